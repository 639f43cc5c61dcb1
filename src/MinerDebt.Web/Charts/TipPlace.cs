namespace MinerDebt.Web.Charts;

/// <summary>Finds a tooltip a place where it does not cover what it is about: beside it, else above, else under the drawing.</summary>
internal static class TipPlace
{
    private const double Beside = 8;

    // Mostly above the column's top, where there is more empty paper than beside it.
    private const double Raised = 0.75;

    /// <summary>Beside a column. Its total, which stands above it, may be covered: the tooltip says it too.</summary>
    public static Box OfColumn(Box column, double width, double height, ChartFrame frame)
    {
        var (bounds, y) = (frame.Bounds, column.Y - (Raised * height));
        if (column.Right + Beside + width <= bounds.Right)
        {
            return Inside(column.Right + Beside, y, width, height, bounds);
        }

        return column.X - Beside - width >= bounds.X
            ? Inside(column.X - Beside - width, y, width, height, bounds)
            : AboveOrUnder(column, width, height, frame);
    }

    /// <summary>Under a bar that lies in a row of its own, and that leaves no room at its sides.</summary>
    public static Box OfRow(Box bar, double width, double height, ChartFrame frame) =>
        bar.Bottom + Beside + height <= frame.Bounds.Bottom
            ? Inside(bar.X, bar.Bottom + Beside, width, height, frame.Bounds)
            : AboveOrUnder(bar, width, height, frame);

    private static Box AboveOrUnder(Box about, double width, double height, ChartFrame frame)
    {
        var bounds = frame.Bounds;
        var y = about.Y - Beside - height >= bounds.Y ? about.Y - Beside - height : frame.Height + ChartFrame.Edge;
        return new(Math.Clamp(about.X + ((about.Width - width) / 2), bounds.X, bounds.Right - width), y, width, height);
    }

    private static Box Inside(double x, double y, double width, double height, Box bounds) => new(
        Math.Clamp(x, bounds.X, Math.Max(bounds.X, bounds.Right - width)),
        Math.Clamp(y, bounds.Y, Math.Max(bounds.Y, bounds.Bottom - height)),
        width,
        height);
}
