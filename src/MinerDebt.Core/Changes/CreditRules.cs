using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What must hold for what is known of an offering beyond its terms, and for what issuers say falls due.</summary>
internal static class CreditRules
{
    // A loan worth ten times its collateral is no longer secured by it.
    private const decimal LargestLtv = 1_000;

    public static void Check(Obligor obligor, Rule rule) => rule.Supported(obligor.Source);

    public static void Check(InstrumentTerms terms, Rule rule)
    {
        rule.Between("call_trigger_pct", terms.CallTriggerPercent, 0, 10_000);
        rule.Supported(terms.Source);
    }

    public static void Check(ScheduledPayment payment, Rule rule)
    {
        rule.Usd("principal_usd", payment.PrincipalUsd);
        rule.Supported(payment.Source);
    }

    public static void Check(Amendment amendment, Rule rule)
    {
        if (amendment.OldValue == amendment.NewValue)
        {
            rule.Report("new_value", amendment.NewValue, "it is the same as old_value: enter what it was changed to");
        }

        if (amendment.Field == AmendedField.Maturity)
        {
            IsDay("old_value", amendment.OldValue);
            IsDay("new_value", amendment.NewValue);
        }

        rule.Supported(amendment.Source);

        void IsDay(string field, string? value)
        {
            if (value is not null && !PartialDate.TryParse(value, out _))
            {
                rule.Report(field, value, "it is not a day, a month or a year: write a maturity as 2027-01-15, 2027-01 or 2027, or choose Other where there are several");
            }
        }
    }

    public static void Check(Pledge pledge, Rule rule)
    {
        if (pledge.OfferingIds.Count == 0 || !pledge.OfferingIds.SequenceEqual(pledge.OfferingIds.Distinct().Order(StringComparer.Ordinal)))
        {
            rule.Report("offering_ids", string.Join(';', pledge.OfferingIds), "each loan has to be there once, in the order of the alphabet: put them in that order");
        }

        rule.AtLeastZero("btc_pledged", pledge.BtcPledged);
        rule.Between("initial_ltv_pct", pledge.InitialLtvPercent, 0, LargestLtv);
        rule.Between("margin_call_ltv_pct", pledge.MarginCallLtvPercent, 0, LargestLtv);
        rule.Between("liquidation_ltv_pct", pledge.LiquidationLtvPercent, 0, LargestLtv);
        if (pledge.LiquidationLtvPercent < pledge.MarginCallLtvPercent)
        {
            rule.Report("liquidation_ltv_pct", pledge.LiquidationLtvPercent, "it is below the margin_call_ltv_pct: correct one of the two");
        }

        rule.Supported(pledge.Source);
    }

    public static void Check(LadderRow row, Rule rule)
    {
        rule.NotBefore("due_to", row.DueTo, "due_from", row.DueFrom);
        rule.Usd("principal_usd", row.PrincipalUsd);
        rule.SaysSomething("principal_usd", row.PrincipalUsd);
        rule.Supported(row.Source);
    }
}
