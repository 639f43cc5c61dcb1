using System.Globalization;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Api;

/// <summary>When principal falls due, by calendar year.</summary>
/// <param name="Basis"><c>stated</c>, <c>firstPut</c> or <c>worst</c>.</param>
/// <param name="At">The day on which it was owed.</param>
/// <param name="Unit">Always <c>USD</c>: whole US dollars.</param>
/// <param name="Version">The version of the book that answered.</param>
/// <param name="Years">From the first to the last in which principal falls due, without gaps; what is past its date in the year in which it fell due.</param>
/// <param name="Undated">Principal without a known date.</param>
/// <param name="Total">All that was owed: the values of all years and series, and what is undated.</param>
public sealed record MaturityAnswer(
    string Basis,
    DateOnly At,
    string Unit,
    string By,
    string Universe,
    long Version,
    IReadOnlyList<int> Years,
    IReadOnlyList<DueSeriesAnswer> Series,
    long Undated,
    long Total)
{
    internal static MaturityAnswer Of(MaturityView view, DebtBook book)
    {
        var (query, wall) = (view.Query, view.Wall);
        var years = DueBucket.ByYear(wall);
        return new MaturityAnswer(
            AddressReader.Word(wall.Basis),
            wall.At,
            "USD",
            AddressReader.Word(query.By),
            query.IncludesAdjacent ? "all" : "miner",
            book.Version,
            [.. years.Select(bucket => int.Parse(bucket.Key, CultureInfo.InvariantCulture))],
            query.By == Grouping.Total
                ? [new DueSeriesAnswer("Total", "Total", [.. years.Select(bucket => bucket.PrincipalUsd)])]
                : [.. DueTable.Of(years, query.By).Series.Select(series => new DueSeriesAnswer(series.Key, Names.OfSeries(series.Key, query.By, book), series.Values))],
            wall.UndatedUsd,
            wall.TotalUsd);
    }

    /// <summary>A row for each year and series, and one without a year for what is undated.</summary>
    internal IEnumerable<IReadOnlyList<object?>> Rows() =>
    [
        ["year", "key", "name", "value_usd"],
        .. Years.SelectMany((year, index) => Series.Select(series => new object?[] { year, series.Key, series.Name, series.Values[index] })),
        [null, "Undated", "No date known", Undated],
    ];
}

/// <param name="Values">A value for each year.</param>
public sealed record DueSeriesAnswer(string Key, string Name, IReadOnlyList<long> Values);
