using MinerDebt.Core.Analysis;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Api;

/// <summary>The tables that can be taken away, each with its header row first.</summary>
internal static class CsvTables
{
    public static IEnumerable<IReadOnlyList<object?>> Quarters(QuarterTable table, DebtBook book)
    {
        yield return ["quarter", "key", "name", "value_usd", "unverified_usd"];
        foreach (var (quarter, index) in table.Quarters.Select((quarter, index) => (quarter, index)))
        {
            foreach (var series in table.Series)
            {
                yield return [quarter.ToString(), series.Key, Names.OfSeries(series.Key, table.By, book), series.Values[index], series.Unverified[index]];
            }
        }
    }

    public static IEnumerable<IReadOnlyList<object?>> Miners(IEnumerable<Miner> miners) =>
    [
        ["ticker", "aliases", "name", "legal_name", "cik", "exchange", "country", "fiscal_year_end", "business", "universe", "consolidated_into", "status", "former_names", "website", "source_url", "notes"],
        .. miners.Select(one => new object?[]
        {
            one.Ticker, one.Aliases, one.Name, one.LegalName, one.Cik, one.Exchange, one.Country, one.FiscalYearEnd, one.Business.ToString(),
            one.Universe.ToString(), one.ConsolidatedInto, one.Status.ToString(), one.FormerNames, one.Website, one.Source.Url, one.Notes,
        }),
    ];

    public static IEnumerable<IReadOnlyList<object?>> Offerings(IEnumerable<Ledger> ledgers) =>
    [
        ["offering_id", "ticker", "instrument_type", "title", "currency", "base_principal_usd", "option_principal_usd", "principal_usd",
            "net_proceeds_usd", "coupon_pct", "floating_rate", "announced_on", "priced_on", "closed_on", "matures_on", "issue_price_pct",
            "conversion_rate", "conversion_price_usd", "conversion_premium_pct", "reference_price_usd", "capped_call_cap_usd",
            "capped_call_cost_usd", "holder_put_on", "secured", "rule_144a", "new_money", "use_of_proceeds", "use_note", "status",
            "outstanding_usd", "outstanding_as_of", "source_url", "source_publisher", "source_date", "source2_url", "confidence", "notes"],
        .. ledgers.Select(ledger => ledger.Offering).Select(one => new object?[]
        {
            one.Id, one.Ticker, one.Type.ToString(), one.Title, one.Currency, one.BasePrincipalUsd, one.OptionPrincipalUsd, one.PrincipalUsd,
            one.NetProceedsUsd, one.CouponPercent, one.FloatingRate, one.AnnouncedOn, one.PricedOn, one.ClosedOn, one.MaturesOn, one.IssuePricePercent,
            one.ConversionRate, one.ConversionPriceUsd, one.ConversionPremiumPercent, one.ReferencePriceUsd, one.CappedCallCapUsd,
            one.CappedCallCostUsd, one.HolderPuts, one.Secured, one.Rule144A, one.NewMoney, one.UseOfProceeds.Select(use => use.ToString()), one.UseNote,
            one.Status.ToString(), one.OutstandingUsd, one.OutstandingAsOf, one.Source.Url, one.Source.Publisher, one.Source.Date, one.SecondSourceUrl,
            Confidence(one.Source), one.Notes,
        }),
    ];

    public static IEnumerable<IReadOnlyList<object?>> Published(IEnumerable<PublishedFigure> figures) =>
    [
        ["publisher", "metric", "period", "value_usd", "qualifier", "scope", "source_url", "source_date", "confidence", "notes"],
        .. figures.Select(one => new object?[]
        {
            one.Publisher, one.Metric.ToString(), one.Period, one.ValueUsd, one.Qualifier.ToString().ToLowerInvariant(), one.Scope,
            one.Source.Url, one.Source.Date, Confidence(one.Source), one.Notes,
        }),
    ];

    private static string? Confidence(Source source) => source.Confidence is { } known ? Names.Of(known) : null;
}
