namespace MinerDebt.Web.Charts;

/// <summary>A value written in its segment.</summary>
public sealed record InsideLabel(int Series, PlacedText Text);

/// <summary>The values of segments that are tall and wide enough, written in that part of them that is not hatched.</summary>
public static class InsideLabels
{
    private const double Beside = 3;
    private const double Around = 2;

    public static IReadOnlyList<InsideLabel> Place(
        ChartData data, ChartShape shape, IReadOnlyList<Segment> segments, IReadOnlyList<MarkLine> marks, ChartFrame frame)
    {
        // The one series of a chart has its value above it, and columns that stand side by side have theirs.
        if (shape is not (ChartShape.Stacked or ChartShape.Share) || (data.Series.Count == 1 && shape == ChartShape.Stacked))
        {
            return [];
        }

        List<InsideLabel> labels = [];
        foreach (var segment in segments)
        {
            var free = segment.Hatched is { } hatched
                ? segment.Drawn with { Y = hatched.Bottom, Height = segment.Drawn.Height - hatched.Height }
                : segment.Drawn;
            if (free.Height < frame.Font + (2 * Around))
            {
                continue;
            }

            var text = new PlacedText(
                Value(data, shape, segment), free.X + (free.Width / 2), free.Y + (free.Height / 2) + (0.3 * frame.Font), TextAnchor.Middle, frame.Font);
            if (text.Width + (2 * Beside) <= free.Width && marks.All(mark => !mark.Box.Overlaps(text.Box)))
            {
                labels.Add(new(segment.Series, text));
            }
        }

        return labels;
    }

    private static string Value(ChartData data, ChartShape shape, Segment segment)
    {
        var value = data.Series[segment.Series].Values[segment.Category]!.Value;
        return shape == ChartShape.Share ? ChartText.Percent(value, data.Total(segment.Category) ?? 0) : data.Text(value);
    }
}
