using System.Globalization;
using System.Text;

namespace MinerDebt.Web.Charts;

/// <summary>Numbers and paths as svg wants them, whatever the culture: a tenth of a unit is below what a screen shows.</summary>
public static class SvgText
{
    // Adding zero turns the negative zero that rounding can leave into zero.
    public static string Number(double value) =>
        (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string ViewBox(ChartFrame frame) => $"0 0 {Number(frame.Width)} {Number(frame.Height)}";

    /// <summary>All the rectangles as one path, which is far lighter than an element each.</summary>
    public static string Rectangles(IEnumerable<Box> boxes)
    {
        var path = new StringBuilder();
        foreach (var box in boxes)
        {
            var width = Number(box.Width);
            path.Append(CultureInfo.InvariantCulture, $"M{Number(box.X)} {Number(box.Y)}h{width}v{Number(box.Height)}h-{width}z");
        }

        return path.ToString();
    }

    public static string Points(IEnumerable<Dot> dots) =>
        string.Join(' ', dots.Select(dot => Number(dot.X) + "," + Number(dot.Y)));

    public static string Horizontals(IEnumerable<double> heights, double left, double right) =>
        string.Concat(heights.Select(y => $"M{Number(left)} {Number(y)}H{Number(right)}"));
}
