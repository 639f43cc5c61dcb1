namespace MinerDebt.Core.Analysis.Credit;

/// <summary>All-in rates to maturity weighted by what is owed, over what has one.</summary>
/// <param name="CoveredUsd">Principal with a known all-in rate.</param>
/// <param name="TotalUsd">All principal.</param>
/// <param name="Percent">A year; null if it is known on less than half of the principal: then it would speak for others than it is of.</param>
public sealed record AllInAverage(long CoveredUsd, long TotalUsd, decimal? Percent)
{
    public decimal? CoveredShare => TotalUsd == 0 ? null : (decimal)CoveredUsd / TotalUsd;

    public static AllInAverage Of(IReadOnlyCollection<OfferingCost> costs)
    {
        var known = costs.Where(one => one.ToMaturity is not null).ToList();
        var covered = known.Sum(one => one.Rate.PrincipalUsd);
        return new AllInAverage(
            covered, costs.Sum(one => one.Rate.PrincipalUsd),
            covered == 0 || 2 * covered < costs.Sum(one => one.Rate.PrincipalUsd) ? null : known.Sum(one => one.Rate.PrincipalUsd * one.ToMaturity!.Percent) / covered);
    }
}
