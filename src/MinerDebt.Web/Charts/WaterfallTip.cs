namespace MinerDebt.Web.Charts;

/// <summary>Lays the tooltip of a step out, inside the frame and beside or below its bar.</summary>
internal static class WaterfallTip
{
    private const double Pad = 11;
    private const double Indent = 15;
    private const double Between = 18;
    private const double Row = 17;
    private const double Narrowest = 150;
    private const double Widest = 270;
    private const double Beside = 8;

    /// <summary>How high the frame has to be for it.</summary>
    public static double Height(WaterfallStep step, ChartFrame frame) => Height(step, frame.Font, Notes(step, frame));

    public static ChartTooltip Of(WaterfallStep step, Box bar, ChartFrame frame)
    {
        var (font, inner, notes) = (frame.Font, InnerWidth(step, frame), Notes(step, frame));
        var box = Place(bar, inner + (2 * Pad), Height(step, font, notes), frame.Bounds);
        var (left, right, top) = (box.X + Pad, box.Right - Pad, box.Y + Pad + (0.8 * font));
        return new(
            box,
            new(TextMeasure.Cut(step.Label, font, inner - Between - TextMeasure.Width(step.Value, font, bold: true), bold: true), left, top, TextAnchor.Start, font, IsBold: true),
            new(step.Value, right, top, TextAnchor.End, font, IsBold: true),
            [.. step.Parts.Select((part, i) => At(part, step.Slot, left, right, top + 2 + (Row * (i + 1)), font))],
            [.. notes.Select((line, i) => new PlacedText(
                line, left, top + 8 + (Row * step.Parts.Count) + (font * 1.2 * (i + 1)), TextAnchor.Start, font))]);
    }

    private static double InnerWidth(WaterfallStep step, ChartFrame frame) => Math.Clamp(
        step.Parts.Select(part => Indent + Between + TextMeasure.Width(part.Name + part.Value, frame.Font))
            .Append(Between + TextMeasure.Width(step.Label + step.Value, frame.Font, bold: true)).Max(),
        Narrowest,
        Math.Min(Widest, frame.Bounds.Width) - (2 * Pad));

    private static IReadOnlyList<string> Notes(WaterfallStep step, ChartFrame frame) =>
        step.Note is { } note ? TextMeasure.Wrap(note, frame.Font, InnerWidth(step, frame)) : [];

    private static double Height(WaterfallStep step, double font, IReadOnlyList<string> notes) =>
        (2 * Pad) + font + (Row * step.Parts.Count) + (notes.Count == 0 ? 0 : 6 + (font * 1.2 * notes.Count));

    private static TooltipRow At(WaterfallPart part, int slot, double left, double right, double baseline, double font) => new(
        slot,
        left + 4.5,
        baseline - (0.36 * font),
        new(TextMeasure.Cut(part.Name, font, right - left - Indent - Between - TextMeasure.Width(part.Value, font) + 9), left + Indent, baseline, TextAnchor.Start, font),
        new(part.Value, right, baseline, TextAnchor.End, font));

    // A column leaves room at its side; a row takes the whole width, so that the tooltip hangs below it or above.
    private static Box Place(Box bar, double width, double height, Box bounds)
    {
        var isRow = bar.Width > bar.Height && bar.Width + width + Beside > bounds.Width;
        var x = isRow ? bar.X : bar.Right + Beside + width <= bounds.Right ? bar.Right + Beside : bar.X - Beside - width;
        var below = bar.Bottom + Beside;
        var y = !isRow ? bar.Y - (0.75 * height) : below + height <= bounds.Bottom ? below : bar.Y - height - (3 * Beside);
        return new(
            Math.Clamp(x, bounds.X, Math.Max(bounds.X, bounds.Right - width)),
            Math.Clamp(y, bounds.Y, Math.Max(bounds.Y, bounds.Bottom - height)),
            width,
            height);
    }
}
