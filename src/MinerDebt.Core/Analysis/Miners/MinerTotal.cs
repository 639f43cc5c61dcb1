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
/// <param name="OnTheYear">Of the miners for which it is known; null if it is known for none.</param>
/// <param name="NextDue">What falls due or can be put first; null if no date is ahead.</param>
/// <param name="Tying">How many tie with a reported balance that some source gives.</param>
/// <param name="Reporting">How many reported a balance for the quarter.</param>
public sealed record MinerTotal(long OwedUsd, Growth? OnTheYear, CostOfDebt Cost, int Instruments, DuePart? NextDue, int Tying, int Reporting)
{
    public static MinerTotal Of(IReadOnlyList<MinerProfile> miners)
    {
        var holdings = miners.SelectMany(one => one.Holdings).ToList();
        var years = miners.Select(one => one.OnTheYear).OfType<Growth>().ToList();
        return new MinerTotal(
            miners.Sum(one => one.OwedUsd ?? 0),
            years.Count == 0 ? null : new Growth(years.Sum(one => one.Now), years.Sum(one => one.Before)),
            CostOfDebt.Of(holdings),
            holdings.Count,
            miners.Select(one => one.NextDue).OfType<DuePart>().MinBy(part => part.DueOn),
            miners.Count(one => one.Reconciliation.TiesWithReported),
            miners.Count(one => one.Reconciliation.Status != ReconciliationStatus.NoFiling));
    }
}
