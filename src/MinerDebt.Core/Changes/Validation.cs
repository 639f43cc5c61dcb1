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
                problems.Add(new Problem(change.Where, "key", subject.Key, $"each key once is accepted, this one is already in {place}"));
                continue;
            }

            if (subject.Key.Length > LongestKey)
            {
                problems.Add(new Problem(change.Where, "key", subject.Key, $"a key of at most {LongestKey} characters is accepted"));
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
            return new Problem(change.Where, "key", next.Key, $"the key {before.Key} is accepted; a new key is a removal and an addition");
        }

        var stored = current.Counterpart(change.Subject);
        if (FactJson.Same(stored, change.Before))
        {
            return null;
        }

        var now = stored is null ? "is not there any more" : change.Before is null ? "is already there" : "was changed by someone else meanwhile";
        return new Problem(change.Where, "key", change.Subject.Key, $"the {FactWords.One(change.Subject.GetType())} {now}; look at it again and repeat the change");
    }
}
