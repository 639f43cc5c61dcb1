namespace MinerDebt.Web.Charts;

/// <summary>Where the columns stand. SideX is where labels beside the last column begin.</summary>
public sealed record PlotArea(
    double Left, double Right, double Top, double Bottom, double Step, double Column, double SideX)
{
    private const double ColumnShare = 0.66;
    private const double SideGap = 10;

    public double Height => Bottom - Top;

    public double Centre(int category) => Left + (Step * (category + 0.5));

    public double Y(double fraction) => Bottom - (Height * fraction);

    public Box Across(int category, double top) =>
        new(Centre(category) - (Column / 2), top, Column, Bottom - top);

    /// <summary>
    /// Spreads the columns so that the labels beside the last one (<paramref name="side"/> wide, 0 for none)
    /// end at the frame's edge and begin right of its total (<paramref name="total"/> wide).
    /// </summary>
    public static PlotArea Horizontally(ChartFrame frame, int count, double axis, double side, double total, bool columns)
    {
        var room = frame.Width - axis - ChartFrame.Edge - side;
        if (side == 0)
        {
            var even = room / count;
            return Of(even, Math.Min(frame.MaxColumn, ColumnShare * even), axis + room, 0);
        }

        // The last column ends half a column after its centre; the column itself grows with the step up to its limit.
        var share = columns ? ColumnShare : 0;
        var limit = columns ? frame.MaxColumn : 0;
        var growing = (room - SideGap) / (count - 0.5 + (share / 2));
        var limited = (room - SideGap - (limit / 2)) / (count - 0.5);
        var besideTotal = (room - (total / 2) - 4) / (count - 0.5);
        // A lone column stands in the middle instead of at the far right.
        var step = Math.Min(Math.Min(Math.Max(growing, limited), besideTotal), room);
        var column = Math.Min(frame.MaxColumn, ColumnShare * step);
        var last = axis + (step * (count - 0.5));
        var half = columns ? column / 2 : 0;
        return Of(step, column, last + half + 6, last + Math.Max(half + SideGap, (total / 2) + 4));

        PlotArea Of(double step, double column, double right, double sideX) =>
            new(axis, right, 0, frame.Height, step, column, sideX);
    }
}
