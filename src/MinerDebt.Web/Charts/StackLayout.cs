namespace MinerDebt.Web.Charts;

/// <summary>
/// One series in one column. <paramref name="Slot"/> is its exact place in the stack, <paramref name="Drawn"/>
/// leaves a pixel to the segment above, <paramref name="Hatched"/> is the drawn part of its hatched slice.
/// </summary>
public sealed record Segment(int Series, int Category, Box Slot, Box Drawn, Box? Hatched);

/// <summary>Stacks the series of every category.</summary>
public static class StackLayout
{
    // Thinner segments keep their full height: with a gap they would vanish.
    private const double ThinnestWithGap = 2;
    private const double Gap = 1;

    public static IReadOnlyList<Segment> Of(ChartData data, ChartShape shape, PlotArea plot, long top) =>
        [.. Enumerable.Range(0, data.Categories.Count).SelectMany(i => Column(data, plot, i, Whole(data, shape, top, i)))];

    /// <summary>What fills the plot's height: the top of the scale, or the category's own total.</summary>
    public static long Whole(ChartData data, ChartShape shape, long top, int category) =>
        shape == ChartShape.Share ? data.Total(category) ?? 0 : top;

    private static IEnumerable<Segment> Column(ChartData data, PlotArea plot, int category, long whole)
    {
        long below = 0;
        var uppermost = data.Series.ToList().FindLastIndex(series => series.Values[category] > 0);
        for (var i = 0; i <= uppermost; i++)
        {
            if (data.Series[i].Values[category] is not (> 0 and var value))
            {
                continue;
            }

            var y = plot.Y((double)(below + value) / whole);
            var slot = plot.Across(category, y) with { Height = plot.Y((double)below / whole) - y };
            var gap = i < uppermost && slot.Height >= ThinnestWithGap ? Gap : 0;
            var drawn = slot with { Y = slot.Y + gap, Height = slot.Height - gap };
            var hatched = slot.Height * data.Series[i].HatchedAt(category) / value - gap;
            yield return new(i, category, slot, drawn, hatched > 0 ? drawn with { Height = hatched } : null);
            below += value;
        }
    }
}
