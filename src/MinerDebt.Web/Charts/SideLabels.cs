namespace MinerDebt.Web.Charts;

/// <summary>A series named beside the last column or point.</summary>
public sealed record SideLabel(int Slot, PlacedText Name, PlacedText Value)
{
    /// <summary>What its name opens; null for nothing.</summary>
    public string? Href { get; init; }
}

/// <summary>Labels beside the last column: name in the series' colour, value in grey.</summary>
public sealed class SideLabels(ChartData data, ChartShape shape, ChartFrame frame)
{
    private const double Gap = 10;
    private const double LargestShare = 0.24;

    // What is repaid has nothing beside the last column: the legend names it.
    private readonly IReadOnlyList<ChartSeries> _shown = [.. data.Series.Where(series => series.IsDrawn && !data.IsGone(series))];

    private double ValueWidth => TextMeasure.Widest(_shown.Select(series => ChartText.LastValue(data, shape, series)), frame.Font);

    private double NameWidth => Math.Min(
        TextMeasure.Widest(_shown.Select(series => series.Name), frame.Font, bold: true), frame.Width * LargestShare);

    /// <summary>The room to keep right of the last column; none for a single series, which the title names.</summary>
    public double Width => frame.HasSideLabels && data.Series.Count > 1 && _shown.Count > 0 ? NameWidth + Gap + ValueWidth : 0;

    public IReadOnlyList<SideLabel> Place(PlotArea plot, AxisTicks ticks)
    {
        if (Width == 0)
        {
            return [];
        }

        var (line, first, last) = (frame.Font * 1.2, plot.Top, plot.Bottom - 2);
        var kept = _shown
            .OrderByDescending(series => series.Values[^1] ?? 0)
            .Take(1 + (int)((last - first) / line))
            .Select(series => (series, Y: Wanted(series, plot, ticks)))
            .OrderBy(one => one.Y).ThenByDescending(one => data.Series.ToList().IndexOf(one.series))
            .ToList();
        var centres = LabelPlacer.Spread([.. kept.Select(one => one.Y)], line, first, last);
        return [.. kept.Select((one, i) => At(one.series, plot.SideX, centres[i] + (0.3 * frame.Font)))];
    }

    private SideLabel At(ChartSeries series, double x, double baseline) => new(
        series.Slot,
        new(TextMeasure.Cut(series.Name, frame.Font, NameWidth, bold: true), x, baseline, TextAnchor.Start, frame.Font, IsBold: true),
        new(ChartText.LastValue(data, shape, series), x + Width, baseline, TextAnchor.End, frame.Font))
    {
        Href = series.Href,
    };

    private double Wanted(ChartSeries series, PlotArea plot, AxisTicks ticks)
    {
        if (shape is ChartShape.Lines or ChartShape.Grouped)
        {
            return plot.Y(ticks.Fraction(series.Values.Last(value => value is not null)!.Value) ?? 0);
        }

        var last = data.Categories.Count - 1;
        var whole = StackLayout.Whole(data, shape, ticks.Top, last);
        var below = data.Series.TakeWhile(other => other != series).Sum(other => other.Values[last] ?? 0);
        return plot.Y(whole == 0 ? 0 : (below + ((series.Values[last] ?? 0) / 2d)) / whole);
    }
}
