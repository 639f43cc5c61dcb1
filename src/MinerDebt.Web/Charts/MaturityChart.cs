using MinerDebt.Core.Analysis;
using MinerDebt.Web.Text;

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
            [.. buckets.Select(bucket => new ChartCategory(Names.OfBucket(bucket.Key), Names.OfBucket(bucket.Key), "", href(bucket)))],
            [
                new ChartSeries("Stated maturity", StatedSlot, Sums(part => part.Put is null), []),
                new ChartSeries("First holder put", PutSlot, Sums(part => part.Put is not null), []),
            ],
            []);

        List<long?> Sums(Func<DuePart, bool> which) =>
            [.. buckets.Select(bucket => (long?)bucket.Parts.Where(which).Sum(part => part.PrincipalUsd))];
    }
}
