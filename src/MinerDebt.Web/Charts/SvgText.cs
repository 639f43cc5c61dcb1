using System.Globalization;
using System.Text;

namespace MinerDebt.Web.Charts;

/// <summary>Numbers and paths as svg wants them, whatever the culture: a tenth of a unit is below what a screen shows.</summary>
public static class SvgText
{
    /// <summary>In whole tenths: a chart has a thousand numbers, and formats of fractions take several times as long.</summary>
    public static string Number(double value)
    {
        var tenths = (long)Math.Round(value * 10);
        return tenths % 10 == 0
            ? (tenths / 10).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{(tenths < 0 ? "-" : "")}{Math.Abs(tenths / 10)}.{Math.Abs(tenths % 10)}");
    }

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
