using MinerDebt.Web.Address;

namespace MinerDebt.Web.Charts;

/// <summary>Lines of amounts as lines that can be compared: multiples of the first quarter, or changes from a year before.</summary>
public static class Compared
{
    private const int QuartersOfAYear = 4;

    // In tenths: of 100 at the first quarter, and of a percent.
    private const decimal Whole = 1000;

    /// <param name="data">Amounts by quarter, without gaps.</param>
    /// <param name="earlier">How many of its categories only serve to compare with, and are not shown.</param>
    public static ChartData Of(ChartData data, Comparison comparison, int earlier = 0)
    {
        if (comparison == Comparison.None)
        {
            return data;
        }

        var first = data.Categories[0].Label;
        var series = data.Series
            .Select(one => one with { Values = [.. Values(one.Values, comparison).Skip(earlier)], Hatched = [] })
            .Where(one => one.Values.Any(value => value is not null)).ToList();
        var unit = comparison == Comparison.First ? ChartUnit.Index : ChartUnit.Change;
        var categories = data.Categories.Skip(earlier).ToList();
        var last = string.Join(", ", series.Where(one => one.Values[^1] is not null).Select(one => $"{one.Name} {unit.Text(one.Values[^1]!.Value)}"));
        return data with
        {
            Categories = categories,
            Series = series,
            Marks = [],
            Notes = [],
            Unit = unit,
            HasTotals = false,
            Summary = comparison == Comparison.First
                ? $"With {first} as 100, at the end of {categories[^1].Label}: {Or(last)}."
                : $"Change from a year before at the end of {categories[^1].Label}: {Or(last)}.",
        };

        static string Or(string text) => text.Length == 0 ? "nothing can be compared" : text;
    }

    /// <summary>Tenths of an index or of a percent; null where there is nothing to compare with.</summary>
    public static IEnumerable<long?> Values(IReadOnlyList<long?> amounts, Comparison comparison) =>
        comparison == Comparison.First ? Multiples(amounts) : Changes(amounts);

    /// <summary>The names of what cannot be compared, as there was nothing of it to compare with.</summary>
    public static IReadOnlyList<string> LeftOut(ChartData amounts, ChartData compared) =>
        [.. amounts.Series.Where(series => series.IsDrawn).Select(series => series.Name).Except(compared.Series.Select(series => series.Name))];

    private static IEnumerable<long?> Multiples(IReadOnlyList<long?> values) =>
        values.Select(value => values[0] is > 0 and var start && value is { } known ? Rounded(Whole * known / start) : null);

    private static IEnumerable<long?> Changes(IReadOnlyList<long?> values) =>
        values.Select((value, i) => i >= QuartersOfAYear && values[i - QuartersOfAYear] is > 0 and var before && value is { } known
            ? Rounded(Whole * (known - before) / before)
            : null);

    private static long? Rounded(decimal tenths) => (long)Math.Round(tenths, MidpointRounding.AwayFromZero);
}
