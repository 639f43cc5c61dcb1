namespace MinerDebt.Web.Charts;

/// <summary>A step as it is drawn: its bar, and the line from where it ends to where the next begins; null after the last.</summary>
public sealed record WaterfallBar(int Slot, Box Box, Box? Hatched, (double X1, double Y1, double X2, double Y2)? Connector);

/// <summary>A waterfall in one frame: columns where their words fit under them, else rows.</summary>
public sealed record WaterfallLayout(
    ChartFrame Frame,
    PlotArea Plot,
    IReadOnlyList<GridLine> Grid,
    IReadOnlyList<WaterfallBar> Bars,
    IReadOnlyList<PlacedText> Names,
    IReadOnlyList<PlacedText> Values,
    IReadOnlyList<CategoryTarget> Targets)
{
    // A bar of nothing still shows where it stands.
    internal const double Thinnest = 1.5;

    public static WaterfallLayout Of(WaterfallData data, ChartFrame frame)
    {
        data.ThrowIfNotDrawable();
        ArgumentOutOfRangeException.ThrowIfZero(data.Steps.Count);
        return WaterfallColumns.Fit(data, frame) ? WaterfallColumns.Place(data, frame) : WaterfallRows.Place(data, frame);
    }

    internal static CategoryTarget Target(WaterfallStep step, Box hit, Box bar, ChartFrame frame) =>
        new(hit, step.Href, step.Spoken, WaterfallTip.Of(step, bar, frame));
}
