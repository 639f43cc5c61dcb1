using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>All kinds of facts, those that others refer to first; the data set's README says what the columns mean.</summary>
internal static class FactKinds
{
    public static IReadOnlyList<FactKind> All { get; } =
    [
        new(typeof(Coverage), "coverage", Coverage, new ColumnsOf<Coverage>()
            .Key("key", CellType.Text, one => one.Name)
            .Needed("value", CellType.Text, one => one.Value)
            .Notes()),
        new(typeof(Miner), "miners", Miner, new ColumnsOf<Miner>()
            .Key("ticker", CellType.Text, one => one.Ticker)
            .Add("aliases", CellType.List, one => one.Aliases)
            .Needed("name", CellType.Text, one => one.Name)
            .Add("legal_name", CellType.Text, one => one.LegalName)
            .Add("cik", CellType.Text, one => one.Cik)
            .Add("exchange", CellType.Text, one => one.Exchange)
            .Add("country", CellType.Text, one => one.Country)
            .Add("fiscal_year_end", CellType.Text, one => one.FiscalYearEnd)
            .Needed("business", one => one.Business)
            .Needed("universe", one => one.Universe)
            .Add("consolidated_into", CellType.Ticker, one => one.ConsolidatedInto)
            .Needed("status", one => one.Status)
            .Add("former_names", CellType.List, one => one.FormerNames)
            .Add("website", CellType.Address, one => one.Website)
            .Add("source_url", CellType.Address, one => one.Source.Url)
            .Notes()),
        OfferingKind.Kind,
        new(typeof(DebtEvent), "events", DebtEvent, new ColumnsOf<DebtEvent>()
            .Key("offering_id", CellType.OfferingId, one => one.OfferingId)
            .Key("occurred_on", CellType.Day, one => one.OccurredOn)
            .Key("kind", one => one.Kind)
            .Needed("principal_change_usd", CellType.Whole, one => one.PrincipalChangeUsd)
            .Add("cash_usd", CellType.Whole, one => one.CashUsd)
            .Add("shares_issued", CellType.Whole, one => one.SharesIssued)
            .Source(one => one.Source)
            .Known()
            .Notes()),
        new(typeof(DebtBalance), "balances", DebtBalance, new ColumnsOf<DebtBalance>()
            .Key("ticker", CellType.Ticker, one => one.Ticker)
            .Key("period_end", CellType.Day, one => one.PeriodEnd)
            .Key("debt_class", one => one.DebtClass)
            .Add("carrying_usd", CellType.Whole, one => one.CarryingUsd)
            .Add("principal_usd", CellType.Whole, one => one.PrincipalUsd)
            .Add("current_portion_usd", CellType.Whole, one => one.CurrentPortionUsd)
            .Choice("basis", one => one.Basis, BalanceKind.Reported)
            .Source(one => one.Source)
            .Known()
            .Notes()),
        new(typeof(PublishedFigure), "published_figures", PublishedFigure, new ColumnsOf<PublishedFigure>()
            .Key("publisher", CellType.Text, one => one.Publisher)
            .Key("metric", one => one.Metric)
            .Key("period", CellType.Period, one => one.Period)
            .Key("value_usd", CellType.Whole, one => one.ValueUsd)
            .Needed("qualifier", one => one.Qualifier)
            .Add("scope", CellType.Remark, one => one.Scope)
            .Add("source_url", CellType.Address, one => one.Source.Url)
            .Add("source_date", CellType.Day, one => one.Source.Date)
            .Confidence(one => one.Source)
            .Notes()),
        new(typeof(MarketQuarter), "market_quarters", MarketQuarter, new ColumnsOf<MarketQuarter>()
            .Key("quarter", CellType.Quarter, one => one.Quarter)
            .Add("btc_price_usd", CellType.Number, one => one.BtcPriceUsd)
            .Add("network_hashrate_ehs", CellType.Number, one => one.NetworkHashrateEhs)
            .Add("block_subsidy_btc", CellType.Number, one => one.BlockSubsidyBtc)
            .Add("hashprice_usd_per_phs_day", CellType.Number, one => one.HashpriceUsdPerPhsDay)
            .Add("difficulty", CellType.Whole, one => one.Difficulty)
            .Add("sofr_pct", CellType.Number, one => one.SofrPercent)
            .Add("source_url", CellType.Address, one => one.Source.Url)
            .Confidence(one => one.Source)
            .Notes()),
        new(typeof(MinerQuarter), "miner_quarters", MinerQuarter, new ColumnsOf<MinerQuarter>()
            .Key("ticker", CellType.Ticker, one => one.Ticker)
            .Key("quarter", CellType.Quarter, one => one.Quarter)
            .Add("period_end", CellType.Day, one => one.PeriodEnd)
            .Add("hashrate_ehs", CellType.Number, one => one.HashrateEhs)
            .Add("btc_held", CellType.Number, one => one.BtcHeld)
            .Add("btc_pledged", CellType.Number, one => one.BtcPledged)
            .Add("cash_usd", CellType.Whole, one => one.CashUsd)
            .Add("equity_raised_usd", CellType.Whole, one => one.EquityRaisedUsd)
            .Add("capex_usd", CellType.Whole, one => one.CapexUsd)
            .Add("revenue_usd", CellType.Whole, one => one.RevenueUsd)
            .Add("mining_revenue_usd", CellType.Whole, one => one.MiningRevenueUsd)
            .Add("hpc_revenue_usd", CellType.Whole, one => one.HpcRevenueUsd)
            .Add("interest_expense_usd", CellType.Whole, one => one.InterestExpenseUsd)
            .Add("adjusted_ebitda_usd", CellType.Whole, one => one.AdjustedEbitdaUsd)
            .Add("shares_outstanding", CellType.Whole, one => one.SharesOutstanding)
            .Add("share_price_usd", CellType.Number, one => one.SharePriceUsd)
            .Source(one => one.Source)
            .Notes()),
        new(typeof(HostingContract), "hosting_contracts", HostingContract, new ColumnsOf<HostingContract>()
            .Key("ticker", CellType.Ticker, one => one.Ticker)
            .Key("counterparty", CellType.Text, one => one.Counterparty)
            .Add("announced_on", CellType.Day, one => one.AnnouncedOn, isKey: true)
            .Add("critical_it_mw", CellType.Number, one => one.CriticalItMw)
            .Add("term_years", CellType.Number, one => one.TermYears)
            .Add("contract_value_usd", CellType.Whole, one => one.ContractValueUsd)
            .Add("site", CellType.Text, one => one.Site, isKey: true)
            .Add("backstop", CellType.Remark, one => one.Backstop)
            .Add("source_url", CellType.Address, one => one.Source.Url)
            .Confidence(one => one.Source)
            .Notes()),
        .. CreditKinds.All,
        FilingKind.Kind,
    ];

