using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange.Moves;

/// <summary>Two offerings that are one: one of them goes, and what belongs to it moves to the other. One change.</summary>
/// <param name="Kept">As it is stored.</param>
/// <param name="Dropped">As it is stored.</param>
/// <param name="Moved">What moves, by kind.</param>
/// <param name="Doubles">What both have: of each one stays.</param>
/// <param name="Changes">All of it; a double that is not decided stays as the kept offering has it.</param>
/// <param name="Problems">What keeps it from being; none if it can be.</param>
public sealed record Merge(
    Offering Kept, Offering Dropped, IReadOnlyList<(FactKind Kind, int Count)> Moved, IReadOnlyList<MergeDouble> Doubles, IReadOnlyList<Change> Changes, IReadOnlyList<Problem> Problems)
{
    /// <param name="known">All facts.</param>
    /// <param name="kept">What stays, with its id.</param>
    /// <param name="dropped">What goes.</param>
    /// <param name="texts">What the kept offering is to say, where that differs from what it says now; by column.</param>
    /// <param name="choices">For each double, by kind and key, what is to stay.</param>
    public static Merge Of(
        Facts known, Offering kept, Offering dropped, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<(Type Kind, string Key), DoubleChoice> choices)
    {
        var (problems, doubles, moved) = (new List<Problem>(), new List<MergeDouble>(), new List<Fact>());
        var kind = FactKind.Of(kept);
        var after = kind.Read(kind.Write(kept).ToDictionary(cell => cell.Key, cell => cell.Key == "offering_id" ? cell.Value : texts.GetValueOrDefault(cell.Key, cell.Value)), problems);
        List<Change> changes = [new(kept, after), new(dropped, null)];
        foreach (var fact in known.ReferringTo(typeof(Offering), dropped.Id))
        {
            var there = Rekey.With(fact, typeof(Offering), dropped.Id, kept.Id, problems);
            changes.Add(new Change(fact, null));
            if (known.Counterpart(there) is { } stored)
            {
                var one = new MergeDouble(stored, there, choices.TryGetValue((stored.GetType(), stored.Key), out var choice) ? choice : null);
                doubles.Add(one);
                changes.Add(new Change(stored, one.Result));
            }
            else if (moved.TrueForAll(other => other.GetType() != there.GetType() || other.Key != there.Key))
            {
                moved.Add(there);
                changes.Add(new Change(null, there));
            }
        }

        if (kept.Id == dropped.Id)
        {
            problems.Add(new Problem(null, "offering_id", kept.Id, "it cannot become a part of itself: choose another one"));
        }
        else if (problems.Count == 0)
        {
            problems.AddRange(Validation.Check(known, new ChangeSet("", ChangeOrigin.Merge, "-", [.. changes.Where(IsChange)])).Problems);
        }

        return new(kept, dropped, [.. moved.GroupBy(FactKind.Of).Select(group => (group.Key, group.Count()))], doubles, [.. changes.Where(IsChange)], problems);
    }

    /// <summary>What differs in two offerings, beside their ids; empty where one says nothing.</summary>
    public static IReadOnlyList<FactDifference> Differences(Offering kept, Offering dropped) =>
        [.. FactDifference.Of(kept, dropped).Where(difference => !difference.Column.IsKey)];

    /// <summary>The change set that merges.</summary>
    public ChangeSet By(string author, string reason) => new(author, ChangeOrigin.Merge, $"{Dropped.Id} is part of {Kept.Id} now: {reason}", Changes);

    private static bool IsChange(Change change) => !FactJson.Same(change.Before, change.After);
}

/// <summary>A fact that both offerings have.</summary>
/// <param name="Stored">That of the kept one.</param>
/// <param name="Other">That of the other one, as it would be of the kept one.</param>
/// <param name="Choice">What is to stay; null while nobody has decided.</param>
public sealed record MergeDouble(Fact Stored, Fact Other, DoubleChoice? Choice)
{
    /// <summary>Whether both say the same, so that there is nothing to decide.</summary>
    public bool IsSame => FactJson.Same(Stored, Other);

    /// <summary>Whether both can have happened: two events of a kind on a day are stored as one with their sum.</summary>
    public bool CanAdd => Stored is DebtEvent;

    /// <summary>What stays.</summary>
    public Fact Result => (Choice, Stored, Other) switch
    {
        (DoubleChoice.Other, _, _) => Other,
        (DoubleChoice.Sum, DebtEvent stored, DebtEvent other) => EventSum.Of(stored, other),
        _ => Stored,
    };
}

/// <summary>Which of two facts stays.</summary>
public enum DoubleChoice
{
    Stored,
    Other,

    /// <summary>Both happened: their sum.</summary>
    Sum,
}
