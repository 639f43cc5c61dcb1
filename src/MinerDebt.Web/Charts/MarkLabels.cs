namespace MinerDebt.Web.Charts;

/// <summary>The dashed line of a published figure.</summary>
public sealed record MarkLine(ChartMark Mark, double Left, double Right, double Y)
{
    public Box Box => new(Left, Y - 1.5, Right - Left, 3);
}

/// <summary>Names the dashed lines where there is room; the tooltip has every one of them.</summary>
public static class MarkLabels
{
    private const double Gap = 4;
    private const double LineHeight = 1.1;

    public static IReadOnlyList<MarkLine> Lines(ChartData data, PlotArea plot, long top)
    {
        var half = (plot.Column / 2) + Math.Min(7, 0.4 * (plot.Step - plot.Column));
        return [.. data.Marks.Select(mark => new MarkLine(
            mark, plot.Centre(mark.Category) - half, plot.Centre(mark.Category) + half, plot.Y((double)mark.Value / top)))];
    }

    public static IReadOnlyList<PlacedText> Place(
        IReadOnlyList<MarkLine> lines, IReadOnlyList<TotalLabel> totals, Func<int, double> columnTop, ChartFrame frame, LabelPlacer placer)
    {
        List<PlacedText> placed = [];
        foreach (var line in lines)
        {
            var total = totals.FirstOrDefault(label => label.Category == line.Mark.Category)?.Text.Box.Y;
            var ceiling = Math.Min(total ?? columnTop(line.Mark.Category), line.Y) - Gap;
            var candidates = Candidates(line, [line.Mark.Label], ceiling, frame.Font)
                .Concat(Candidates(line, TwoLines(line.Mark.Label), ceiling, frame.Font));
            placed.AddRange(candidates.FirstOrDefault(texts => placer.TryTake(Around(texts))) ?? []);
        }

        return placed;
    }

    private static Box Around(IReadOnlyList<PlacedText> texts) =>
        texts.Select(text => text.Box).Aggregate((one, other) => one.Union(other));

    private static IReadOnlyList<string> TwoLines(string label) =>
        label.LastIndexOf(' ') is > 0 and var space ? [label[..space], label[(space + 1)..]] : [label];

    private static IEnumerable<IReadOnlyList<PlacedText>> Candidates(
        MarkLine line, IReadOnlyList<string> texts, double ceiling, double font)
    {
        var block = font * LineHeight * (texts.Count - 1);
        var centred = line.Y + (0.32 * font) - (block / 2);
        yield return At(line.Left - Gap, centred, TextAnchor.End);
        yield return At(line.Left - Gap, line.Y - Gap - block, TextAnchor.End);
        yield return At((line.Left + line.Right) / 2, ceiling - block, TextAnchor.Middle);
        yield return At(line.Right, ceiling - block, TextAnchor.End);
        yield return At(line.Left, ceiling - block, TextAnchor.Start);
        yield return At(line.Right + Gap, centred, TextAnchor.Start);

        IReadOnlyList<PlacedText> At(double x, double baseline, TextAnchor anchor) =>
            [.. texts.Select((text, i) => new PlacedText(text, x, baseline + (i * font * LineHeight), anchor, font, IsBold: true))];
    }
}
