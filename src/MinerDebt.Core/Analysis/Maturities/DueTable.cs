using MinerDebt.Core.Analysis.Shared;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>A maturity wall split into series. Whole US dollars.</summary>
/// <param name="Buckets">The columns of the wall.</param>
/// <param name="Series">
/// By miner and by type the largest first; in total what falls due by stated maturity, and what by a holder put before it.
/// </param>
public sealed record DueTable(Grouping By, IReadOnlyList<DueBucket> Buckets, IReadOnlyList<DueSeries> Series)
{
    /// <summary>The series in a total of what falls due by stated maturity.</summary>
    public const string StatedMaturity = "stated";

    /// <summary>The series in a total of what holders can ask for before its stated maturity.</summary>
    public const string HolderPut = "put";

    public static DueTable Of(IReadOnlyList<DueBucket> buckets, Grouping by) => new(by, buckets,
    [
        .. buckets.SelectMany(bucket => bucket.Parts).Select(part => KeyOf(part, by)).Distinct()
            .Select(key => DueSeries.Of(key, buckets, part => KeyOf(part, by) == key))
            .OrderBy(series => by == Grouping.Total && series.Key == HolderPut)
            .ThenByDescending(series => series.TotalUsd)
            .ThenBy(series => series.Key, StringComparer.Ordinal),
    ]);

    /// <summary>The series that a part belongs to: a ticker, the name of an instrument type, or one of the constants.</summary>
    public static string KeyOf(DuePart part, Grouping by) => by switch
    {
        Grouping.Total => part.Put is null ? StatedMaturity : HolderPut,
        _ => QuarterTable.KeyOf(part.Holding.Ledger, by),
    };
}

/// <param name="Values">For each bucket the principal in it.</param>
/// <param name="Conditional">For each bucket the part of the value that is due then only under a condition.</param>
public sealed record DueSeries(string Key, IReadOnlyList<long> Values, IReadOnlyList<long> Conditional)
{
    public long TotalUsd => Values.Sum();

    internal static DueSeries Of(string key, IReadOnlyList<DueBucket> buckets, Func<DuePart, bool> includes) => new(
        key,
        [.. buckets.Select(bucket => bucket.Parts.Where(includes).Sum(part => part.PrincipalUsd))],
        [.. buckets.Select(bucket => bucket.Parts.Where(part => includes(part) && part.IsConditional).Sum(part => part.PrincipalUsd))]);
}
