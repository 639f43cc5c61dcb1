namespace MinerDebt.Core.Analysis.Credit;

/// <summary>What one kind of debt pays: the coupon weighted by principal. A zero coupon counts as 0.</summary>
/// <param name="Rates">The holdings of this kind.</param>
public sealed record CouponAverage(IReadOnlyList<HoldingRate> Rates)
{
    public long TotalUsd => Rates.Sum(one => one.PrincipalUsd);

    /// <summary>Principal with a fixed coupon.</summary>
    public long FixedUsd => Sum(RateKind.Fixed);

    /// <summary>Principal with a floating rate that is known.</summary>
    public long FloatingUsd => Sum(RateKind.Floating);

    /// <summary>Principal whose rate is not known.</summary>
    public long UnknownUsd => Sum(RateKind.Unknown);

    /// <summary>A year's coupons on what has a fixed one, US dollars.</summary>
    public decimal FixedInterestUsd => Interest(RateKind.Fixed);

    /// <summary>A year's interest on what floats, at the SOFR of the day, US dollars.</summary>
    public decimal FloatingInterestUsd => Interest(RateKind.Floating);

    /// <summary>Percent a year over what has a fixed coupon; null if nothing has.</summary>
    public decimal? FixedPercent => FixedUsd == 0 ? null : 100m * FixedInterestUsd / FixedUsd;

    /// <summary>Percent a year over fixed and floating; null if no rate is known.</summary>
    public decimal? Percent => FixedUsd + FloatingUsd == 0 ? null : 100m * (FixedInterestUsd + FloatingInterestUsd) / (FixedUsd + FloatingUsd);

    /// <summary>The part of the principal whose rate is known, from 0 to 1; null if nothing is owed.</summary>
    public decimal? KnownShare => TotalUsd == 0 ? null : (decimal)(FixedUsd + FloatingUsd) / TotalUsd;

    private long Sum(RateKind kind) => Rates.Where(one => one.Kind == kind).Sum(one => one.PrincipalUsd);

    private decimal Interest(RateKind kind) => Rates.Where(one => one.Kind == kind).Sum(one => one.InterestUsd ?? 0);
}
