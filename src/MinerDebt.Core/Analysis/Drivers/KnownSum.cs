using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>
/// The sum of an amount over those of several miners, or of several quarters, for which it is known: for an amount that
/// is never negative a lower bound of the whole.
/// </summary>
/// <param name="Measure">What is added up.</param>
/// <param name="Rows">Those for which it is known, also as 0; the largest first.</param>
/// <param name="Of">How many there are, known or not.</param>
public sealed record KnownSum(MinerMeasure Measure, IReadOnlyList<MinerQuarter> Rows, int Of)
{
    /// <summary>Whole US dollars; null if it is known for none, which is not 0.</summary>
    public long? Usd => Rows.Count == 0 ? null : Rows.Sum(row => row.Of(Measure)!.Value);

    /// <summary>Whether it is known for each.</summary>
    public bool IsComplete => Rows.Count == Of;

    /// <param name="rows">Whatever is known of them.</param>
    /// <param name="of">How many there are, with those of which nothing is known.</param>
    public static KnownSum Over(IEnumerable<MinerQuarter> rows, MinerMeasure measure, int of) => new(
        measure,
        [
            .. rows.Where(row => row.Of(measure) is not null)
                .OrderByDescending(row => Math.Abs(row.Of(measure)!.Value))
                .ThenBy(row => row.Key, StringComparer.Ordinal),
        ],
        of);
}
