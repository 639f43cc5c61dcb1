using MinerDebt.Core.Model;

namespace MinerDebt.Web.Proof;

/// <summary>The parts of a figure that are of one miner.</summary>
/// <param name="Lines">In the order of the sheet.</param>
public sealed record ProofGroup(Miner Issuer, IReadOnlyList<ProofLine> Lines)
{
    /// <summary>What they contribute together, US dollars; null where none of them contributes to a sum.</summary>
    public long? AmountUsd => Lines.All(line => line.AmountUsd is null) ? null : Lines.Sum(line => line.AmountUsd ?? 0);

    /// <summary>The largest first, whichever way they count.</summary>
    public static IReadOnlyList<ProofGroup> Of(IReadOnlyList<ProofLine> lines) =>
        [.. lines.GroupBy(line => line.Ledger.Issuer.Ticker).Select(group => new ProofGroup(group.First().Ledger.Issuer, [.. group])).OrderByDescending(group => Math.Abs(group.AmountUsd ?? 0))];

    /// <summary>The first of them, with as many lines as there is room for.</summary>
    public static IEnumerable<ProofGroup> First(IReadOnlyList<ProofGroup> groups, int most)
    {
        foreach (var group in groups)
        {
            if (most <= 0)
            {
                yield break;
            }

            yield return group.Lines.Count <= most ? group : group with { Lines = [.. group.Lines.Take(most)] };
            most -= group.Lines.Count;
        }
    }
}
