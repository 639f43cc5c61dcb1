using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>The files of a data set; its README says what the columns mean.</summary>
internal static class DatasetFiles
{
    public static IReadOnlyList<DatasetFile> All { get; } =
    [
        new("coverage.csv", "key,value,notes", row => new Coverage
        {
            Name = row.Needed("key"),
            Value = row.Needed("value"),
            Notes = row.Text("notes"),
        }),
        new("miners.csv",
            "ticker,aliases,name,legal_name,cik,exchange,country,fiscal_year_end,business,universe,consolidated_into,status,former_names,website,source_url,notes",
            Miner),
        new("offerings.csv", OfferingFile.Header, OfferingFile.Read),
        new("events.csv",
            "offering_id,occurred_on,kind,principal_change_usd,cash_usd,shares_issued,source_url,source_publisher,source_date,confidence,notes",
            DebtEvent),
        new("balances.csv",
            "ticker,period_end,debt_class,carrying_usd,principal_usd,current_portion_usd,source_url,source_publisher,source_date,confidence,notes",
            DebtBalance),
        new("published_figures.csv", "publisher,metric,period,value_usd,qualifier,scope,source_url,source_date,confidence,notes", PublishedFigure),
        new("market_quarters.csv",
            "quarter,btc_price_usd,network_hashrate_ehs,block_subsidy_btc,hashprice_usd_per_phs_day,source_url,confidence,notes",
            MarketQuarter),
        new("miner_quarters.csv", "ticker,quarter,hashrate_ehs,btc_held,source_url,confidence,notes", MinerQuarter),
        new("hosting_contracts.csv",
            "ticker,counterparty,announced_on,critical_it_mw,term_years,contract_value_usd,site,backstop,source_url,confidence,notes",
            HostingContract),
    ];

    private static Miner Miner(CsvRow row) => new()
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
        Website = row.Text("website"),
        Source = new Source(row.Text("source_url"), null, null, null),
        Notes = row.Text("notes"),
    };

    private static DebtEvent DebtEvent(CsvRow row) => new()
    {
        OfferingId = row.Needed("offering_id"),
        OccurredOn = row.Needed("occurred_on", row.Date("occurred_on")),
        Kind = row.Needed("kind", row.Choice<DebtEventKind>("kind")),
        PrincipalChangeUsd = row.Needed("principal_change_usd", row.Usd("principal_change_usd")),
        CashUsd = row.Usd("cash_usd"),
        SharesIssued = row.Usd("shares_issued"),
        Source = row.Source(),
        Notes = row.Text("notes"),
    };

    private static DebtBalance DebtBalance(CsvRow row) => new()
    {
        Ticker = row.Needed("ticker"),
        PeriodEnd = row.Needed("period_end", row.Date("period_end")),
        DebtClass = row.Needed("debt_class", row.Choice<DebtClass>("debt_class")),
        CarryingUsd = row.Usd("carrying_usd"),
        PrincipalUsd = row.Usd("principal_usd"),
        CurrentPortionUsd = row.Usd("current_portion_usd"),
        Source = row.Source(),
        Notes = row.Text("notes"),
    };

    private static PublishedFigure PublishedFigure(CsvRow row)
    {
        var quarter = Quarter.TryParse(row.Needed("period"), out var found) ? found : (Quarter?)null;
        return new()
        {
            Publisher = row.Needed("publisher"),
            Metric = row.Needed("metric", row.Choice<PublishedMetric>("metric")),
            Quarter = quarter,
            Day = quarter is null ? row.Date("period") : null,
            ValueUsd = row.Needed("value_usd", row.Usd("value_usd")),
            Qualifier = row.Needed("qualifier", row.Choice<Qualifier>("qualifier")),
            Scope = row.Text("scope"),
            Source = new Source(row.Text("source_url"), row.Text("publisher"), row.Date("source_date"), row.Choice<Confidence>("confidence")),
            Notes = row.Text("notes"),
        };
    }

    private static MarketQuarter MarketQuarter(CsvRow row) => new()
    {
        Quarter = row.Needed("quarter", row.Quarter("quarter")),
        BtcPriceUsd = row.Number("btc_price_usd"),
        NetworkHashrateEhs = row.Number("network_hashrate_ehs"),
        BlockSubsidyBtc = row.Number("block_subsidy_btc"),
        HashpriceUsdPerPhsDay = row.Number("hashprice_usd_per_phs_day"),
        Source = row.Source(published: false),
        Notes = row.Text("notes"),
    };

    private static MinerQuarter MinerQuarter(CsvRow row) => new()
    {
        Ticker = row.Needed("ticker"),
        Quarter = row.Needed("quarter", row.Quarter("quarter")),
        HashrateEhs = row.Number("hashrate_ehs"),
        BtcHeld = row.Number("btc_held"),
        Source = row.Source(published: false),
        Notes = row.Text("notes"),
    };

    private static HostingContract HostingContract(CsvRow row) => new()
    {
        Ticker = row.Needed("ticker"),
        Counterparty = row.Needed("counterparty"),
        AnnouncedOn = row.Date("announced_on"),
        CriticalItMw = row.Number("critical_it_mw"),
        TermYears = row.Number("term_years"),
        ContractValueUsd = row.Usd("contract_value_usd"),
        Site = row.Text("site"),
        Backstop = row.Text("backstop"),
        Source = row.Source(published: false),
        Notes = row.Text("notes"),
    };
}
