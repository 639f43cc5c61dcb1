using MinerDebt.Core.Analysis.Miners;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>What debt costs a miner at the end of a quarter. Percent a year, US dollars; null is not known.</summary>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="Quarter">The quarter at whose end it is taken.</param>
/// <param name="OwedUsd">Principal owed, whole US dollars.</param>
/// <param name="StraightCouponPercent">Average coupon of straight debt, weighted by principal, fixed and floating over SOFR.</param>
/// <param name="ConvertibleCouponPercent">Average coupon of convertibles.</param>
/// <param name="FixedInterestUsd">Interest of a year on what has a fixed coupon, whole US dollars.</param>
/// <param name="FloatingInterestUsd">Interest of a year on what floats, at the last rate, whole US dollars.</param>
/// <param name="KnownUsd">Principal whose rate is known, whole US dollars: the interest is at least what it says where this is less than what is owed.</param>
/// <param name="SofrPercent">The rate that floating coupons were taken over.</param>
public sealed record CostAnswer(
    string Ticker, Quarter Quarter, long OwedUsd, decimal? StraightCouponPercent, decimal? ConvertibleCouponPercent, long FixedInterestUsd, long FloatingInterestUsd, long KnownUsd, decimal? SofrPercent)
{
    internal static CostAnswer Of(MinerProfile one) => new(
        one.Miner.Ticker, one.Quarter, one.Cost.TotalUsd, Rounded(one.Cost.Straight.Percent), Rounded(one.Cost.Convertible.Percent),
        (long)Math.Round(one.Cost.FixedInterestUsd), (long)Math.Round(one.Cost.FloatingInterestUsd), one.Cost.KnownUsd, one.Cost.SofrPercent);

    private static decimal? Rounded(decimal? percent) => percent is { } known ? Math.Round(known, 4) : null;
}
