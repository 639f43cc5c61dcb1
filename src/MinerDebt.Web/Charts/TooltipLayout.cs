namespace MinerDebt.Web.Charts;

/// <summary>Lays a category's tooltip out: as wide as its texts ask for, as high as the frame allows.</summary>
public sealed class TooltipLayout(ChartData data, ChartShape shape, ChartFrame frame)
{
    private const double Pad = 11;
    private const double Indent = 15;
    private const double Between = 18;
    private const double Narrowest = 120;
    private const double Widest = 260;
    private const double Tallest = 18;
    private const double Lowest = 13;

    // Of all tooltips of a chart: with many columns each says less, and the table of the same figures has all.
    private const int RowsOfAll = 240;
    private const int FewestRows = 3;
    private const int Many = 40;

    private double Font => frame.Font;

    private double NoteLine => Font * 1.2;

    public ChartTooltip Of(int category, PlotArea plot, double columnTop)
    {
        // The one row of a single series says no more than the total.
        var all = data is { Series.Count: 1, HasTotals: true, Categories.Count: > Many } ? [] : Rows(category);
        var total = data.TotalText(category);
        var heading = data.Categories[category].Label;
        var notes = Notes(category);
        var inner = InnerWidth(heading + total, all, notes);
        var lines = notes.SelectMany(note => TextMeasure.Wrap(note, Font, inner)).ToList();

        var action = data.Categories[category].Href is null ? 0 : 6 + NoteLine;
        var fixedHeight = (2 * Pad) + Font + (lines.Count == 0 ? 0 : 6 + (NoteLine * lines.Count)) + action;
        var room = frame.Bounds.Height - fixedHeight - 2;
        var rows = Fold(all, Math.Max(1, Math.Min((int)(room / Lowest), Math.Max(FewestRows, RowsOfAll / data.Categories.Count))));
        var rowHeight = rows.Count == 0 ? 0 : Math.Clamp(room / rows.Count, Lowest, Tallest);
        var box = TipPlace.OfColumn(plot.Across(category, columnTop), inner + (2 * Pad), fixedHeight + 2 + (rowHeight * rows.Count), frame);

        var (left, right, top) = (box.X + Pad, box.Right - Pad, box.Y + Pad + (0.8 * Font));
        var under = top + 2 + (rowHeight * rows.Count);
        return new(
            box,
            new(TextMeasure.Cut(heading, Font, inner - Between - TextMeasure.Width(total, Font, bold: true), bold: true), left, top, TextAnchor.Start, Font, IsBold: true),
            new(total, right, top, TextAnchor.End, Font, IsBold: true),
            [.. rows.Select((row, i) => Row(row, left, right, top + 2 + (rowHeight * (i + 1)), inner))],
            [.. lines.Select((line, i) => new PlacedText(line, left, under + 6 + (NoteLine * (i + 1)), TextAnchor.Start, Font))])
        {
            Action = action == 0 ? null : new(ChartText.OpenSource, left, box.Bottom - Pad - (0.2 * Font), TextAnchor.Start, Font),
        };
    }

    private TooltipRow Row(Part part, double left, double right, double baseline, double inner)
    {
        var room = inner - Indent - Between + 9 - TextMeasure.Width(part.Value, Font);
        return new(
            part.Slot,
            left + 4.5,
            baseline - (0.36 * Font),
            new(TextMeasure.Cut(part.Name, Font, room), left + Indent, baseline, TextAnchor.Start, Font),
            new(part.Value, right, baseline, TextAnchor.End, Font));
    }

    private double InnerWidth(string heading, IReadOnlyList<Part> rows, IReadOnlyList<string> notes)
    {
        var wanted = rows.Select(row => Indent + Between + TextMeasure.Width(row.Name + row.Value, Font))
            .Append(Between + TextMeasure.Width(heading, Font, bold: true))
            .Concat(notes.Select(note => Math.Min(Math.Min(190, 0.505 * frame.Width), TextMeasure.Width(note, Font))))
            .Max();
        return Math.Min(Math.Min(Widest, frame.Bounds.Width) - (2 * Pad), Math.Max(Narrowest, wanted));
    }

    private List<Part> Rows(int category) =>
        [.. data.Series.Where(series => data.Says(series.Values[category])).Reverse()
            .Select(series => new Part(series.Name, series.Slot, series.Values[category], ValueText(series.Values[category], category)))];

    private List<string> Notes(int category) =>
        [.. data.Hatched(category) > 0 ? [ChartText.Hatched(data, category)] : Array.Empty<string>(),
            .. data.Marks.Where(mark => mark.Category == category).Select(mark => mark.Note),
            .. data.NoteOf(category) is { } note ? [note] : Array.Empty<string>()];

    /// <summary>More rows than the frame is high for: the smallest become one.</summary>
    private IReadOnlyList<Part> Fold(List<Part> rows, int most)
    {
        if (rows.Count <= most)
        {
            return rows;
        }

        var kept = rows.OrderByDescending(row => row.Dollars ?? 0).Take(most - 1)
            .ToHashSet<Part>(ReferenceEqualityComparer.Instance);
        var rest = rows.Where(row => !kept.Contains(row)).ToList();
        var sum = rest.Sum(row => row.Dollars ?? 0);
        return [.. rows.Where(kept.Contains), new($"{rest.Count} smaller", -1, sum, data.Text(sum))];
    }

    private string ValueText(long? value, int category) => ChartText.TooltipValue(data, shape, value, category);

    private sealed record Part(string Name, int Slot, long? Dollars, string Value);
}
