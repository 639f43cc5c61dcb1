using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Api;

/// <summary>Amounts by quarter, the answer of debt and issuance.</summary>
/// <param name="Unit">Always <c>USD</c>: whole US dollars.</param>
/// <param name="Kind"><c>stock</c> (owed at quarter ends) or <c>flow</c> (raised in quarters).</param>
/// <param name="Version">The version of the book that answered.</param>
public sealed record TableAnswer(
    string Unit,
    string Kind,
    string By,
    string Universe,
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

/// <param name="Values">A value for each quarter; null where it is not known.</param>
/// <param name="Unverified">The part of each value that rests on unverified events.</param>
public sealed record SeriesAnswer(string Key, string Name, IReadOnlyList<long?> Values, IReadOnlyList<long> Unverified);
