namespace MinerDebt.Web.Charts;

/// <summary>Lays the tooltip of a step out, beside or below its bar.</summary>
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
        var box = Place(bar, inner + (2 * Pad), Height(step, font, notes), frame);
        var (left, right, top) = (box.X + Pad, box.Right - Pad, box.Y + Pad + (0.8 * font));
        return new(
            box,
            new(TextMeasure.Cut(step.Label, font, inner - Between - TextMeasure.Width(step.Value, font, bold: true), bold: true), left, top, TextAnchor.Start, font, IsBold: true),
            new(step.Value, right, top, TextAnchor.End, font, IsBold: true),
            [.. step.Parts.Select((part, i) => At(part, step.Slot, left, right, top + 2 + (Row * (i + 1)), font))],
            [.. notes.Select((line, i) => new PlacedText(
                line, left, top + 8 + (Row * step.Parts.Count) + (font * 1.2 * (i + 1)), TextAnchor.Start, font))])
        {
            Action = step.Href is null ? null : new(ChartText.OpenSource, left, box.Bottom - Pad - (0.2 * font), TextAnchor.Start, font),
        };
    }

    private static double InnerWidth(WaterfallStep step, ChartFrame frame) => Math.Clamp(
        step.Parts.Select(part => Indent + Between + TextMeasure.Width(part.Name + part.Value, frame.Font))
            .Append(Between + TextMeasure.Width(step.Label + step.Value, frame.Font, bold: true)).Max(),
        Narrowest,
        Math.Min(Widest, frame.Bounds.Width) - (2 * Pad));

    private static IReadOnlyList<string> Notes(WaterfallStep step, ChartFrame frame) =>
        step.Note is { } note ? TextMeasure.Wrap(note, frame.Font, InnerWidth(step, frame)) : [];

    private static double Height(WaterfallStep step, double font, IReadOnlyList<string> notes) =>
        (2 * Pad) + font + (Row * step.Parts.Count) + (notes.Count == 0 ? 0 : 6 + (font * 1.2 * notes.Count)) + (step.Href is null ? 0 : 6 + (font * 1.2));

    private static TooltipRow At(WaterfallPart part, int slot, double left, double right, double baseline, double font) => new(
        slot,
        left + 4.5,
        baseline - (0.36 * font),
        new(TextMeasure.Cut(part.Name, font, right - left - Indent - Between - TextMeasure.Width(part.Value, font) + 9), left + Indent, baseline, TextAnchor.Start, font),
        new(part.Value, right, baseline, TextAnchor.End, font));

    // A column leaves room at its side; a row takes the whole width.
    private static Box Place(Box bar, double width, double height, ChartFrame frame) =>
        bar.Width > bar.Height && bar.Width + width + Beside > frame.Bounds.Width
            ? TipPlace.OfRow(bar, width, height, frame)
            : TipPlace.OfColumn(bar, width, height, frame);
}
