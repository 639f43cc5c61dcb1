namespace MinerDebt.Core.Analysis.Credit;

/// <summary>All-in rates to maturity weighted by what is owed, over what has one.</summary>
/// <param name="CoveredUsd">Principal with a known all-in rate.</param>
/// <param name="TotalUsd">All principal.</param>
/// <param name="Percent">A year; null if it is known on less than half of the principal: then it would speak for others than it is of.</param>
public sealed record AllInAverage(long CoveredUsd, long TotalUsd, decimal? Percent)
{
    public decimal? CoveredShare => TotalUsd == 0 ? null : (decimal)CoveredUsd / TotalUsd;

    /// <param name="kind">What the average is of: its holdings, which are many, and what they sum to.</param>
    public static AllInAverage Of(CouponAverage kind)
    {
        var (covered, weighted) = (0L, 0m);
        foreach (var rate in kind.Rates)
        {
            if (rate.HasAllIn && AllInRate.ToMaturity(rate.Holding.Ledger) is { } allIn)
            {
                covered += rate.PrincipalUsd;
                weighted += rate.PrincipalUsd * allIn.Percent;
            }
        }

        return new AllInAverage(covered, kind.TotalUsd, covered == 0 || 2 * covered < kind.TotalUsd ? null : weighted / covered);
    }
}
