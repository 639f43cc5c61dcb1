using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What is unusual about the terms of an offering.</summary>
internal static class OfferingWarnings
{
    private const decimal OneThousand = 1_000;

    /// <summary>Percent a year; more is asked by lenders who do not expect to be repaid.</summary>
    private const decimal LargestCoupon = 25;

    /// <summary>Percent a year; 0 is a zero coupon, and less than this mostly a share that was taken for a percentage.</summary>
    private const decimal SmallestCoupon = 0.1m;

    /// <summary>Percent of the principal that a capped call costs at most, and at least.</summary>
    private const decimal LargestCallCost = 30, SmallestCallCost = 0.1m;

    public static void Check(Offering offering, Neighbours known, Rule rule, DateOnly today)
    {
        CheckConversion(offering, rule);
        rule.Follows("priced_on", offering.PricedOn, "announced_on", offering.AnnouncedOn);
        rule.Follows("closed_on", offering.ClosedOn, "announced_on", offering.AnnouncedOn);
        if (offering is { NetProceedsUsd: { } net, PrincipalUsd: { } principal } && net > principal)
        {
            rule.Report("net_proceeds_usd", net, Rule.Say($"more than the principal, ${principal:#,0}"));
        }

        if (offering.CouponPercent > LargestCoupon)
        {
            rule.Report("coupon_pct", offering.CouponPercent, Rule.Say($"more than {LargestCoupon} percent a year"));
        }

        if (offering.CouponPercent is > 0 and < SmallestCoupon)
        {
            rule.Report("coupon_pct", offering.CouponPercent, Rule.Say($"less than {SmallestCoupon} percent a year: 0.075 is 0.075%, not 7.5%"));
        }

        if (offering is { PrincipalUsd: null, BasePrincipalUsd: null, Currency: not "XBT" })
        {
            rule.Report("principal_usd", "", "an offering without a principal counts nowhere");
        }

        if (known.Twin(offering) is { } twin)
        {
            rule.Report("offering_id", offering.Id, $"{twin.Id} has the same issuer, type, principal and dates: is it the same?");
        }

        PrincipalWarnings.Check(offering, known, rule);
        StatusWarnings.Check(offering, known.Events(offering.Id), rule, today);
    }

    private static void CheckConversion(Offering offering, Rule rule)
    {
        if (offering is { ConversionRate: { } rate, ConversionPriceUsd: { } price } && Math.Abs((rate * price) - OneThousand) > 5)
        {
            rule.Report("conversion_price_usd", price, Rule.Say($"1,000 divided by the conversion_rate is {OneThousand / Math.Max(rate, 0.000001m):0.####}"));
        }

        if (offering is { ConversionPriceUsd: { } conversion, ReferencePriceUsd: { } reference, ConversionPremiumPercent: { } premium }
            && reference * (1 + (premium / 100)) is var implied && Math.Abs(conversion - implied) > implied / 100)
        {
            rule.Report("conversion_premium_pct", premium, Rule.Say($"{reference} and {premium}% more come to {implied:0.####}, and the conversion price is {conversion}"));
        }

        if (offering is { CappedCallCapUsd: { } cap, ConversionPriceUsd: { } from } && cap <= from)
        {
            rule.Report("capped_call_cap_usd", cap, Rule.Say($"not above the conversion price, {from}: up to it there is no dilution to offset"));
        }

        if (offering is { CappedCallCostUsd: { } cost, PrincipalUsd: > 0 and var principal }
            && 100m * cost / principal is < SmallestCallCost or > LargestCallCost)
        {
            rule.Report("capped_call_cost_usd", cost, Rule.Say($"{100m * cost / principal:0.####}% of the principal, where others cost from {SmallestCallCost}% to {LargestCallCost}%"));
        }
    }
}
