using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What of a proposal can be applied together as things are now, and what is in the way of the rest.</summary>
/// <param name="Numbers">The changes that can be applied.</param>
/// <param name="Refused">What is wrong with each of the others, by its number.</param>
public sealed record ProposalFit(IReadOnlySet<int> Numbers, IReadOnlyDictionary<int, Problem> Refused)
{
    private const int MostTried = 100;

    private static readonly Location Nowhere = new("", 0);

    /// <param name="proposal">The proposal.</param>
    /// <param name="changes">Its changes; those that were applied already are left out.</param>
    /// <param name="known">What is stored.</param>
    public static ProposalFit Of(Proposal proposal, IReadOnlyList<ProposedChange> changes, Facts known)
    {
        // Each change gets a place of its own, by which a problem tells whose it is, whatever row it names.
        var left = changes.Where(change => change.AppliedIn is null).ToDictionary(
            change => change.Number, change => Proposals.Read(proposal, change) with { Where = new Location(proposal.FileName ?? "", change.Row ?? change.Number) });
        var stale = Those(left, change => !FactJson.Same(known.Counterpart(change.Subject), change.Before));
        var outside = new Dictionary<int, (Change Change, Problem Problem)>();
        while (left.Count > 0 && Problems(proposal, [.. left.Values], known) is { Count: > 0 } problems)
        {
            // What someone else has changed goes first: what is wrong beside it may be right without it.
            var wrong = outside.Count == 0 && stale.Count > 0 ? stale : Those(left, change => problems.ContainsKey(change.Where!));
            foreach (var number in wrong.Count > 0 ? wrong : Those(left, _ => true))
            {
                left.Remove(number, out var change);
                outside.Add(number, (change!, problems.GetValueOrDefault(change!.Where!) ?? problems.Values.First()));
            }
        }

        // Of two that do not go together both have left; the first of them may come back.
        foreach (var (number, (change, _)) in outside.Where(one => !stale.Contains(one.Key)).OrderBy(one => one.Key).Take(MostTried).ToList())
        {
            if (Problems(proposal, [.. left.Values, change], known).Count == 0)
            {
                left.Add(number, change);
                outside.Remove(number);
            }
        }

        return new(left.Keys.ToHashSet(), outside.ToDictionary(one => one.Key, one => one.Value.Problem));
    }

    private static HashSet<int> Those(Dictionary<int, Change> left, Func<Change, bool> isMeant) => [.. left.Where(one => isMeant(one.Value)).Select(one => one.Key)];

    // The first of each change.
    private static Dictionary<Location, Problem> Problems(Proposal proposal, IReadOnlyList<Change> changes, Facts known)
    {
        var found = new Dictionary<Location, Problem>(ReferenceEqualityComparer.Instance);
        foreach (var problem in Validation.Check(known, new ChangeSet(proposal.Author, proposal.Origin, proposal.Reason, changes)).Problems)
        {
            found.TryAdd(problem.Where ?? Nowhere, problem);
        }

        return found;
    }
}
