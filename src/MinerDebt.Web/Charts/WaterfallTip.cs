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

    public static ChartTooltip Of(WaterfallStep step, Box bar, ChartFrame frame)
    {
        var font = frame.Font;
        var inner = Math.Clamp(
            step.Parts.Select(part => Indent + Between + TextMeasure.Width(part.Name + part.Value, font))
                .Append(Between + TextMeasure.Width(step.Label + step.Value, font)).Max(),
            Narrowest,
            Math.Min(Widest, frame.Bounds.Width) - (2 * Pad));
        var notes = step.Note is { } note ? TextMeasure.Wrap(note, font, inner) : [];
        var height = (2 * Pad) + font + (Row * step.Parts.Count) + (notes.Count == 0 ? 0 : 6 + (font * 1.2 * notes.Count));
        var box = Place(bar, inner + (2 * Pad), height, frame.Bounds);
        var (left, right, top) = (box.X + Pad, box.Right - Pad, box.Y + Pad + (0.8 * font));
        return new(
            box,
            new(step.Label, left, top, TextAnchor.Start, font),
            new(step.Value, right, top, TextAnchor.End, font),
            [.. step.Parts.Select((part, i) => At(part, step.Slot, left, right, top + 2 + (Row * (i + 1)), font))],
            [.. notes.Select((line, i) => new PlacedText(
                line, left, top + 8 + (Row * step.Parts.Count) + (font * 1.2 * (i + 1)), TextAnchor.Start, font))]);
    }

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
