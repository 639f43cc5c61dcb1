namespace MinerDebt.Web.Charts;

/// <summary>The texts under the columns, in the fullest form that fits.</summary>
public static class CategoryLabels
{
    private const double Gap = 7;
    private const double WordGap = 8;

    /// <summary>How many lines the labels take at this distance between columns.</summary>
    public static int Lines(ChartData data, double step, double font) =>
        !Fits(data.Categories.Select(category => category.Label), step, font)
        && Fits(data.Categories.Select(category => category.Minor), step, font)
        && data.Categories.Any(category => category.Major != "")
            ? 2
            : 1;

    public static IReadOnlyList<PlacedText> Place(ChartData data, PlotArea plot, ChartFrame frame)
    {
        var font = frame.Font;
        var (upper, lower) = (plot.Bottom + 6 + font, plot.Bottom + 8 + (2 * font));
        if (Fits(data.Categories.Select(category => category.Label), plot.Step, font))
        {
            return [.. data.Categories.Select((category, i) => At(i, category.Label, upper))];
        }

        var changes = Enumerable.Range(0, data.Categories.Count)
            .Where(i => data.Categories[i].Major != "" && (i == 0 || data.Categories[i].Major != data.Categories[i - 1].Major))
            .ToList();
        var minors = data.Categories.Select((category, i) => At(i, category.Minor, upper));
        if (!Fits(data.Categories.Select(category => category.Minor), plot.Step, font))
        {
            // Too narrow for every quarter: the years alone, or every so many years. A few columns beside the years do not make groups of them.
            var grouped = data.Categories.Count(category => category.Major != "") > data.Categories.Count / 2;
            return grouped ? Majors(upper) : WithoutCollisions(minors, frame);
        }

        return [.. minors, .. Majors(lower)];

        PlacedText At(int i, string text, double baseline) => new(text, plot.Centre(i), baseline, TextAnchor.Middle, font);

        // From the right: a first year cut short by the start of the data gives way to the full year after it.
        IReadOnlyList<PlacedText> Majors(double baseline) =>
            WithoutCollisions(
            changes.AsEnumerable().Reverse().Select(i => At(i, data.Categories[i].Major, baseline)), frame);
    }

    private static bool Fits(IEnumerable<string> texts, double step, double font) =>
        TextMeasure.Widest(texts, font) + Gap <= step;

    private static IReadOnlyList<PlacedText> WithoutCollisions(IEnumerable<PlacedText> texts, ChartFrame frame)
    {
        List<PlacedText> kept = [];
        foreach (var text in texts)
        {
            if (frame.Bounds.Contains(text.Box) && kept.TrueForAll(other => !other.Box.Inset(-WordGap, 0).Overlaps(text.Box)))
            {
                kept.Add(text);
            }
        }

        return kept;
    }
}
