using System.Globalization;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

/// <summary>Data sets for the chart tests: one like the real overview, small ones, and random ones.</summary>
internal static class ChartSamples
{
    private const long Million = 1_000_000;

    public static ChartData Overview { get; } = Data(
        Quarters(9, 2024, 1),
        [
            Series("HUT", 0, [300, 300, 310, 310, 310, 349, 350, 350, 7700]),
            Series("IREN", 1, [0, 0, 330, 330, 880, 990, 3640, 3640, 7690]),
            Series("CIFR", 2, [0, 0, 30, 30, 170, 1480, 3200, 5200, 6000]),
            Series("WULF", 3, [75, 0, 490, 490, 490, 1500, 5720, 5820, 5720]),
            Series("CORZ", 4, [500, 490, 1110, 1110, 1080, 1090, 1090, 2080, 4380]),
            Series("MARA", 5, [330, 730, 2490, 2640, 2640, 3640, 3640, 2440, 2440], [0, 0, 0, 0, 0, 54, 0, 0, 400]),
            Series("CLSK", 6, [10, 60, 660, 660, 830, 835, 1810, 1810, 1800]),
            Series("BTDR", 7, [45, 220, 520, 530, 1000, 980, 1160, 1360, 1360]),
            Series("14 others", -1, [240, 260, 1060, 1100, 1300, 1536, 2590, 2000, 2610]),
        ],
        [
            new(1, "VanEck $2.1B", 2_100 * Million, "VanEck about $2.1B, 5% above ours"),
            new(5, "VanEck $12.7B", 12_700 * Million, "VanEck about $12.7B, 2.4% above ours"),
        ]);

    public static ChartData Maturities { get; } = Data(
        [.. Enumerable.Range(2026, 8).Select(year => Year(year))],
        [
            Series("Stated maturity", 0, [158, 450, 10, 800, 6470, 10_000, 3800, 4200]),
            Series("First holder put", 3, [0, 1550, 804, 2100, 1130, 0, 0, 0], [0, 1550, 804, 2100, 1130, 0, 0, 0]),
        ]);

    public static ChartData Data(
        IReadOnlyList<ChartCategory> categories, IReadOnlyList<ChartSeries> series, IReadOnlyList<ChartMark>? marks = null) =>
        new("debt", "Debt outstanding", "Debt grew in every quarter.", categories, series, marks ?? []);

    /// <summary>Values in millions of dollars.</summary>
    public static ChartSeries Series(string name, int slot, long?[] millions, long[]? hatched = null) =>
        new(name, slot, [.. millions.Select(value => value * Million)], [.. (hatched ?? []).Select(value => value * Million)]);

    public static IReadOnlyList<ChartCategory> Quarters(int count, int year, int skipped = 0) =>
        [.. Enumerable.Range(skipped, count).Select(i => Quarter((i % 4) + 1, year + (i / 4)))];

    public static ChartData Random(Random random)
    {
        var count = random.Next(1, 41);
        var growing = random.Next(2) == 0;
        var series = Enumerable.Range(0, random.Next(1, 24)).Select(s =>
        {
            long?[] values = [.. Enumerable.Range(0, count).Select(i =>
                random.Next(8) == 0 ? null : (long?)random.Next(0, 9000) * (growing ? i * i : 1))];
            return Series($"Miner {s}", s < 8 ? s : -1, values, [.. values.Select(value => random.Next(4) == 0 ? (value ?? 0) / 2 : 0)]);
        });
        var marks = Enumerable.Range(0, random.Next(0, 4)).Select(i => new ChartMark(
            random.Next(count), $"Source {i} $9.9B", random.NextInt64(1, 200_000) * Million, $"Source {i} about $9.9B, quite far from ours"));
        return Data(Quarters(count, 2015), [.. series], [.. marks]);
    }

    private static ChartCategory Quarter(int quarter, int year) => new(
        Text($"Q{quarter} {year}"), Text($"Q{quarter}"), Text($"{year}"), Text($"/debt?q={year}Q{quarter}"));

    private static ChartCategory Year(int year) => new(Text($"{year}"), Text($"{year}"), "", null);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
