using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>A loan's row as it is drawn.</summary>
/// <param name="Track">The line that its points stand on.</param>
/// <param name="Cushion">From the price at which the bitcoin is worth the loan to the price that holds; null if no price is known.</param>
/// <param name="IsUnderwater">Whether the bitcoin is worth less than the loan.</param>
public sealed record PriceTrack(double Track, Box? Cushion, bool IsUnderwater, IReadOnlyList<(PriceMark Point, double X)> Marks);

/// <summary>A price axis in one frame. The frame is as high as its rows ask for.</summary>
public sealed record PriceAxisLayout(
    ChartFrame Frame,
    double Left,
    double Right,
    double Top,
    double Bottom,
    IReadOnlyList<(double X, PlacedText Label)> Grid,
    IReadOnlyList<(PriceLine Line, double X, PlacedText Label)> Lines,
    IReadOnlyList<PlacedText> Names,
    IReadOnlyList<PriceTrack> Tracks,
    IReadOnlyList<CategoryTarget> Targets)
{
    private const double Side = 14;
    private const double Bar = 10;
    private const double Gap = 14;

    public static PriceAxisLayout Of(PriceAxisData data, ChartFrame frame)
    {
        ArgumentOutOfRangeException.ThrowIfZero(data.Rows.Count);
        var row = frame.Font + 6 + Bar + Gap;
        var head = (frame.Font + 4) * data.Lines.Count;
        var top = ChartFrame.Edge + head + 4;
        var bottom = top + (row * data.Rows.Count);
        var high = frame with { Height = bottom + frame.Font + 10 };
        var (left, right) = (Side, frame.Width - Side);
        var scale = ChartScale.For(data.Highest);
        var tracks = data.Rows.Select((one, index) => TrackOf(one, top + (row * index) + frame.Font + 6 + (Bar / 2), X)).ToList();
        return new(
            high, left, right, top, bottom,
            [.. scale.Ticks.Select(tick => (X(tick), Under(ChartScale.Label(tick), X(tick))))],
            [.. data.Lines.Select((line, index) => (line, X(line.Usd), Beside($"{line.Label} {Usd.Exact((long)Math.Round(line.Usd))}", X(line.Usd), ChartFrame.Edge + ((frame.Font + 4) * index) + frame.Font)))],
            [.. data.Rows.Select((one, index) => new PlacedText(
                TextMeasure.Cut($"{one.Label}, {Usd.Short(one.LoanUsd)}", frame.Font, right - left), left, top + (row * index) + frame.Font, TextAnchor.Start, frame.Font))],
            tracks,
            [.. data.Rows.Select((one, index) => Target(one, new Box(1, top + (row * index), frame.Width - 2, row), tracks[index], high))]);

        double X(decimal usd) => left + ((right - left) * (double)(usd / scale.Top));

        PlacedText Under(string text, double x) => new(
            text, Inside(x, TextMeasure.Width(text, frame.Font)), bottom + frame.Font + 4, TextAnchor.Middle, frame.Font);

        // The words of a line stand on the side of it where there is room, or over it.
        PlacedText Beside(string words, double x, double baseline)
        {
            var text = TextMeasure.Cut(words, frame.Font, right - left);
            var width = TextMeasure.Width(text, frame.Font);
            return width + 5 <= right - x ? new(text, x + 5, baseline, TextAnchor.Start, frame.Font)
                : width + 5 <= x - left ? new(text, x - 5, baseline, TextAnchor.End, frame.Font)
                : new(text, right - width, baseline, TextAnchor.Start, frame.Font);
        }

        double Inside(double x, double width) => Math.Clamp(x, ChartFrame.Edge + (width / 2), frame.Width - ChartFrame.Edge - (width / 2));
    }

    private static PriceTrack TrackOf(PriceRow row, double y, Func<decimal, double> x)
    {
        var from = x(row.CushionFromUsd);
        Box? cushion = row.PriceUsd is { } price ? new Box(Math.Min(from, x(price)), y - (Bar / 2), Math.Abs(x(price) - from), Bar) : null;
        return new(y, cushion, row.PriceUsd < row.CushionFromUsd, [.. row.Marks.Select(point => (point, x(point.Usd)))]);
    }

    private static CategoryTarget Target(PriceRow row, Box hit, PriceTrack track, ChartFrame frame)
    {
        // The tooltip of a step: a heading with an amount, and named values below.
        var step = new WaterfallStep(row.Label, WaterfallKind.Level, 0, row.LoanUsd, row.Parts, row.Href);
        return new(hit, row.Href, step.Spoken, WaterfallTip.Of(step, new Box(hit.X, hit.Y, hit.Width, track.Track + Bar - hit.Y), frame));
    }
}
