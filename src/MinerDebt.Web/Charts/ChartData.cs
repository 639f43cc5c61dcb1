namespace MinerDebt.Web.Charts;

/// <summary>Everything a chart shows. Series are stacked from the bottom up in list order.</summary>
public sealed record ChartData(
    string Id,
    string Title,
    string Summary,
    IReadOnlyList<ChartCategory> Categories,
    IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<ChartMark> Marks)
{
    /// <summary>What the values are.</summary>
    public ChartUnit Unit { get; init; } = ChartUnit.Usd;

    /// <summary>Whether the series of a category add up to something; else no total is written.</summary>
    public bool HasTotals { get; init; } = true;

    /// <summary>Whether lines stand on an axis on which equal distances are equal multiples. Zero has no place on it.</summary>
    public bool IsLog { get; init; }

    /// <summary>A value that the axis reaches at least, so that charts beside each other have the same; 0 for none.</summary>
    public long Reach { get; init; }

    /// <summary>What the tooltip of each category adds; empty for none.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What hatched means in this chart, after "of which".</summary>
    public string HatchedMeans { get; init; } = "unverified";

    /// <summary>
    /// A column may go without its total: an empty one does, and where there is no room the larger ones come first. Else
    /// the last one always has it, and the later ones come first.
    /// </summary>
    public bool HasSparseTotals { get; init; }

    /// <summary>From the first category of a series to the last: before it is there at all it has none, and none after its end.</summary>
    public (int First, int Last) SpanOf(ChartSeries series) => Unit.IsSigned ? (0, Categories.Count - 1) : series.Span;

    /// <summary>Whether nothing of a series is left at the last category.</summary>
    public bool IsGone(ChartSeries series) => Unit.IsSigned ? series.Values[^1] is null : series.Values[^1] is 0;

    /// <summary>Whether there is something to say of a value: nothing is said of no debt, but a change of nothing is one.</summary>
    public bool Says(long? value) => Unit.IsSigned ? value is not null : value is not 0;

    public bool IsEmpty => Categories.Count == 0 || Series.All(series => series.Values.All(value => value is null or 0));

    /// <summary>The sum of what is known, null when nothing is.</summary>
    public long? Total(int category) =>
        Series.All(series => series.Values[category] is null)
            ? null
            : Series.Sum(series => series.Values[category] ?? 0);

    /// <summary>A value as it is written; what is not known says so.</summary>
    public string Text(long? value) => value is { } known ? Unit.Text(known) : ChartText.Unknown;

    /// <summary>The total as it is written; empty where nothing adds up.</summary>
    public string TotalText(int category) => HasTotals ? Text(Total(category)) : "";

    public string? NoteOf(int category) => category < Notes.Count && Notes[category] is { Length: > 0 } note ? note : null;

    public long Hatched(int category) => Series.Sum(series => series.HatchedAt(category));

    /// <summary>A chart cannot show debt below zero, and clamping it would hide an error in the data.</summary>
    public void ThrowIfNotDrawable()
    {
        foreach (var series in Series)
        {
            if (series.Values.Count != Categories.Count)
            {
                throw new ArgumentException($"{series.Name} has {series.Values.Count} values for {Categories.Count} categories.");
            }

            for (var i = 0; i < Categories.Count; i++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(Unit.IsSigned ? 0 : series.Values[i] ?? 0, series.Name);
                ArgumentOutOfRangeException.ThrowIfNegative(series.HatchedAt(i), series.Name);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(series.HatchedAt(i), Math.Max(0, series.Values[i] ?? 0), series.Name);
            }
        }

        foreach (var mark in Marks)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(mark.Value, mark.Label);
            ArgumentOutOfRangeException.ThrowIfNegative(mark.Category, mark.Label);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(mark.Category, Categories.Count, mark.Label);
        }
    }
}
