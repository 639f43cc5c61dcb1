namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// Why the average fixed coupon over straight debt and convertibles changed, in percentage points: because rates did, or
/// because the mix of the two did. Rate effect = sum of prior weight × change of the kind's average; mix effect = sum of
/// the kind's average now × change of its weight; weights are shares of the principal with a fixed coupon. The two sum to
/// the change. (The shift-share decomposition with prior weights for rates and present rates for weights.)
/// </summary>
public sealed record CouponChange(CostOfDebt Before, CostOfDebt After, decimal RatePoints, decimal MixPoints)
{
    public decimal TotalPoints => RatePoints + MixPoints;

    /// <returns>Null if nothing had a fixed coupon at either end.</returns>
    public static CouponChange? Of(CostOfDebt before, CostOfDebt after)
    {
        if (before.FixedUsd == 0 || after.FixedUsd == 0)
        {
            return null;
        }

        var kinds = new[] { (before.Straight, after.Straight), (before.Convertible, after.Convertible) }
            .Select(kind => Kind(kind.Item1, kind.Item2, before.FixedUsd, after.FixedUsd)).ToList();
        return new CouponChange(before, after, kinds.Sum(kind => kind.Rate), kinds.Sum(kind => kind.Mix));
    }

    // A kind that came or went has one average only: all that it did is the mix's.
    private static (decimal Rate, decimal Mix) Kind(CouponAverage before, CouponAverage after, long fixedBefore, long fixedAfter)
    {
        var (weight, now) = ((decimal)before.FixedUsd / fixedBefore, (decimal)after.FixedUsd / fixedAfter);
        var rate = after.FixedPercent ?? before.FixedPercent ?? 0;
        return (weight * (rate - (before.FixedPercent ?? rate)), rate * (now - weight));
    }
}
