using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Downloads.Pictures;

/// <summary>How many small charts a picture has room for, and in how many columns.</summary>
internal static class FacetGrid
{
    /// <param name="all">How many there are, at least one.</param>
    /// <param name="width">The room, in pixels.</param>
    /// <param name="height">The room, in pixels.</param>
    /// <param name="frame">What one takes.</param>
    /// <param name="name">What its name takes above it.</param>
    /// <param name="gap">Between two beside each other.</param>
    /// <param name="least">How much smaller than its frame one may be shown, for example 0.75; a single one may be smaller.</param>
    /// <returns>How many are shown, in how many columns, and how much smaller than their frame, at most 1.</returns>
    public static (int Count, int Columns, double Shown) Fit(int all, double width, double height, ChartFrame frame, double name, double gap, double least)
    {
        for (var count = all; ; count--)
        {
            var (columns, shown) = Enumerable.Range(1, count).Select(columns => (columns, Shown(count, columns))).MaxBy(one => one.Item2);
            if (shown >= least || count == 1)
            {
                return (count, columns, Math.Min(1, shown));
            }
        }

        double Shown(int count, int columns)
        {
            var rows = (count + columns - 1) / columns;
            return Math.Min((width - (gap * (columns - 1))) / columns / frame.Width, ((height / rows) - name) / frame.Height);
        }
    }
}
