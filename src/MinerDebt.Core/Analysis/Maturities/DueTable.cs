using MinerDebt.Core.Analysis.Shared;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>A maturity wall split into series. Whole US dollars.</summary>
/// <param name="Buckets">The columns of the wall.</param>
/// <param name="Series">
/// By miner and by type the largest first; in total what is scheduled (installments and stated maturities, and all that has
/// no day ahead), and what holders can ask for before.
/// </param>
public sealed record DueTable(Grouping By, IReadOnlyList<DueBucket> Buckets, IReadOnlyList<DueSeries> Series)
{
    /// <summary>The series in a total of installments and stated maturities.</summary>
    public const string StatedMaturity = "stated";

    /// <summary>The series in a total of what holders can ask for before its stated maturity.</summary>
    public const string HolderPut = "put";

    public static DueTable Of(IReadOnlyList<DueBucket> buckets, Grouping by)
    {
        var sums = new Dictionary<string, (long[] Values, long[] Uncertain)>();
        foreach (var (index, bucket) in buckets.Index())
        {
            foreach (var payment in bucket.Payments)
            {
                var key = KeyOf(payment, by);
                if (!sums.TryGetValue(key, out var sum))
                {
                    sums.Add(key, sum = (new long[buckets.Count], new long[buckets.Count]));
                }

                sum.Values[index] += payment.PrincipalUsd;
                sum.Uncertain[index] += payment.IsUncertain ? payment.PrincipalUsd : 0;
            }
        }

        return new DueTable(by, buckets,
        [
            .. sums.Select(sum => new DueSeries(sum.Key, sum.Value.Values, sum.Value.Uncertain))
                .OrderBy(series => by == Grouping.Total && series.Key == HolderPut)
                .ThenByDescending(series => series.TotalUsd)
                .ThenBy(series => series.Key, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The series that a payment belongs to: a ticker, the name of an instrument type, or one of the constants.</summary>
    public static string KeyOf(PaymentDue payment, Grouping by) => by switch
    {
        Grouping.Total => payment.Put is null ? StatedMaturity : HolderPut,
        _ => QuarterTable.KeyOf(payment.Holding.Ledger, by),
    };
}

/// <param name="Values">For each bucket the principal in it.</param>
/// <param name="Uncertain">For each bucket the part of the value that is less than certain (<see cref="PaymentDue.IsUncertain"/>).</param>
public sealed record DueSeries(string Key, IReadOnlyList<long> Values, IReadOnlyList<long> Uncertain)
{
    public long TotalUsd { get; } = Values.Sum();

    /// <param name="includes">Which payments the series is made of.</param>
    public static DueSeries Of(string key, IReadOnlyList<DueBucket> buckets, Func<PaymentDue, bool> includes) => new(
        key,
        [.. buckets.Select(bucket => bucket.Payments.Where(includes).Sum(payment => payment.PrincipalUsd))],
        [.. buckets.Select(bucket => bucket.Payments.Where(payment => includes(payment) && payment.IsUncertain).Sum(payment => payment.PrincipalUsd))]);
}
