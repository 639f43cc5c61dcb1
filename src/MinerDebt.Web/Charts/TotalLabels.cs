namespace MinerDebt.Web.Charts;

/// <summary>A column's total, written above it.</summary>
public sealed record TotalLabel(int Category, PlacedText Text);

/// <summary>Totals above the columns; the last one always unless they may be sparse, the others where they are in nobody's way.</summary>
public static class TotalLabels
{
    private const double Above = 5;

    public static IReadOnlyList<TotalLabel> Place(
        ChartData data, PlotArea plot, ChartFrame frame, long top, IReadOnlyList<MarkLine> marks, LabelPlacer placer)
    {
        List<TotalLabel> labels = [];
        foreach (var i in Order(data))
        {
            // Where there was nothing yet, or nothing is left, the column says so; of the last one it is a figure.
            if (data.Total(i) is not { } total || (total == 0 && (data.HasSparseTotals || i < data.Categories.Count - 1)))
            {
                continue;
            }

            // Centred, but for wide sums at the frame's edge.
            var half = TextMeasure.Width(data.Text(total), frame.TotalFont, bold: true) / 2;
            var x = Math.Clamp(plot.Centre(i), frame.Bounds.X + half, frame.Bounds.Right - half);

            // Above the column, or above the published figures drawn over it.
            var columnTop = plot.Y((double)total / top);
            var candidates = marks.Where(mark => mark.Mark.Category == i && mark.Y < columnTop)
                .Select(mark => mark.Y).Prepend(columnTop).OrderDescending()
                .Select(y => new PlacedText(data.Text(total), x, y - Above, TextAnchor.Middle, frame.TotalFont, IsBold: true))
                .ToList();
            var text = candidates.Find(candidate => placer.TryTake(candidate.Box));
            if (text is null && i == data.Categories.Count - 1 && !data.HasSparseTotals)
            {
                text = candidates[0];
                placer.Block(text.Box);
            }

            if (text is not null)
            {
                labels.Add(new(i, text));
            }
        }

        return labels;
    }

    private static IEnumerable<int> Order(ChartData data)
    {
        var latest = Enumerable.Range(0, data.Categories.Count).Reverse();
        return data.HasSparseTotals ? latest.OrderByDescending(data.Total) : latest;
    }
}
