using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// How the debt on the listed company alone changed from one day to another: what it owes or guarantees in full for
/// certain, and within which bounds the whole lies where the recourse of something is not known. US dollars.
/// </summary>
/// <param name="Parts">What changed on each instrument that is, or may be, on the listed company; the largest change first.</param>
public sealed record ListedChange(IReadOnlyList<(Ledger Ledger, long ChangeUsd)> Parts)
{
    /// <summary>An instrument whose recourse is not known counts on both days or on none.</summary>
    public UsdRange Usd
    {
        get
        {
            var full = Parts.Where(part => part.Ledger.Obligor?.Recourse == Recourse.Full).Sum(part => part.ChangeUsd);
            var unknown = Parts.Where(part => part.Ledger.Obligor?.Recourse is null).ToList();
            return new UsdRange(full + unknown.Sum(part => Math.Min(0, part.ChangeUsd)), full + unknown.Sum(part => Math.Max(0, part.ChangeUsd)));
        }
    }

    /// <param name="then">What was owed on the earlier day.</param>
    /// <param name="now">What was owed on the later one.</param>
    public static ListedChange Of(IEnumerable<Holding> then, IEnumerable<Holding> now)
    {
        var changes = new Dictionary<Ledger, long>();
        foreach (var (ledger, principal) in then.Select(holding => (holding.Ledger, -holding.Position.Principal)).Concat(now.Select(holding => (holding.Ledger, holding.Position.Principal))))
        {
            if (ledger.Obligor?.Recourse is Recourse.Full or null)
            {
                changes[ledger] = changes.GetValueOrDefault(ledger) + principal;
            }
        }

        return new(
        [
            .. changes.Select(change => (Ledger: change.Key, ChangeUsd: change.Value))
                .Where(part => part.ChangeUsd != 0)
                .OrderByDescending(part => Math.Abs(part.ChangeUsd)).ThenBy(part => part.Ledger.Offering.Id, StringComparer.Ordinal),
        ]);
    }
}