    private static Coverage Coverage(FactRow row) => new()
    {
        Name = row.Needed("key"),
        Value = row.Needed("value"),
        Notes = row.Remark("notes"),
    };

    private static Miner Miner(FactRow row) => new()
    {
        Ticker = row.Needed("ticker"),
        Aliases = row.List("aliases"),
        Name = row.Needed("name"),
        LegalName = row.Text("legal_name"),
        Cik = row.Text("cik"),
        Exchange = row.Text("exchange"),
        Country = row.Text("country"),
        FiscalYearEnd = row.Text("fiscal_year_end"),
        Business = row.Needed("business", row.Choice<Business>("business")),
        Universe = row.Needed("universe", row.Choice<Universe>("universe")),
        ConsolidatedInto = row.Text("consolidated_into"),
        Status = row.Needed("status", row.Choice<ListingStatus>("status")),
        FormerNames = row.List("former_names"),
        Website = row.Url("website"),
        Source = new Source(row.Url("source_url"), null, null, null),
        Notes = row.Remark("notes"),
    };

    private static DebtEvent DebtEvent(FactRow row) => new()
    {
        OfferingId = row.Needed("offering_id"),
        OccurredOn = row.Needed("occurred_on", row.Date("occurred_on")),
        Kind = row.Needed("kind", row.Choice<DebtEventKind>("kind")),
        PrincipalChangeUsd = row.Needed("principal_change_usd", row.Usd("principal_change_usd")),
        CashUsd = row.Usd("cash_usd"),
        SharesIssued = row.Usd("shares_issued"),
        Source = row.Source(),
        KnownOn = row.Date("known_on"),
        KnownSourceUrl = row.Url("known_source_url"),
        Notes = row.Remark("notes"),
    };

