namespace MinerDebt.Web.Charts;

/// <summary>Sets the series of every category side by side, each as wide as its part of the column.</summary>
public static class GroupLayout
{
    private const double Gap = 1;
    private const double Above = 5;

    public static IReadOnlyList<Segment> Of(ChartData data, PlotArea plot, long top) =>
    [
        .. from category in Enumerable.Range(0, data.Categories.Count)
           from series in Enumerable.Range(0, data.Series.Count)
           where data.Series[series].Values[category] > 0
           select At(data, plot, top, series, category),
    ];

    /// <summary>The value above each bar; the last ones first, where there is room for it.</summary>
    public static IReadOnlyList<TotalLabel> Labels(ChartData data, IReadOnlyList<Segment> bars, ChartFrame frame, LabelPlacer placer)
    {
        List<TotalLabel> labels = [];
        foreach (var bar in bars.OrderByDescending(bar => bar.Category).ThenByDescending(bar => data.Series[bar.Series].Values[bar.Category]))
        {
            var text = new PlacedText(
                data.Text(data.Series[bar.Series].Values[bar.Category]), bar.Slot.X + (bar.Slot.Width / 2), bar.Slot.Y - Above, TextAnchor.Middle, frame.TotalFont, IsBold: true);
            if (placer.TryTake(text.Box))
            {
                labels.Add(new TotalLabel(bar.Category, text));
            }
        }

        return labels;
    }

    private static Segment At(ChartData data, PlotArea plot, long top, int series, int category)
    {
        var value = data.Series[series].Values[category]!.Value;
        var width = plot.Column / data.Series.Count;
        var slot = plot.Across(category, plot.Y((double)value / top));
        slot = slot with { X = slot.X + (width * series), Width = width };
        var drawn = slot with { Width = Math.Max(width / 2, width - Gap) };
        var hatched = slot.Height * data.Series[series].HatchedAt(category) / value;
        return new(series, category, slot, drawn, hatched > 0 ? drawn with { Height = hatched } : null);
    }
}
