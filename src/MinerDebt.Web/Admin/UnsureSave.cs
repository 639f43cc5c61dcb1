using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin;

/// <summary>A save whose answer was lost on its way, so that only the history can say whether it was stored.</summary>
/// <param name="Version">Of the book when it began.</param>
/// <param name="Reason">With which it was saved.</param>
/// <param name="Changes">All of it.</param>
public sealed record UnsureSave(long Version, string Reason, IReadOnlyList<Change> Changes)
{
    /// <summary>What is said where it turns out to be stored; the way to the change follows.</summary>
    public const string Said = "This was stored already, only the answer was lost.";

    /// <summary>What a page goes on to know after a save.</summary>
    /// <param name="problems">With which the save ended.</param>
    /// <param name="before">What was not known of an earlier one of the same page.</param>
    /// <param name="version">Of the book when the save began.</param>
    /// <param name="reason">With which it was saved.</param>
    /// <param name="changes">All of it.</param>
    public static UnsureSave? After(IReadOnlyList<Problem> problems, UnsureSave? before, long version, string reason, IReadOnlyList<Change> changes) => problems switch
    {
        [] => null,
        [var one, ..] when one == Editing.Unsure => new(version, reason, changes),
        // Refused before it could be stored, and that says nothing of the one before.
        _ => before,
    };

    /// <summary>The change set that it became; null if it was not stored so far.</summary>
    public AppliedChangeSet? Applied(FactHistory history) =>
        history.ChangeSets.FirstOrDefault(one => one.Version > Version && one.Reason == Reason && IsIn(history.In(one.Version)));

    /// <summary>Whether changes are of this save, and nothing beside it.</summary>
    public bool HasAll(IEnumerable<Change> changes) =>
        changes.All(change => Changes.Any(one => one.Subject.GetType() == change.Subject.GetType() && one.Subject.Key == change.Subject.Key && FactJson.Same(one.After, change.After)));

    // What says the same before and after is never stored.
    private bool IsIn(IReadOnlyList<FactRevision> revisions)
    {
        var stored = revisions.ToDictionary(one => (one.Subject.GetType(), one.Subject.Key), one => one.After);
        return Changes.Where(change => !FactJson.Same(change.Before, change.After))
            .All(change => stored.TryGetValue((change.Subject.GetType(), change.Subject.Key), out var after) && FactJson.Same(after, change.After));
    }
}
