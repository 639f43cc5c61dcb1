using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Book;

/// <summary>Continues a history with what the store has gained since.</summary>
internal static class HistoryReader
{
    /// <summary>The history up to and including a version.</summary>
    /// <param name="facts">All facts of that version, whose instances the history shall share; null if they are not known yet.</param>
    public static async Task<FactHistory> ContinueAsync(
        MinerDebtDbContext db, FactHistory history, long version, Facts? facts, CancellationToken cancellationToken)
    {
        foreach (var (changeSet, revisions) in await FactReader.ReadHistoryAsync(db, history.Version, version, facts ?? Facts.None, cancellationToken))
        {
            history = history.With(changeSet, [.. revisions.Select(revision => new Change(history.Last(revision.Kind, revision.Key)?.After, revision.After))]);
        }

        return history;
    }

    /// <summary>The facts after all revisions newer than a version.</summary>
    public static Facts Follow(this FactHistory history, Facts facts, long version)
    {
        foreach (var revision in history.ChangeSets.SkipWhile(changeSet => changeSet.Version <= version).SelectMany(changeSet => history.In(changeSet.Version)))
        {
            facts = revision.After is { } after ? facts.With(after) : facts.Without(revision.Subject);
        }

        return facts;
    }
}
