namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>
/// The puts and calls of some days, each offering once: with the first of its entries, on which the most is left. What can
/// be put and what can be called are two sums that overlap.
/// </summary>
/// <param name="Puts">Offerings that holders may ask for without a condition.</param>
/// <param name="Conditional">Offerings that they may ask for only under a condition.</param>
/// <param name="Calls">Offerings that the issuer may redeem from a day among these.</param>
public sealed record CalendarTotal(IReadOnlyList<CalendarEntry> Puts, IReadOnlyList<CalendarEntry> Conditional, IReadOnlyList<CalendarEntry> Calls)
{
    /// <summary>Whole US dollars.</summary>
    public long PutUsd => Sum(Puts);

    /// <summary>Whole US dollars, beside <see cref="PutUsd"/>.</summary>
    public long ConditionalUsd => Sum(Conditional);

    /// <summary>Whole US dollars.</summary>
    public long CallUsd => Sum(Calls);

    /// <param name="entries">The earliest first.</param>
    public static CalendarTotal Of(IReadOnlyList<CalendarEntry> entries)
    {
        var puts = Once(entries.Where(entry => entry.Kind == CalendarKind.HolderPut && !entry.IsConditional));
        var free = puts.Select(entry => entry.Holding).ToHashSet();
        return new(
            puts,
            Once(entries.Where(entry => entry.IsConditional && !free.Contains(entry.Holding))),
            Once(entries.Where(entry => entry.Kind == CalendarKind.Call)));
    }

    private static List<CalendarEntry> Once(IEnumerable<CalendarEntry> entries) => [.. entries.DistinctBy(entry => entry.Holding)];

    private static long Sum(IReadOnlyList<CalendarEntry> entries) => entries.Sum(entry => entry.PrincipalUsd);
}
