using System.Globalization;

namespace MinerDebt.Web.Charts;

/// <summary>
/// The gridlines of a chart, from the lowest: in its unit, or quarters of 100% for shares. Top and Bottom are the values of
/// the uppermost and the lowest.
/// </summary>
public sealed record AxisTicks(long Bottom, long Top, bool IsLog, IReadOnlyList<(long Value, string Label)> Lines)
{
    private const double Gap = 7;

    public static AxisTicks Of(ChartData data, ChartShape shape)
    {
        if (shape == ChartShape.Share)
        {
            return new(0, 100, false, [.. new long[] { 0, 25, 50, 75, 100 }.Select(percent => (percent, percent.ToString(CultureInfo.InvariantCulture) + "%"))]);
        }

        var values = (shape is ChartShape.Lines or ChartShape.Grouped
            ? data.Series.SelectMany(series => series.Values)
            : Enumerable.Range(0, data.Categories.Count).Select(data.Total)).OfType<long>().ToList();
        var highest = values.Concat(data.Marks.Select(mark => mark.Value)).Append(data.Reach).Max();
        if (shape == ChartShape.Lines && data.IsLog && values.Exists(value => value > 0))
        {
            return Of(ChartScale.Powers(values.Where(value => value > 0).Min(), highest), isLog: true);
        }

        if (data.Unit.IsSigned && shape == ChartShape.Lines)
        {
            // It ends at the lowest value: another gridline below would leave most of the drawing empty where little is below zero.
            var lowest = values.Append(0).Min();
            return Of([.. ChartScale.Between(lowest, highest).Where(tick => tick >= lowest)], isLog: false) with { Bottom = lowest };
        }

        return Of([.. ChartScale.For(highest).Ticks], isLog: false);

        AxisTicks Of(IReadOnlyList<long> ticks, bool isLog) => new(ticks[0], ticks[^1], isLog, [.. ticks.Select(tick => (tick, data.Unit.Tick(tick)))]);
    }

    /// <summary>Where a value stands, from 0 at the bottom to 1 at the top; null where the axis has no place for it.</summary>
    public double? Fraction(long value) => !IsLog ? ((double)value - Bottom) / ((double)Top - Bottom)
        : value > 0 ? Math.Log((double)value / Bottom) / Math.Log((double)Top / Bottom)
        : null;

    /// <summary>The room the labels take at the left.</summary>
    public double Width(ChartFrame frame) =>
        ChartFrame.Edge + TextMeasure.Widest(Lines.Select(line => line.Label), frame.Font) + Gap;

    public IReadOnlyList<GridLine> Place(PlotArea plot, ChartFrame frame) =>
        [.. Lines.Select(line => (line.Label, Y: plot.Y(Fraction(line.Value)!.Value))).Select(line => new GridLine(line.Y, new(
            line.Label, plot.Left - Gap, line.Y + (0.34 * frame.Font), TextAnchor.End, frame.Font)))];
}
