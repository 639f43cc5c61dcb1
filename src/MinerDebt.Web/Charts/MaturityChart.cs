using System.Globalization;
using MinerDebt.Core.Analysis;

namespace MinerDebt.Web.Charts;

/// <summary>A maturity wall by year as a chart: stated maturities, and on top what holders can ask for before.</summary>
public static class MaturityChart
{
    private const int PutSlot = 3;
    private const int StatedSlot = 8;

    public static ChartData Of(string id, string title, string summary, IReadOnlyList<DueBucket> buckets, Func<DueBucket, string> href)
    {
        return new ChartData(
            id, title, summary,
            [.. buckets.Select(bucket => Category(bucket, buckets, href(bucket)))],
            [
                new ChartSeries("Stated maturity", StatedSlot, Sums(part => part.Put is null), []),
                new ChartSeries("First holder put", PutSlot, Sums(part => part.Put is not null), []),
            ],
            []);

        List<long?> Sums(Func<DuePart, bool> which) =>
            [.. buckets.Select(bucket => (long?)bucket.Parts.Where(which).Sum(part => part.PrincipalUsd))];
    }

    private static ChartCategory Category(DueBucket bucket, IReadOnlyList<DueBucket> buckets, string href) => bucket.Key switch
    {
        DueBucket.Overdue => new ChartCategory("Past due", "Past", "due", href),
        DueBucket.Later => new ChartCategory(After(buckets), After(buckets), "", href),
        DueBucket.Undated => new ChartCategory("No date", "No", "date", href),
        var year => new ChartCategory(year, year, "", href),
    };

    private static string After(IReadOnlyList<DueBucket> buckets)
    {
        var last = buckets.Select(bucket => bucket.Key).Last(key => char.IsAsciiDigit(key[0]));
        return (int.Parse(last, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) + "+";
    }
}
