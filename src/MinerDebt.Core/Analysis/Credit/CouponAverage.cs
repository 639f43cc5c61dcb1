namespace MinerDebt.Core.Analysis.Credit;

/// <summary>What one kind of debt pays: the coupon weighted by principal. A zero coupon counts as 0.</summary>
/// <param name="Rates">The holdings of this kind.</param>
public sealed record CouponAverage(IReadOnlyList<HoldingRate> Rates)
{
    private readonly Sums _sums = new(Rates);

    public long TotalUsd => FixedUsd + FloatingUsd + UnknownUsd;

    /// <summary>Principal with a fixed coupon.</summary>
    public long FixedUsd => _sums[RateKind.Fixed].PrincipalUsd;

    /// <summary>Principal with a floating rate that is known.</summary>
    public long FloatingUsd => _sums[RateKind.Floating].PrincipalUsd;

    /// <summary>Principal whose rate is not known.</summary>
    public long UnknownUsd => _sums[RateKind.Unknown].PrincipalUsd;

    /// <summary>A year's coupons on what has a fixed one, US dollars.</summary>
    public decimal FixedInterestUsd => _sums[RateKind.Fixed].InterestUsd;

    /// <summary>A year's interest on what floats, at the SOFR of the day, US dollars.</summary>
    public decimal FloatingInterestUsd => _sums[RateKind.Floating].InterestUsd;

    /// <summary>Percent a year over what has a fixed coupon; null if nothing has.</summary>
    public decimal? FixedPercent => FixedUsd == 0 ? null : 100m * FixedInterestUsd / FixedUsd;

    /// <summary>Percent a year over fixed and floating; null if no rate is known.</summary>
    public decimal? Percent => FixedUsd + FloatingUsd == 0 ? null : 100m * (FixedInterestUsd + FloatingInterestUsd) / (FixedUsd + FloatingUsd);

    /// <summary>The part of the principal whose rate is known, from 0 to 1; null if nothing is owed.</summary>
    public decimal? KnownShare => TotalUsd == 0 ? null : (decimal)(FixedUsd + FloatingUsd) / TotalUsd;

    // Equal where the rates are.
    private readonly record struct Sums
    {
        private readonly (long PrincipalUsd, decimal InterestUsd)[] _ofKind = new (long, decimal)[Enum.GetValues<RateKind>().Length];

        public Sums(IReadOnlyList<HoldingRate> rates)
        {
            foreach (var one in rates)
            {
                ref var sum = ref _ofKind[(int)one.Kind];
                sum = (sum.PrincipalUsd + one.PrincipalUsd, sum.InterestUsd + (one.InterestUsd ?? 0));
            }
        }

        public (long PrincipalUsd, decimal InterestUsd) this[RateKind kind] => _ofKind[(int)kind];
    }
}
