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
/// <param name="By">What the series are, as asked for with the key <c>by</c>.</param>
/// <param name="Universe"><c>miner</c> for miners alone, <c>all</c> with the AI hosts and trading houses that are compared with them.</param>
/// <param name="Version">The version of the book that answered.</param>
/// <param name="Years">From the first to the last in which principal falls due after the day, without gaps.</param>
/// <param name="Series">What falls due in the years, a series for each part.</param>
/// <param name="PastDue">Final maturities that had passed with principal left.</param>
/// <param name="OnDemand">What lenders may ask for at any time.</param>
/// <param name="Unconfirmed">Repaid by schedule, and no event says so: neither past due nor still to come.</param>
/// <param name="Undated">Principal without a known date.</param>
/// <param name="DueWithin">For <c>12</c>, <c>24</c> and <c>36</c> months after the day: what falls due in them, with what is on demand and past due.</param>
/// <param name="AverageLifeYears">Weighted average life; null if nothing has a date.</param>
/// <param name="AverageFinalMaturityYears">Until the last payment of each instrument; null if nothing has a date.</param>
/// <param name="Total">All that was owed: the values of all years and series, and what is past due, on demand, unconfirmed and undated.</param>
public sealed record MaturityAnswer(
    [property: Words(typeof(MaturityBasis), Letters.FirstSmall)] string Basis,
    DateOnly At,
    [property: Words("USD")] string Unit,
    [property: Words(typeof(Grouping), Letters.FirstSmall)] string By,
    [property: Words("miner", "all")] string Universe,
    long Version,
    IReadOnlyList<int> Years,
    IReadOnlyList<DueSeriesAnswer> Series,
    long PastDue,
    long OnDemand,
    long Unconfirmed,
    long Undated,
    IReadOnlyDictionary<string, long> DueWithin,
    decimal? AverageLifeYears,
    decimal? AverageFinalMaturityYears,
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
            wall.PastDueUsd,
            wall.OnDemandUsd,
            wall.UnconfirmedUsd,
            wall.UndatedUsd,
            MaturityView.MonthsAhead.ToDictionary(months => months.ToString(CultureInfo.InvariantCulture), months => wall.DueWithin(months).Sum(payment => payment.PrincipalUsd)),
            Rounded(wall.AverageLifeYears),
            Rounded(wall.AverageFinalMaturityYears),
            wall.TotalUsd);
    }

    private static decimal? Rounded(decimal? years) => years is { } known ? Math.Round(known, 4) : null;

    /// <summary>A row for each year and series, and rows without a year for what has no day ahead.</summary>
    internal IEnumerable<IReadOnlyList<object?>> Rows() =>
    [
        ["year", "key", "name", "value_usd"],
        .. Years.SelectMany((year, index) => Series.Select(series => new object?[] { year, series.Key, series.Name, series.Values[index] })),
        [null, "PastDue", "Past due", PastDue],
        [null, "OnDemand", "On demand", OnDemand],
        [null, "Unconfirmed", "Repaid by schedule, not confirmed", Unconfirmed],
        [null, "Undated", "No date known", Undated],
    ];
}

/// <param name="Key">What the series is of, in the words of the API: a ticker, a type and so on.</param>
/// <param name="Name">The same for readers.</param>
/// <param name="Values">Whole US dollars, a value for each year.</param>
public sealed record DueSeriesAnswer(string Key, string Name, IReadOnlyList<long> Values);
