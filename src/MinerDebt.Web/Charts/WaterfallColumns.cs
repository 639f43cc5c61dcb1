namespace MinerDebt.Web.Charts;

/// <summary>A waterfall of columns from left to right, named below.</summary>
internal static class WaterfallColumns
{
    private const double Gap = 4;
    private const double Above = 5;

    public static bool Fit(WaterfallData data, ChartFrame frame)
    {
        var step = PlotIn(data, frame, Scale(data)).Step - Gap;
        return data.Steps.All(one =>
            TextMeasure.Width(one.Value, frame.TotalFont, bold: true) <= step
            && one.Label.Split(' ').All(word => TextMeasure.Width(word, frame.Font) <= step));
    }

    public static WaterfallLayout Place(WaterfallData data, ChartFrame frame)
    {
        var scale = Scale(data);
        var plot = PlotIn(data, frame, scale);
        var bars = data.Steps.Select((step, i) => Bar(data, i, plot, scale.Top)).ToList();
        return new(
            frame,
            plot,
            [.. scale.Ticks.Select(tick => Grid(plot, frame, (double)tick / scale.Top, ChartScale.Label(tick)))],
            bars,
            [.. data.Steps.SelectMany((step, i) => Lines(step, plot, frame).Select((line, row) => new PlacedText(
                line, plot.Centre(i), plot.Bottom + 6 + frame.Font + (row * (frame.Font + 2)), TextAnchor.Middle, frame.Font)))],
            [.. data.Steps.Select((step, i) => new PlacedText(step.Value, plot.Centre(i), bars[i].Box.Y - Above, TextAnchor.Middle, frame.TotalFont, IsBold: true))],
            [.. data.Steps.Select((step, i) => WaterfallLayout.Target(
                step, new Box(plot.Left + (plot.Step * i), 1, plot.Step, frame.Height - 2), bars[i].Box, frame))]);
    }

    private static ChartScale Scale(WaterfallData data) => ChartScale.For(data.Highest);

    private static WaterfallBar Bar(WaterfallData data, int i, PlotArea plot, long top)
    {
        var step = data.Steps[i];
        var (low, high) = (Math.Min(step.From, step.To), Math.Max(step.From, step.To));
        var box = plot.Across(i, plot.Y((double)high / top));
        box = box with { Height = Math.Max(WaterfallLayout.Thinnest, plot.Y((double)low / top) - box.Y) };
        var level = plot.Y((double)step.To / top);
        Box? hatched = step.Hatched > 0 ? box with { Height = box.Height * step.HatchedShare } : null;
        return new(step.Slot, box, hatched, i == data.Steps.Count - 1 ? null : (box.Right, level, plot.Across(i + 1, 0).X, level));
    }

    private static PlotArea PlotIn(WaterfallData data, ChartFrame frame, ChartScale scale)
    {
        var axis = ChartFrame.Edge + TextMeasure.Widest(scale.Ticks.Select(ChartScale.Label), frame.Font) + 7;
        var plot = PlotArea.Horizontally(frame, data.Steps.Count, axis, 0, 0, columns: true);
        var lines = data.Steps.Max(step => Lines(step, plot, frame).Count);
        return plot with { Top = frame.TotalFont + 12, Bottom = frame.Height - (lines * (frame.Font + 2)) - 10 };
    }

    private static IReadOnlyList<string> Lines(WaterfallStep step, PlotArea plot, ChartFrame frame) =>
        TextMeasure.Wrap(step.Label, frame.Font, plot.Step - Gap);

    private static GridLine Grid(PlotArea plot, ChartFrame frame, double fraction, string label) => new(
        plot.Y(fraction), new(label, plot.Left - 7, plot.Y(fraction) + (0.34 * frame.Font), TextAnchor.End, frame.Font));
}
