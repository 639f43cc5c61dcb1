using MinerDebt.Core.Analysis.Shared;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// What debt costs: the coupon weighted by principal, over the holdings that have a fixed coupon. A zero coupon counts
/// as 0, a floating or unknown rate not at all; <see cref="CoveredUsd"/> says how much that leaves.
/// </summary>
/// <param name="AnnualInterestUsd">Coupons of a year on the covered principal, exact.</param>
/// <param name="CoveredUsd">Principal with a fixed coupon.</param>
/// <param name="TotalUsd">All principal.</param>
public sealed record CostOfDebt(decimal AnnualInterestUsd, long CoveredUsd, long TotalUsd)
{
    /// <summary>Percent a year; null if nothing has a fixed coupon.</summary>
    public decimal? WeightedAverageCoupon => CoveredUsd == 0 ? null : 100m * AnnualInterestUsd / CoveredUsd;

    /// <summary>From 0 to 1; null if nothing is owed.</summary>
    public decimal? CoveredShare => TotalUsd == 0 ? null : (decimal)CoveredUsd / TotalUsd;

    public static CostOfDebt Of(IReadOnlyList<Holding> holdings)
    {
        var covered = holdings.Where(holding => holding.Ledger.Offering.CouponPercent is not null).ToList();
        return new CostOfDebt(
            covered.Sum(holding => holding.Position.Principal * holding.Ledger.Offering.CouponPercent!.Value / 100m),
            covered.Sum(holding => holding.Position.Principal),
            holdings.Sum(holding => holding.Position.Principal));
    }
}
