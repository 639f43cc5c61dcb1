using System.Globalization;

namespace MinerDebt.Web.Charts;

/// <summary>The gridlines of a chart: in its unit, or quarters of 100% for shares. Top is the value of the uppermost.</summary>
public sealed record AxisTicks(long Top, IReadOnlyList<(double Fraction, string Label)> Lines)
{
    private const double Gap = 7;

    public static AxisTicks Of(ChartData data, ChartShape shape)
    {
        if (shape == ChartShape.Share)
        {
            return new(100, [.. new[] { 0, 25, 50, 75, 100 }
                .Select(percent => (percent / 100d, percent.ToString(CultureInfo.InvariantCulture) + "%"))]);
        }

        var values = shape is ChartShape.Lines or ChartShape.Grouped
            ? data.Series.SelectMany(series => series.Values)
            : Enumerable.Range(0, data.Categories.Count).Select(data.Total);
        var scale = ChartScale.For(values.Concat(data.Marks.Select(mark => (long?)mark.Value)).Max() ?? 0);
        return new(scale.Top, [.. scale.Ticks.Select(tick => ((double)tick / scale.Top, data.Unit.Tick(tick)))]);
    }

    /// <summary>The room the labels take at the left.</summary>
    public double Width(ChartFrame frame) =>
        ChartFrame.Edge + TextMeasure.Widest(Lines.Select(line => line.Label), frame.Font) + Gap;

    public IReadOnlyList<GridLine> Place(PlotArea plot, ChartFrame frame) =>
        [.. Lines.Select(line => new GridLine(plot.Y(line.Fraction), new(
            line.Label, plot.Left - Gap, plot.Y(line.Fraction) + (0.34 * frame.Font), TextAnchor.End, frame.Font)))];
}
