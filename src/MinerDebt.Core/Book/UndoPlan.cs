using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>What it takes to undo an applied change set: its changes turned around, unless later ones touch the same facts.</summary>
/// <param name="ChangeSet">What is to be undone.</param>
/// <param name="Changes">Each fact back to what it was before.</param>
/// <param name="InTheWay">Later changes of the same facts, the newest first; while there are any, nothing can be undone.</param>
public sealed record UndoPlan(AppliedChangeSet ChangeSet, IReadOnlyList<Change> Changes, IReadOnlyList<FactRevision> InTheWay)
{
    /// <summary>False for a data set, which belongs to the program: its figures are corrected one by one.</summary>
    public bool IsPossible => InTheWay.Count == 0 && ChangeSet.Origin != ChangeOrigin.Dataset;

    /// <returns>Null if there is no such version.</returns>
    public static UndoPlan? Of(FactHistory history, long version)
    {
        if (history.Find(version) is not { } changeSet)
        {
            return null;
        }

        var revisions = history.In(version);
        var later = from revision in revisions
                    from other in history.Of(revision.Subject.GetType(), revision.Subject.Key)
                    where other.ChangeSet.Version > version
                    orderby other.ChangeSet.Version descending
                    select other;
        return new UndoPlan(changeSet, [.. revisions.Select(revision => new Change(revision.After, revision.Before))], [.. later]);
    }

    /// <summary>The change set that undoes.</summary>
    public ChangeSet By(string author, string reason) =>
        new(author, ChangeSet.Origin is ChangeOrigin.Rename or ChangeOrigin.Merge ? ChangeSet.Origin : ChangeOrigin.Undo, reason.Length == 0 ? $"Undo of change {ChangeSet.Version}" : $"Undo of change {ChangeSet.Version}: {reason}", Changes);
}
