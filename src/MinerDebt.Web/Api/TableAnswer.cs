using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Api;

/// <summary>Amounts by quarter, the answer of debt and issuance.</summary>
/// <param name="Unit">Always <c>USD</c>: whole US dollars.</param>
/// <param name="Kind"><c>stock</c> (owed at quarter ends) or <c>flow</c> (raised in quarters).</param>
/// <param name="By">What the series are, as asked for with the key <c>by</c>.</param>
/// <param name="Universe"><c>miner</c> for miners alone, <c>all</c> with the AI hosts and trading houses that are compared with them.</param>
/// <param name="Version">The version of the book that answered.</param>
/// <param name="Quarters">From the first to the last, without gaps.</param>
/// <param name="Series">The amounts, a series for each part.</param>
/// <param name="Totals">Sum of all series, whole US dollars, a value for each quarter.</param>
public sealed record TableAnswer(
    [property: Words("USD")] string Unit,
    [property: Words("stock", "flow")] string Kind,
    [property: Words(typeof(Grouping), Letters.FirstSmall)] string By,
    [property: Words("miner", "all")] string Universe,
    long Version,
    IReadOnlyList<Quarter> Quarters,
    IReadOnlyList<SeriesAnswer> Series,
    IReadOnlyList<long> Totals)
{
    internal static TableAnswer Of(QuarterTable table, AddressQuery query, DebtBook book) => new(
        "USD",
        AddressReader.Word(table.Kind),
        AddressReader.Word(table.By),
        query.IncludesAdjacent ? "all" : "miner",
        book.Version,
        table.Quarters,
        [.. table.Series.Select(series => new SeriesAnswer(series.Key, Names.OfSeries(series.Key, table.By, book), series.Values, series.Unverified))],
        table.Totals);
}

/// <param name="Key">What the series is of, in the words of the API: a ticker, a type and so on.</param>
/// <param name="Name">The same for readers.</param>
/// <param name="Values">Whole US dollars, a value for each quarter; null where it is not known.</param>
/// <param name="Unverified">The part of each value that rests on unverified events.</param>
public sealed record SeriesAnswer(string Key, string Name, IReadOnlyList<long?> Values, IReadOnlyList<long> Unverified);
