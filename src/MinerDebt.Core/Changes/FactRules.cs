using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What must hold for a fact by itself, whatever else is known.</summary>
internal static class FactRules
{
    public static IEnumerable<Problem> Check(Fact fact, Location? where)
    {
        var rule = new Rule(where);
        switch (fact)
        {
            case Miner miner: Check(miner, rule); break;
            case Offering offering: OfferingRules.Check(offering, rule); break;
            case DebtEvent debtEvent: Check(debtEvent, rule); break;
            case DebtBalance balance: Check(balance, rule); break;
            case PublishedFigure figure: Check(figure, rule); break;
            case MarketQuarter quarter: Check(quarter, rule); break;
            case MinerQuarter quarter: Check(quarter, rule); break;
            case HostingContract contract: Check(contract, rule); break;
            case Obligor obligor: CreditRules.Check(obligor, rule); break;
            case InstrumentTerms terms: CreditRules.Check(terms, rule); break;
            case ScheduledPayment payment: CreditRules.Check(payment, rule); break;
            case Amendment amendment: CreditRules.Check(amendment, rule); break;
            case Pledge pledge: CreditRules.Check(pledge, rule); break;
            case LadderRow row: CreditRules.Check(row, rule); break;
            case Filing filing: FilingRules.Check(filing, rule); break;
            case Coverage coverage: Check(coverage, rule); break;
            default: throw new ArgumentException($"{fact.GetType().Name} is not a kind of fact.", nameof(fact));
        }

        return rule.Problems;
    }

