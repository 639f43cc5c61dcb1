namespace MinerDebt.Core.Analysis.Credit;

/// <summary>What one kind of debt pays: the coupon weighted by principal. A zero coupon counts as 0.</summary>
/// <param name="Rates">The holdings of this kind.</param>
public sealed record CouponAverage(IReadOnlyList<HoldingRate> Rates)
{
    public long TotalUsd { get; } = Rates.Sum(one => one.PrincipalUsd);

    /// <summary>Principal with a fixed coupon.</summary>
    public long FixedUsd { get; } = Sum(Rates, RateKind.Fixed);

    /// <summary>Principal with a floating rate that is known.</summary>
    public long FloatingUsd { get; } = Sum(Rates, RateKind.Floating);

    /// <summary>Principal whose rate is not known.</summary>
    public long UnknownUsd { get; } = Sum(Rates, RateKind.Unknown);

    /// <summary>A year's coupons on what has a fixed one, US dollars.</summary>
    public decimal FixedInterestUsd { get; } = Interest(Rates, RateKind.Fixed);

    /// <summary>A year's interest on what floats, at the SOFR of the day, US dollars.</summary>
    public decimal FloatingInterestUsd { get; } = Interest(Rates, RateKind.Floating);

    /// <summary>Percent a year over what has a fixed coupon; null if nothing has.</summary>
    public decimal? FixedPercent => FixedUsd == 0 ? null : 100m * FixedInterestUsd / FixedUsd;

    /// <summary>Percent a year over fixed and floating; null if no rate is known.</summary>
    public decimal? Percent => FixedUsd + FloatingUsd == 0 ? null : 100m * (FixedInterestUsd + FloatingInterestUsd) / (FixedUsd + FloatingUsd);

    /// <summary>The part of the principal whose rate is known, from 0 to 1; null if nothing is owed.</summary>
    public decimal? KnownShare => TotalUsd == 0 ? null : (decimal)(FixedUsd + FloatingUsd) / TotalUsd;

    private static long Sum(IReadOnlyList<HoldingRate> rates, RateKind kind) => rates.Where(one => one.Kind == kind).Sum(one => one.PrincipalUsd);

    private static decimal Interest(IReadOnlyList<HoldingRate> rates, RateKind kind) => rates.Where(one => one.Kind == kind).Sum(one => one.InterestUsd ?? 0);
}