    private static DebtBalance DebtBalance(FactRow row) => new()
    {
        Ticker = row.Needed("ticker"),
        PeriodEnd = row.Needed("period_end", row.Date("period_end")),
        DebtClass = row.Needed("debt_class", row.Choice<DebtClass>("debt_class")),
        CarryingUsd = row.Usd("carrying_usd"),
        PrincipalUsd = row.Usd("principal_usd"),
        CurrentPortionUsd = row.Usd("current_portion_usd"),
        Basis = row.Choice<BalanceKind>("basis") ?? BalanceKind.Reported,
        Source = row.Source(),
        KnownOn = row.Date("known_on"),
        KnownSourceUrl = row.Url("known_source_url"),
        Notes = row.Remark("notes"),
    };

    private static PublishedFigure PublishedFigure(FactRow row)
    {
        var isQuarter = Quarter.TryParse(row.Needed("period"), out _);
        return new()
        {
            Publisher = row.Needed("publisher"),
            Metric = row.Needed("metric", row.Choice<PublishedMetric>("metric")),
            Quarter = isQuarter ? row.Quarter("period") : null,
            Day = isQuarter ? null : row.Date("period"),
            ValueUsd = row.Needed("value_usd", row.Usd("value_usd")),
            Qualifier = row.Needed("qualifier", row.Choice<Qualifier>("qualifier")),
            Scope = row.Remark("scope"),
            Source = new Source(row.Url("source_url"), row.Text("publisher"), row.Date("source_date"), row.Choice<Confidence>("confidence")),
            Notes = row.Remark("notes"),
        };
    }

    private static MarketQuarter MarketQuarter(FactRow row) => new()
    {
        Quarter = row.Needed("quarter", row.Quarter("quarter")),
        BtcPriceUsd = row.Number("btc_price_usd"),
        NetworkHashrateEhs = row.Number("network_hashrate_ehs"),
        BlockSubsidyBtc = row.Number("block_subsidy_btc"),
        HashpriceUsdPerPhsDay = row.Number("hashprice_usd_per_phs_day"),
        Difficulty = row.Usd("difficulty"),
        SofrPercent = row.Number("sofr_pct"),
        Source = row.Source(published: false),
        Notes = row.Remark("notes"),
    };

    private static MinerQuarter MinerQuarter(FactRow row) => new()
    {
        Ticker = row.Needed("ticker"),
        Quarter = row.Needed("quarter", row.Quarter("quarter")),
        PeriodEnd = row.Date("period_end"),
        HashrateEhs = row.Number("hashrate_ehs"),
        BtcHeld = row.Number("btc_held"),
        BtcPledged = row.Number("btc_pledged"),
        CashUsd = row.Usd("cash_usd"),
        EquityRaisedUsd = row.Usd("equity_raised_usd"),
        CapexUsd = row.Usd("capex_usd"),
        RevenueUsd = row.Usd("revenue_usd"),
        MiningRevenueUsd = row.Usd("mining_revenue_usd"),
        HpcRevenueUsd = row.Usd("hpc_revenue_usd"),
        InterestExpenseUsd = row.Usd("interest_expense_usd"),
        AdjustedEbitdaUsd = row.Usd("adjusted_ebitda_usd"),
        SharesOutstanding = row.Usd("shares_outstanding"),
        SharePriceUsd = row.Number("share_price_usd"),
        Source = row.Source(),
        Notes = row.Remark("notes"),
    };

    private static HostingContract HostingContract(FactRow row) => new()
    {
        Ticker = row.Needed("ticker"),
        Counterparty = row.Needed("counterparty"),
        AnnouncedOn = row.Date("announced_on"),
        CriticalItMw = row.Number("critical_it_mw"),
        TermYears = row.Number("term_years"),
        ContractValueUsd = row.Usd("contract_value_usd"),
        Site = row.Text("site"),
        Backstop = row.Remark("backstop"),
        Source = row.Source(published: false),
        Notes = row.Remark("notes"),
    };
}
