using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What must hold for the terms of an offering.</summary>
internal static class OfferingRules
{
    public static void Check(Offering offering, Rule rule)
    {
        rule.Matches("offering_id", offering.Id, "[a-z0-9]+(-[a-z0-9]+)*", "it is not an id: use lower-case letters and digits, joined by hyphens");
        rule.Given("title", offering.Title);
        rule.Matches("currency", offering.Currency, "[A-Z]{3}", "it is not a code of a currency: use three capital letters, such as USD, or XBT for bitcoin");
        CheckAmounts(offering, rule);
        CheckRates(offering, rule);
        CheckDates(offering, rule);
        rule.Supported(offering.Source);
        rule.Address("source2_url", offering.SecondSourceUrl);
        rule.Address("known_source_url", offering.KnownSourceUrl);
    }

    private static void CheckAmounts(Offering offering, Rule rule)
    {
        rule.Usd("base_principal_usd", offering.BasePrincipalUsd);
        rule.Usd("option_principal_usd", offering.OptionPrincipalUsd);
        rule.Usd("principal_usd", offering.PrincipalUsd);
        rule.Usd("net_proceeds_usd", offering.NetProceedsUsd);
        rule.Usd("capped_call_cost_usd", offering.CappedCallCostUsd);
        rule.Usd("outstanding_usd", offering.OutstandingUsd);
        if (offering is { BasePrincipalUsd: { } issued, PrincipalUsd: { } principal }
            && issued + (offering.OptionPrincipalUsd ?? 0) != principal)
        {
            rule.Report("principal_usd", principal, Rule.Say($"base_principal_usd and option_principal_usd come to {(decimal)issued + (offering.OptionPrincipalUsd ?? 0):#,0}: correct one of the three"));
        }
    }

    private static void CheckRates(Offering offering, Rule rule)
    {
        rule.Between("coupon_pct", offering.CouponPercent, 0, 100, decimals: 3);
        if (offering is { CouponPercent: { } coupon, FloatingRate: not null })
        {
            rule.Report("coupon_pct", coupon, "there is a floating_rate too: leave one of the two blank");
        }

        rule.Between("issue_price_pct", offering.IssuePricePercent, 0, 1_000);
        rule.Between("conversion_premium_pct", offering.ConversionPremiumPercent, -100, 10_000);
        rule.AtLeastZero("conversion_rate", offering.ConversionRate);
        rule.AtLeastZero("conversion_price_usd", offering.ConversionPriceUsd);
        rule.AtLeastZero("reference_price_usd", offering.ReferencePriceUsd);
        rule.AtLeastZero("capped_call_cap_usd", offering.CappedCallCapUsd);
    }

    private static void CheckDates(Offering offering, Rule rule)
    {
        rule.NotBefore("closed_on", offering.ClosedOn, "priced_on", offering.PricedOn);
        if (offering.MaturesOn is { } matures && matures.LastDay < offering.DatedOn)
        {
            rule.Report("matures_on", matures, Rule.Say($"it is before {offering.DatedOn:yyyy-MM-dd} (closed_on): correct one of the two"));
        }

        foreach (var put in offering.HolderPuts)
        {
            rule.NotBefore("holder_put_on", put.On, "closed_on", offering.DatedOn);
        }

        if (!offering.HolderPuts.SequenceEqual(offering.HolderPuts.OrderBy(put => put.On)))
        {
            rule.Report("holder_put_on", string.Join(';', offering.HolderPuts), "they are not in order: put the earliest day first");
        }
    }
}
