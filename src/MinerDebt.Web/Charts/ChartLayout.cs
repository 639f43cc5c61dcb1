namespace MinerDebt.Web.Charts;

/// <summary>A gridline and its label.</summary>
public sealed record GridLine(double Y, PlacedText Label);

/// <summary>A category's full-height target with its tooltip.</summary>
public sealed record CategoryTarget(Box Hit, string? Href, string Spoken, ChartTooltip Tooltip)
{
    /// <summary>What stands in it and opens something else.</summary>
    public IReadOnlyList<Box> Holes { get; init; } = [];
}

/// <summary>A chart in one frame: every mark and word has its place.</summary>
public sealed record ChartLayout(
    ChartFrame Frame,
    PlotArea Plot,
    IReadOnlyList<GridLine> Grid,
    IReadOnlyList<PlacedText> CategoryTexts,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<SeriesLine> Lines,
    IReadOnlyList<TotalLabel> Totals,
    IReadOnlyList<MarkLine> Marks,
    IReadOnlyList<SideLabel> Sides,
    IReadOnlyList<InsideLabel> Insides,
    IReadOnlyList<CategoryTarget> Targets)
{
    // What is narrower is hardly hit by a pointer; the table of the same figures has a link for each.
    private const double NarrowestTarget = 8;

    public IEnumerable<PlacedText> MarkTexts => Marks.SelectMany(mark => mark.Texts);

    public static ChartLayout Of(ChartData data, ChartShape shape, ChartFrame frame)
    {
        data.ThrowIfNotDrawable();
        ArgumentOutOfRangeException.ThrowIfZero(data.Categories.Count);

        var marked = shape == ChartShape.Stacked || (shape == ChartShape.Lines && data.Series.Count == 1);
        var shown = marked ? data : data with { Marks = [] };
        var ticks = AxisTicks.Of(shown, shape);
        var sides = new SideLabels(data, shape, frame);
        var plot = PlotIn(frame, data, shape, ticks, sides.Width);

        var segments = shape switch
        {
            ChartShape.Lines => [],
            ChartShape.Grouped => GroupLayout.Of(data, plot, ticks.Top),
            _ => StackLayout.Of(data, shape, plot, ticks.Top),
        };
        var lines = shape == ChartShape.Lines ? LineLayout.Of(data, plot, ticks) : [];
        var grid = ticks.Place(plot, frame);
        var categories = CategoryLabels.Place(data, plot, frame);
        var sideLabels = sides.Place(plot, ticks);
        var marks = MarkLabels.Lines(shown, plot, ticks);
        var tops = Enumerable.Range(0, data.Categories.Count).Select(i => Highest(data, shape, plot, ticks, i)).ToList();

        var placer = new LabelPlacer(frame.Bounds);
        Block(grid.Select(line => line.Label.Box));
        Block(categories.Select(text => text.Box));
        Block(sideLabels.SelectMany(label => new[] { label.Name.Box, label.Value.Box }));
        Block(marks.Select(mark => mark.Box));
        // A total may come close to the columns beside it, a mark's label keeps its distance.
        List<Box> columns = shape switch
        {
            ChartShape.Stacked => [.. tops.Select((top, i) => plot.Across(i, top))],
            ChartShape.Grouped => [.. segments.Select(segment => segment.Slot)],
            _ => [],
        };
        Block(columns.Select(column => column.Inset(Math.Min(3, column.Width / 3), 0)));
        var totals = shape switch
        {
            ChartShape.Stacked => TotalLabels.Place(data, plot, frame, ticks.Top, marks, placer),
            ChartShape.Grouped => GroupLayout.Labels(data, segments, frame, placer),
            _ => [],
        };
        Block(columns);
        Block(LineLayout.Trace(lines));
        marks = MarkLabels.Place(marks, totals, i => tops[i], frame, placer);

        var insides = InsideLabels.Place(data, shape, segments, marks, frame);
        var holes = marks.Where(mark => mark.Mark.Href is not null).SelectMany(mark => mark.Boxes).ToList();
        var tooltip = new TooltipLayout(data, shape, frame);
        return new(
            frame, plot, grid, categories, segments, lines, totals, marks, sideLabels, insides,
            plot.Step < NarrowestTarget ? [] : [.. data.Categories.Select(TargetOf)]);

        CategoryTarget TargetOf(ChartCategory category, int i)
        {
            var hit = Target(plot, frame, i, sideLabels.Count > 0);
            return new(hit, category.Href, ChartText.Spoken(data, i), tooltip.Of(i, plot, tops[i]))
            {
                Holes = [.. holes.Where(hole => hole.Overlaps(hit)).Select(hole => hole.Within(hit))],
            };
        }

        void Block(IEnumerable<Box> boxes)
        {
            foreach (var box in boxes)
            {
                placer.Block(box);
            }
        }
    }

    private static PlotArea PlotIn(ChartFrame frame, ChartData data, ChartShape shape, AxisTicks ticks, double side)
    {
        var total = shape == ChartShape.Stacked
            ? TextMeasure.Width(data.TotalText(data.Categories.Count - 1), frame.TotalFont, bold: true)
            : 0;
        var plot = PlotArea.Horizontally(
            frame, data.Categories.Count, ticks.Width(frame), side, total, columns: shape != ChartShape.Lines);
        var labels = CategoryLabels.Lines(data, plot.Step, frame.Font) * (frame.Font + 2);
        return plot with
        {
            Top = shape is ChartShape.Stacked or ChartShape.Grouped ? frame.TotalFont + 12 : 12,
            Bottom = frame.Height - labels - 10,
        };
    }

    private static double Highest(ChartData data, ChartShape shape, PlotArea plot, AxisTicks ticks, int category) => shape switch
    {
        ChartShape.Share => plot.Y(data.Total(category) > 0 ? 1 : 0),
        ChartShape.Lines or ChartShape.Grouped => plot.Y(data.Series.Max(series => series.Values[category] is { } value ? ticks.Fraction(value) : null) ?? 0),
        _ => plot.Y((double)(data.Total(category) ?? 0) / ticks.Top),
    };

    private static Box Target(PlotArea plot, ChartFrame frame, int category, bool hasSides)
    {
        var left = Math.Max(plot.Centre(category) - (plot.Step / 2), 1);
        var right = Math.Min(plot.Centre(category) + (plot.Step / 2), hasSides ? plot.SideX - 1 : frame.Width - 1);
        return new(left, 1, right - left, frame.Height - 2);
    }
}
