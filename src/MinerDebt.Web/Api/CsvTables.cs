using MinerDebt.Core.Analysis;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
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

    /// <param name="columns">Which columns, in this order.</param>
    public static IEnumerable<IReadOnlyList<object?>> Offerings(IEnumerable<Ledger> ledgers, IReadOnlyList<OfferingColumn> columns) =>
    [
        [.. columns.Select(column => column.Field)],
        .. ledgers.Select(ledger => columns.Select(column => column.Value(ledger.Offering)).ToList()),
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
