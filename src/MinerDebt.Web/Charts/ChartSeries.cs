namespace MinerDebt.Web.Charts;

/// <summary>
/// Whole dollars per category, null where unknown. <paramref name="Slot"/> 0..8 picks the colour (8 is a slate), -1 is the
/// grey of "others". <paramref name="Hatched"/> is the part of each value drawn hatched; an empty list means none.
/// </summary>
public sealed record ChartSeries(string Name, int Slot, IReadOnlyList<long?> Values, IReadOnlyList<long> Hatched)
{
    /// <summary>Names the series in the address of a proof; null where it has none of its own.</summary>
    public string? Key { get; init; }

    /// <summary>What its name opens: the page of its company or instrument; null for none.</summary>
    public string? Href { get; init; }

    /// <summary>From its first category that is not zero to the first zero after its last one, at which it ends.</summary>
    public (int First, int Last) Span
    {
        get
        {
            var values = Values.ToList();
            return (Math.Max(0, values.FindIndex(value => value is not 0)), Math.Min(values.Count - 1, values.FindLastIndex(value => value is not 0) + 1));
        }
    }

    /// <summary>A series that is nowhere above zero needs no label and no legend entry.</summary>
    public bool IsDrawn => Values.Any(value => value is not (null or 0));

    public long HatchedAt(int category) => category < Hatched.Count ? Hatched[category] : 0;
}
