using System.Globalization;

namespace MinerDebt.Web.Charts;

/// <summary>The words of a chart, the same in labels, legend, tooltip and for screen readers.</summary>
public static class ChartText
{
    public const string Unknown = "unknown";

    public const string OpenSource = "Open the source";

    public static string Percent(long part, long whole)
    {
        var percent = whole == 0 ? 0 : 100m * part / whole;
        return percent is > 0 and < 0.5m
            ? "<1%"
            : Math.Round(percent, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>What stands beside a series' name at the last category.</summary>
    public static string LastValue(ChartData data, ChartShape shape, ChartSeries series) =>
        shape == ChartShape.Share && series.Values[^1] is { } part
            ? Percent(part, data.Total(data.Categories.Count - 1) ?? 0)
            : data.Text(series.Values[^1]);

    public static string TooltipValue(ChartData data, ChartShape shape, long? value, int category) =>
        shape == ChartShape.Share && value is { } part
            ? $"{data.Text(part)} · {Percent(part, data.Total(category) ?? 0)}"
            : data.Text(value);

    public static string Hatched(ChartData data, int category) => $"of which {data.HatchedMeans} {data.Text(data.Hatched(category))}";

    /// <summary>The whole category in one breath, the largest parts first.</summary>
    public static string Spoken(ChartData data, int category)
    {
        var parts = data.Series
            .Where(series => data.Says(series.Values[category]))
            .OrderByDescending(series => series.Values[category] ?? -1)
            .Select(series => $"{series.Name} {data.Text(series.Values[category])}")
            .ToList();
        List<string> sentences = [data.HasTotals ? $"{data.Categories[category].Label}: {data.TotalText(category)}." : $"{data.Categories[category].Label}:"];
        if (parts.Count > 0)
        {
            sentences.Add(string.Join(", ", parts) + ".");
        }

        if (data.Hatched(category) > 0)
        {
            sentences.Add($"O{Hatched(data, category)[1..]}.");
        }

        sentences.AddRange(data.Marks.Where(mark => mark.Category == category).Select(mark => mark.Note.TrimEnd('.') + "."));
        if (data.NoteOf(category) is { } note)
        {
            sentences.Add(note.TrimEnd('.') + ".");
        }

        return string.Join(" ", sentences);
    }

    public static string ColourClass(int slot) =>
        slot < 0 ? "sx" : "s" + slot.ToString(CultureInfo.InvariantCulture);
}
