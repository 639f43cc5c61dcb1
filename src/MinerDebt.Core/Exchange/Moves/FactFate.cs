using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange.Moves;

/// <summary>What became of a fact that is not there any more.</summary>
/// <param name="Removed">What removed it.</param>
/// <param name="Successor">The fact that stands in its place now; null if none does.</param>
public sealed record FactFate(FactRevision Removed, Fact? Successor)
{
    // Names that were given again and again; more than anyone follows.
    private const int MostSteps = 20;

    /// <summary>Null for a fact that is there, or never was.</summary>
    public static FactFate? Of(FactHistory history, Type kind, string key)
    {
        if (history.Last(kind, key) is not { After: null } removed)
        {
            return null;
        }

        var next = Next(history, removed);
        for (var step = 0; step < MostSteps && next is not null && history.Last(kind, next.Key) is { After: null } again; step++)
        {
            next = Next(history, again);
        }

        return new FactFate(removed, next is not null && history.Last(kind, next.Key) is { After: { } now } ? now : null);
    }

    /// <summary>All keys that a fact has had, the present one first: what was said of it under each is said of it.</summary>
    /// <param name="key">Any of them.</param>
    public static IReadOnlyList<string> Names(FactHistory history, Type kind, string key)
    {
        var names = new List<string> { Of(history, kind, key)?.Successor?.Key ?? key };
        // Of what was merged the one that stays need not have changed.
        var moves = history.ChangeSets.Where(changeSet => changeSet.Origin is ChangeOrigin.Rename or ChangeOrigin.Merge).SelectMany(move => history.In(move.Version)).ToList();
        for (var at = 0; at < names.Count && names.Count <= MostSteps; at++)
        {
            // By hand one fact after another gets another key, each in the change in which it is new.
            var added = history.Of(kind, names[at]).Where(revision => revision is { Before: null, After: not null, ChangeSet.Origin: ChangeOrigin.Form or ChangeOrigin.Undo })
                .SelectMany(revision => history.In(revision.ChangeSet.Version).Where(other => other.After is null && other.Subject.GetType() == kind && (IsMoved(other.Subject, revision.After!) || IsAlone(history, other))));
            names.AddRange(
                (from removed in moves.Concat(added)
                 where removed.After is null && removed.Subject.GetType() == kind && !names.Contains(removed.Subject.Key)
                     && history.Last(kind, removed.Subject.Key) is { After: null } && Next(history, removed)?.Key == names[at]
                 select removed.Subject.Key).Distinct().ToList());
        }

        return names;
    }

    /// <summary>
    /// What came in the same change under another name and says the same; null if nothing did. Of two, neither is meant.
    /// In a form a key can be changed too: the day of an event, and what else was wrong of it.
    /// </summary>
    /// <param name="removed">The end of a fact under its name.</param>
    public static Fact? Next(FactHistory history, FactRevision removed)
    {
        var isByHand = removed.ChangeSet.Origin is ChangeOrigin.Form or ChangeOrigin.Undo;
        var added = history.In(removed.ChangeSet.Version).Where(revision => revision is { Before: null, After: not null } && revision.Subject.GetType() == removed.Subject.GetType());
        return Only(added.Where(revision => SaysTheSame(revision.Subject, removed.Subject)))
            ?? (isByHand ? Only(added.Where(revision => IsMoved(revision.Subject, removed.Subject) || IsAlone(history, removed))) : null)
            ?? (removed.ChangeSet.Origin == ChangeOrigin.Merge && removed.Subject is Offering ? MergedInto(history, removed) : null);
    }

    private static Fact? Only(IEnumerable<FactRevision> found) => found.Take(2).ToList() is [var one] ? one.After : null;

    // One fact was removed and one of its kind added for the same owner, and nothing else: a form in which the key was changed.
    private static bool IsAlone(FactHistory history, FactRevision removed) => removed.Subject is not (Miner or Offering)
        && history.In(removed.ChangeSet.Version) is { Count: 2 } both && both.All(one => one.Subject.GetType() == removed.Subject.GetType()) && Owner(both[0].Subject) == Owner(both[1].Subject);

    private static string? Owner(Fact fact) => (fact as IOfOffering)?.OfferingId ?? (fact as IOfMiner)?.Ticker;

    // Where what belonged to it is now; else what took over its fields.
    private static Fact? MergedInto(FactHistory history, FactRevision removed)
    {
        var revisions = history.In(removed.ChangeSet.Version);
        var owners = revisions.Where(revision => revision.After is not null).SelectMany(revision => FactReference.Of(revision.After!))
            .Where(reference => reference.Kind == typeof(Offering)).Select(reference => reference.Key).Distinct().Take(2).ToList();
        return owners.Count == 1 ? history.Last(typeof(Offering), owners[0])?.After ?? history.Last(typeof(Offering), owners[0])?.Subject
            : revisions.FirstOrDefault(revision => revision is { Before: Offering, After: Offering })?.After;
    }

    private static bool SaysTheSame(Fact left, Fact right) =>
        FactKind.Of(left).Columns.All(column => IsName(column) || column.Text(left) == column.Text(right));

    private static bool IsMoved(Fact left, Fact right) =>
        FactKind.Of(left).Columns.All(column => column.IsKey || IsName(column) || column.Text(left) == column.Text(right));

    private static bool IsName(FactColumn column) =>
        column.Type is CellType.Ticker or CellType.OfferingId or CellType.OfferingIds || column.Name is "ticker" or "offering_id" or "aliases";
}
