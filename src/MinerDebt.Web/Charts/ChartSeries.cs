namespace MinerDebt.Web.Charts;

/// <summary>
/// Whole dollars per category, null where unknown. <paramref name="Slot"/> 0..8 picks the colour (8 is a slate), -1 is the
/// grey of "others". <paramref name="Hatched"/> is the part of each value drawn hatched; an empty list means none.
/// </summary>
public sealed record ChartSeries(string Name, int Slot, IReadOnlyList<long?> Values, IReadOnlyList<long> Hatched)
{
    /// <summary>A series that is nowhere above zero needs no label and no legend entry.</summary>
    public bool IsDrawn => Values.Any(value => value > 0);

    public long HatchedAt(int category) => category < Hatched.Count ? Hatched[category] : 0;
}
