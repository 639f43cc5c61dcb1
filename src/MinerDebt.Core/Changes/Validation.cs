using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>Decides whether a change set can be applied to what is known now.</summary>
public static class Validation
{
    private const int LongestKey = 400;

    /// <summary>What is wrong with a fact by itself, whatever else is known.</summary>
    public static IReadOnlyList<Problem> Check(Fact fact) => [.. FactRules.Check(fact, null)];

    /// <summary>Everything that is wrong with the changes, and the facts as they would be after them.</summary>
    public static (Facts After, IReadOnlyList<Problem> Problems) Check(Facts current, ChangeSet changeSet)
    {
        var problems = new List<Problem>();
        var first = new Dictionary<(Type, string), Change>();
        foreach (var change in changeSet.Changes)
        {
            var subject = change.Subject;
            if (!first.TryAdd((subject.GetType(), subject.Key), change))
            {
                var earlier = first[(subject.GetType(), subject.Key)].Where;
                var place = earlier is null ? "this change set" : $"row {earlier.Row}";
                problems.Add(new Problem(change.Where, "key", FactWords.Name(subject), $"it is already in {place}: leave one of them out"));
                continue;
            }

            if (subject.Key.Length > LongestKey)
            {
                problems.Add(new Problem(change.Where, "key", FactWords.Name(subject), $"it has {subject.Key.Length} characters, and {LongestKey} fit: shorten its parts"));
            }

            if (Conflict(current, change) is { } conflict)
            {
                problems.Add(conflict);
            }

            if (change.After is { } added)
            {
                problems.AddRange(FactRules.Check(added, change.Where));
            }
        }

        var after = Change.Apply(first.Values, current);
        problems.AddRange(WholeRules.Check(after, first));
        problems.AddRange(ReadableText.CheckReason(changeSet.Reason));
        return (after, problems);
    }

    private static Problem? Conflict(Facts current, Change change)
    {
        if (change is { Before: { } before, After: { } next } && (before.GetType() != next.GetType() || before.Key != next.Key))
        {
            return new Problem(change.Where, "key", FactWords.Name(next), $"a change keeps its key, {FactWords.Name(before)}: remove the old one and add the new one");
        }

        var stored = current.Counterpart(change.Subject);
        if (FactJson.Same(stored, change.Before))
        {
            return null;
        }

        // As where the answer to a save was lost on its way, and it is done again.
        var now = stored is not DebtEvent && FactJson.Same(stored, change.After) ? stored is null ? "is removed already: nothing is left to do" : "is stored just so already: nothing is left to do"
            : stored is null ? "is not there any more: look at it again, and repeat the change"
            : change.Before is not null ? "was changed by someone else meanwhile: look at it again, and repeat the change"
            : stored is DebtEvent one ? Rule.Say($"is already stored, with {one.PrincipalChangeUsd:#,0}: two of a kind on one day are one event with their sum, so correct the stored one")
            : "is already stored: correct the stored one";
        return new Problem(change.Where, "key", FactWords.Name(change.Subject), $"the {FactWords.Of(change.Subject)} {now}");
    }
}
