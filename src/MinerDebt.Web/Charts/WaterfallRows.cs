namespace MinerDebt.Web.Charts;

/// <summary>A waterfall of rows from top to bottom, each with its name above its bar and its value behind it: for a phone and half-wide cards.</summary>
internal static class WaterfallRows
{
    private const double Bar = 13;
    private const double Under = 8;
    private const double Side = 4;
    private const double Between = 8;

    public static WaterfallLayout Place(WaterfallData data, ChartFrame frame)
    {
        var row = frame.Font + 6 + Bar + Under;
        // Few rows still leave their tooltips the room that these need.
        var needed = Math.Max(row * data.Steps.Count, data.Steps.Max(step => WaterfallTip.Height(step, frame)));
        var high = frame with { Height = (2 * ChartFrame.Edge) + needed };
        var values = Between + TextMeasure.Widest(data.Steps.Select(step => step.Value), frame.TotalFont, bold: true);
        var plot = new PlotArea(Side, high.Width - Side - values, ChartFrame.Edge, high.Height - ChartFrame.Edge, row, Bar, 0);
        var bars = data.Steps.Select((step, i) => BarOf(data, i, plot)).ToList();
        return new(
            high,
            plot,
            [],
            bars,
            [.. data.Steps.Select((step, i) => new PlacedText(TextMeasure.Cut(step.Label, high.Font, high.Width - (2 * Side)), plot.Left, Baseline(i), TextAnchor.Start, high.Font))],
            [.. data.Steps.Select((step, i) => new PlacedText(
                step.Value, high.Width - Side, bars[i].Box.Bottom - (0.12 * Bar), TextAnchor.End, high.TotalFont, IsBold: true))],
            [.. data.Steps.Select((step, i) => WaterfallLayout.Target(
                step, new Box(1, plot.Top + (row * i), high.Width - 2, row), bars[i].Box, high))]);

        double Baseline(int i) => plot.Top + (row * i) + frame.Font + 1;
    }

    private static WaterfallBar BarOf(WaterfallData data, int i, PlotArea plot)
    {
        var step = data.Steps[i];
        var width = plot.Right - plot.Left;
        var (from, to) = (At(step.From), At(step.To));
        var top = plot.Top + (plot.Step * (i + 1)) - Bar - Under;
        var box = new Box(Math.Min(from, to), top, Math.Max(WaterfallLayout.Thinnest, Math.Abs(to - from)), Bar);
        var unsure = box.Width * step.HatchedShare;
        Box? hatched = step.Hatched > 0 ? box with { X = box.Right - unsure, Width = unsure } : null;
        return new(step.Slot, box, hatched, i == data.Steps.Count - 1 ? null : (to, box.Bottom, to, top + plot.Step));

        double At(long level) => plot.Left + (width * level / Math.Max(1, data.Highest));
    }
}
