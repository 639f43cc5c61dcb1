using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;

namespace MinerDebt.Core.Analysis.Miners;

/// <summary>
/// Several miners together. Hashrate and bitcoin are not added up: a parent's include its subsidiaries', and they are
/// not of one day.
/// </summary>
/// <param name="OwedUsd">Principal that is known, whole US dollars.</param>
/// <param name="OnTheYear">Of all that is known on either day, as in the stock of the sector; null where the register does not reach back.</param>
/// <param name="NewlyKnown">Miners of which only one of the two days is known, so that the change holds more than theirs.</param>
/// <param name="NextDue">All that falls due or can be put on the first such day; null if no day is ahead.</param>
/// <param name="Tying">How many match a balance that they reported and that some source gives.</param>
/// <param name="Reporting">How many reported a balance for the quarter.</param>
public sealed record MinerTotal(long OwedUsd, Growth? OnTheYear, IReadOnlyList<string> NewlyKnown, CostOfDebt Cost, int Instruments, NextDue? NextDue, int Tying, int Reporting)
{
    /// <param name="miners">Of one book and quarter.</param>
    public static MinerTotal Of(IReadOnlyList<MinerProfile> miners)
    {
        var holdings = miners.SelectMany(one => one.Holdings).ToList();
        var first = miners.Count == 0 ? null : miners[0];
        var owed = miners.Sum(one => one.OwedUsd ?? 0);
        return new MinerTotal(
            owed,
            miners.Any(one => one.ReachesBack) ? new Growth(owed, miners.Sum(one => one.OwedYearBeforeUsd ?? 0)) : null,
            [.. miners.Where(one => one.ReachesBack && one.OwedUsd is null != one.OwedYearBeforeUsd is null).Select(one => one.Miner.Ticker)],
            first is null ? new CostOfDebt(default, null, []) : CostOfDebt.Of(first.Book, holdings, first.Quarter),
            holdings.Count,
            first is null ? null : NextDue.Of(MaturityWall.Of(holdings, first.Quarter.End, MaturityBasis.FirstPut)),
            miners.Count(one => one.Reconciliation.MatchesReported),
            miners.Count(one => one.Reconciliation.Status is ReconciliationStatus.Ties or ReconciliationStatus.Differs));
    }
}
