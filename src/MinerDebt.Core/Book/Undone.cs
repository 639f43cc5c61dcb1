using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>Which change set was undone by which.</summary>
public static class Undone
{
    /// <summary>The change set that has put back all that this one did, and is not undone itself; null if it holds.</summary>
    public static AppliedChangeSet? By(FactHistory history, long version) =>
        Inverse(history, version) is { } by && By(history, by.Version) is null ? by : null;

    /// <summary>The change set that this one has undone; null if it is no undo.</summary>
    public static AppliedChangeSet? Of(FactHistory history, long version) =>
        history.In(version) is [{ Earlier.ChangeSet: { } earlier }, ..] && Inverse(history, earlier.Version)?.Version == version ? earlier : null;

    // The next change of each of its facts is the same one, which touches nothing else and has put them back.
    private static AppliedChangeSet? Inverse(FactHistory history, long version)
    {
        var revisions = history.In(version);
        return revisions.Count > 0 && Next(history, revisions[0])?.ChangeSet is { Origin: ChangeOrigin.Undo or ChangeOrigin.Rename or ChangeOrigin.Merge } by
            && history.In(by.Version).Count == revisions.Count
            && revisions.All(revision => Next(history, revision) is { } next && next.ChangeSet.Version == by.Version && FactJson.Same(next.After, revision.Before))
                ? by : null;
    }

    private static FactRevision? Next(FactHistory history, FactRevision revision)
    {
        FactRevision? next = null;
        for (var step = history.Last(revision.Subject.GetType(), revision.Subject.Key); step is not null && step.ChangeSet.Version > revision.ChangeSet.Version; step = step.Earlier)
        {
            next = step;
        }

        return next;
    }
}
