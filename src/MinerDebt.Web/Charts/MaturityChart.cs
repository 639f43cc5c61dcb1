using System.Globalization;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>
/// A maturity wall as a chart: in total stated maturities, and on top what holders can ask for before; by miner or by
/// type the eight largest series, and the others as one. Hatched is what is less than certain.
/// </summary>
public static class MaturityChart
{
    private const int PutSlot = 3;
    private const int StatedSlot = 8;

    // More columns than a small chart has room for with a total above each.
    private const int Crowded = 10;

    public static ChartData Of(string id, string title, string summary, IReadOnlyList<DueBucket> buckets, Func<DueBucket, string> href)
    {
        return Chart(id, title, summary, buckets, href,
        [
            Drawn("Stated maturity", StatedSlot, payment => payment.Put is null),
            Drawn("First holder put", PutSlot, payment => payment.Put is not null),
        ]);

        ChartSeries Drawn(string name, int slot, Func<PaymentDue, bool> includes)
        {
            var series = DueSeries.Of(name, buckets, includes);
            return new ChartSeries(name, slot, [.. series.Values.Select(value => (long?)value)], series.Uncertain);
        }
    }

    public static ChartData Of(string id, string title, string summary, DueTable table, DebtBook book, Func<DueBucket, string> href) =>
        table.By == Grouping.Total
            ? Of(id, title, summary, table.Buckets, href)
            : Chart(id, title, summary, table.Buckets, href, Series(table, book));

    private static ChartData Chart(
        string id, string title, string summary, IReadOnlyList<DueBucket> buckets, Func<DueBucket, string> href, IReadOnlyList<ChartSeries> series) =>
        new(id, title, summary, [.. buckets.Select(bucket => Category(bucket.Key, buckets, href(bucket)))], series, [])
        {
            HatchedMeans = "less than certain",
            HasSparseTotals = buckets.Count > Crowded,
        };

    private static List<ChartSeries> Series(DueTable table, DebtBook book)
    {
        var shown = table.Series.Take(SeriesColours.Count).ToList();
        var slots = SeriesColours.Of(book, table.By, [.. shown.Select(series => series.Key)]);
        List<ChartSeries> drawn = [.. shown.Zip(slots, (series, slot) => Drawn(
            table.By == Grouping.Miner ? series.Key : Names.OfSeries(series.Key, table.By, book), slot, [series]) with
        {
            Key = series.Key,
            Href = SeriesLink.Of(series.Key, table.By, book),
        })];
        var others = table.Series.Skip(SeriesColours.Count).ToList();
        return others.Count == 0 ? drawn : [.. drawn, Drawn(Terms.Count(others.Count, "other"), -1, others)];

        ChartSeries Drawn(string name, int slot, IReadOnlyList<DueSeries> parts) => new(
            name, slot,
            [.. table.Buckets.Select((_, index) => (long?)parts.Sum(series => series.Values[index]))],
            [.. table.Buckets.Select((_, index) => parts.Sum(series => series.Uncertain[index]))]);
    }

    // Where quarters are too narrow for their year, so they are for these words: the shortest stand in the line of quarters.
    private static ChartCategory Category(string key, IReadOnlyList<DueBucket> buckets, string href) => (key, IsByQuarter(buckets)) switch
    {
        (DueBucket.PastDue, false) => new ChartCategory("Past due", "Past", "due", href),
        (DueBucket.PastDue, true) => new ChartCategory("Past due", "PD", "", href),
        (DueBucket.OnDemand, false) => new ChartCategory("On demand", "On", "demand", href),
        (DueBucket.OnDemand, true) => new ChartCategory("On demand", "OD", "", href),
        (DueBucket.Unconfirmed, false) => new ChartCategory("Not confirmed", "Not", "conf.", href),
        (DueBucket.Unconfirmed, true) => new ChartCategory("Not confirmed", "NC", "", href),
        (DueBucket.Later, false) => new ChartCategory(After(buckets), After(buckets), "", href),
        (DueBucket.Later, true) => new ChartCategory(After(buckets), "+", "", href),
        (DueBucket.Undated, false) => new ChartCategory("No date", "No", "date", href),
        (DueBucket.Undated, true) => new ChartCategory("No date", "?", "", href),
        (_, true) when Quarter.Parse(key) is var quarter =>
            new ChartCategory(quarter.Label, $"Q{quarter.Number}", quarter.Year.ToString(CultureInfo.InvariantCulture), href),
        _ => new ChartCategory(key, key, "", href),
    };

    private static bool IsByQuarter(IReadOnlyList<DueBucket> buckets) => buckets.Any(bucket => Quarter.TryParse(bucket.Key, out _));

    private static string After(IReadOnlyList<DueBucket> buckets)
    {
        var last = buckets.Select(bucket => bucket.Key).Last(key => char.IsAsciiDigit(key[0]));
        return (int.Parse(last.AsSpan(0, 4), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) + "+";
    }
}