    private static void Check(Miner miner, Rule rule)
    {
        rule.Matches("ticker", miner.Ticker, "[A-Z0-9.]{1,10}", "it is not a ticker: use 1 to 10 capital letters, digits or dots");
        foreach (var alias in miner.Aliases)
        {
            rule.Matches("aliases", alias, "[A-Z0-9.]{1,10}", "it is not a ticker: use 1 to 10 capital letters, digits or dots");
        }

        rule.Given("name", miner.Name);
        rule.Matches("cik", miner.Cik, "[0-9]{10}", "it is not a CIK: use its 10 digits, with the zeros before them");
        rule.Matches("country", miner.Country, "[A-Z]{2}", "it is not a code of a country: use two capital letters, such as US");
        rule.Matches("fiscal_year_end", miner.FiscalYearEnd, "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "it is not a day of a year: write it as mm-dd, such as 12-31");
        rule.Address("website", miner.Website);
        rule.Address("source_url", miner.Source.Url);
    }

    private static void Check(DebtEvent debtEvent, Rule rule)
    {
        rule.UsdEitherWay("principal_change_usd", debtEvent.PrincipalChangeUsd);
        rule.Usd("cash_usd", debtEvent.CashUsd);
        rule.AtLeastZero("shares_issued", debtEvent.SharesIssued);
        rule.Supported(debtEvent.Source);
        rule.Known(debtEvent, "occurred_on", debtEvent.OccurredOn);
    }

    private static void Check(DebtBalance balance, Rule rule)
    {
        rule.Usd("carrying_usd", balance.CarryingUsd);
        rule.Usd("principal_usd", balance.PrincipalUsd);
        rule.Usd("current_portion_usd", balance.CurrentPortionUsd);
        rule.SaysSomething("carrying_usd", balance.CarryingUsd, balance.PrincipalUsd, balance.CurrentPortionUsd);
        rule.Supported(balance.Source);
        rule.Known(balance, "period_end", balance.PeriodEnd);
        if (balance.Basis == BalanceKind.Reported && balance.Source.Date < balance.PeriodEnd)
        {
            rule.Report("source_date", balance.Source.Date?.ToString("O", CultureInfo.InvariantCulture), string.Create(
                CultureInfo.InvariantCulture, $"it is before {balance.PeriodEnd:yyyy-MM-dd} (period_end), so the issuer cannot have reported the balance in it: correct the day, or choose Inferred as the basis"));
        }
    }

    private static void Check(PublishedFigure figure, Rule rule)
    {
        rule.Given("publisher", figure.Publisher);
        rule.Usd("value_usd", figure.ValueUsd);
        if (figure.Quarter is null == figure.Day is null)
        {
            rule.Report("period", figure.Period, "it is neither a quarter nor a day: write it as 2025Q3 or 2025-10-22");
        }

        rule.Supported(figure.Source);
    }

    private static void Check(MarketQuarter quarter, Rule rule)
    {
        rule.AtLeastZero("btc_price_usd", quarter.BtcPriceUsd);
        rule.AtLeastZero("network_hashrate_ehs", quarter.NetworkHashrateEhs);
        rule.AtLeastZero("block_subsidy_btc", quarter.BlockSubsidyBtc);
        rule.AtLeastZero("hashprice_usd_per_phs_day", quarter.HashpriceUsdPerPhsDay);
        rule.Count("difficulty", quarter.Difficulty);
        rule.Between("sofr_pct", quarter.SofrPercent, -10, 100);
        rule.Supported(quarter.Source);
    }

    private static void Check(MinerQuarter quarter, Rule rule)
    {
        rule.AtLeastZero("hashrate_ehs", quarter.HashrateEhs);
        rule.AtLeastZero("btc_held", quarter.BtcHeld);
        rule.AtLeastZero("btc_pledged", quarter.BtcPledged);
        rule.Usd("cash_usd", quarter.CashUsd);
        rule.UsdEitherWay("equity_raised_usd", quarter.EquityRaisedUsd);
        rule.Usd("capex_usd", quarter.CapexUsd);
        rule.UsdEitherWay("revenue_usd", quarter.RevenueUsd);
        rule.UsdEitherWay("mining_revenue_usd", quarter.MiningRevenueUsd);
        rule.UsdEitherWay("hpc_revenue_usd", quarter.HpcRevenueUsd);
        rule.UsdEitherWay("interest_expense_usd", quarter.InterestExpenseUsd);
        rule.UsdEitherWay("adjusted_ebitda_usd", quarter.AdjustedEbitdaUsd);
        rule.Count("shares_outstanding", quarter.SharesOutstanding);
        rule.AtLeastZero("share_price_usd", quarter.SharePriceUsd);
        rule.SaysSomething(
            "hashrate_ehs", quarter.HashrateEhs, quarter.BtcHeld, quarter.BtcPledged, quarter.CashUsd, quarter.EquityRaisedUsd, quarter.CapexUsd, quarter.RevenueUsd,
            quarter.MiningRevenueUsd, quarter.HpcRevenueUsd, quarter.InterestExpenseUsd, quarter.AdjustedEbitdaUsd, quarter.SharesOutstanding, quarter.SharePriceUsd);
        rule.Supported(quarter.Source);
    }

    private static void Check(HostingContract contract, Rule rule)
    {
        rule.Given("counterparty", contract.Counterparty);
        rule.AtLeastZero("critical_it_mw", contract.CriticalItMw);
        rule.AtLeastZero("term_years", contract.TermYears);
        rule.Usd("contract_value_usd", contract.ContractValueUsd);
        rule.Supported(contract.Source);
    }

    private static void Check(Coverage coverage, Rule rule)
    {
        switch (coverage.Name)
        {
            case Coverage.RegisterFrom or Coverage.RegisterTo:
                if (!Quarter.TryParse(coverage.Value, out _))
                {
                    rule.Report("value", coverage.Value, $"it is not a quarter: write {coverage.Name} as 2025Q3");
                }

                break;
            case Coverage.CompiledOn:
                if (!DateOnly.TryParseExact(coverage.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                {
                    rule.Report("value", coverage.Value, "it is not a day: write compiled_on as 2026-11-23");
                }

                break;
            default:
                rule.Report("key", coverage.Name, $"it is not known here: use {Coverage.RegisterFrom}, {Coverage.RegisterTo} or {Coverage.CompiledOn}");
                break;
        }
    }
}
