namespace MinerDebt.Web.Charts;

/// <summary>The dashed line of a published figure, and its name where there is room for it.</summary>
public sealed record MarkLine(ChartMark Mark, double Left, double Right, double Y)
{
    public IReadOnlyList<PlacedText> Texts { get; init; } = [];

    public double Centre => (Left + Right) / 2;

    /// <summary>Kept clear of texts.</summary>
    public Box Box => new(Left, Y - 1.5, Right - Left, 3);

    /// <summary>Where it can be hit.</summary>
    public IReadOnlyList<Box> Boxes => [Box.Inset(0, -3.5), .. Texts.Select(text => text.Box)];
}

/// <summary>Names the dashed lines where there is room; the tooltip has every one of them.</summary>
public static class MarkLabels
{
    private const double Gap = 4;
    private const double LineHeight = 1.1;

    // Of a line's width, up to the columns beside it.
    private const double OwnRoom = 1.4;

    public static IReadOnlyList<MarkLine> Lines(ChartData data, PlotArea plot, AxisTicks ticks)
    {
        var half = (plot.Column / 2) + Math.Min(7, 0.4 * (plot.Step - plot.Column));
        return [.. from mark in data.Marks
                   let fraction = ticks.Fraction(mark.Value)
                   where fraction is not null
                   select new MarkLine(mark, plot.Centre(mark.Category) - half, plot.Centre(mark.Category) + half, plot.Y(fraction.Value))];
    }

    /// <summary>
    /// The lines with their names. A name stands over its own column, so that it is read as that one's: above it, above its
    /// total, and above the names that are there already.
    /// </summary>
    public static IReadOnlyList<MarkLine> Place(
        IReadOnlyList<MarkLine> lines, IReadOnlyList<TotalLabel> totals, Func<int, double> columnTop, ChartFrame frame, LabelPlacer placer)
    {
        Dictionary<int, double> ceilings = [];
        return [.. lines.Select(line => line with { Texts = Named(line) })];

        IReadOnlyList<PlacedText> Named(MarkLine line)
        {
            var category = line.Mark.Category;
            var total = totals.FirstOrDefault(label => label.Category == category)?.Text.Box.Y;
            var ceiling = Math.Min(ceilings.GetValueOrDefault(category, double.MaxValue), Math.Min(total ?? columnTop(category), line.Y)) - Gap;
            var texts = Forms(line, frame.Font).SelectMany(form => Candidates(line, form, ceiling, frame.Font))
                .FirstOrDefault(texts => texts.All(text => IsOver(line, text)) && placer.TryTake(Around(texts))) ?? [];
            if (texts.Count > 0)
            {
                ceilings[category] = Around(texts).Y;
            }

            return texts;
        }
    }

    private static bool IsOver(MarkLine line, PlacedText text) => text.Box.X <= line.Centre && text.Box.Right >= line.Centre;

    private static Box Around(IReadOnlyList<PlacedText> texts) =>
        texts.Select(text => text.Box).Aggregate((one, other) => one.Union(other));

    // Rather in two lines than over the columns beside it.
    private static IEnumerable<IReadOnlyList<string>> Forms(MarkLine line, double font)
    {
        IReadOnlyList<string> one = [line.Mark.Label];
        return TextMeasure.Width(line.Mark.Label, font, bold: true) <= OwnRoom * (line.Right - line.Left) ? [one, TwoLines(line.Mark.Label)] : [TwoLines(line.Mark.Label), one];
    }

    private static IReadOnlyList<string> TwoLines(string label) =>
        label.LastIndexOf(' ') is > 0 and var space ? [label[..space], label[(space + 1)..]] : [label];

    private static IEnumerable<IReadOnlyList<PlacedText>> Candidates(
        MarkLine line, IReadOnlyList<string> texts, double ceiling, double font)
    {
        var baseline = ceiling - (font * LineHeight * (texts.Count - 1));
        yield return At(line.Centre, TextAnchor.Middle);
        yield return At(line.Right, TextAnchor.End);
        yield return At(line.Left, TextAnchor.Start);

        IReadOnlyList<PlacedText> At(double x, TextAnchor anchor) =>
            [.. texts.Select((text, i) => new PlacedText(text, x, baseline + (i * font * LineHeight), anchor, font, IsBold: true))];
    }
}
