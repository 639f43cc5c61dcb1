using System.Globalization;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>A column of a maturity wall.</summary>
/// <param name="Key">A year, a quarter such as <c>2027Q3</c>, or one of the constants of this type.</param>
/// <param name="Payments">The earliest first; together the buckets hold every payment of the wall once.</param>
public sealed record DueBucket(string Key, IReadOnlyList<PaymentDue> Payments)
{
    /// <summary><see cref="DueKind.PastDue"/>.</summary>
    public const string PastDue = "overdue";

    /// <summary><see cref="DueKind.OnDemand"/>.</summary>
    public const string OnDemand = "demand";

    /// <summary><see cref="DueKind.Unconfirmed"/>.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>After the last year that has columns of its own.</summary>
    public const string Later = "later";

    /// <summary><see cref="DueKind.Undated"/>.</summary>
    public const string Undated = "undated";

    /// <summary>Whether it is the key of a bucket without days.</summary>
    public static bool IsSpecial(string key) => key is PastDue or OnDemand or Unconfirmed or Undated;

    private static readonly string[] Before = [PastDue, OnDemand, Unconfirmed];

    /// <summary>Whole US dollars.</summary>
    public long PrincipalUsd { get; } = Payments.Sum(payment => payment.PrincipalUsd);

    /// <summary>
    /// A bucket for each year, or for each quarter, from the day of the wall to the end of the last of
    /// <paramref name="years"/> calendar years, also for those in which nothing falls due, between the special ones
    /// where these hold something. Both steps end on the same day, so that their special buckets are the same.
    /// </summary>
    public static IReadOnlyList<DueBucket> Of(MaturityWall wall, int years, Step step = Step.Year)
    {
        var first = wall.At.AddDays(1);
        var columns = step == Step.Year
            ? [.. Enumerable.Range(first.Year, years).Select(Text)]
            : Quarter.Range(Quarter.Of(first), new Quarter(first.Year + years - 1, 4)).Select(quarter => quarter.ToString()).ToList();
        string[] keys = [.. Before, .. columns, Later, Undated];
        var byPlace = Ordered(wall).ToLookup(payment => payment.Kind switch
        {
            DueKind.PastDue => Array.IndexOf(keys, PastDue),
            DueKind.OnDemand => Array.IndexOf(keys, OnDemand),
            DueKind.Unconfirmed => Array.IndexOf(keys, Unconfirmed),
            DueKind.Undated => keys.Length - 1,
            _ when payment.DueOn!.Value.Year >= first.Year + years => keys.Length - 2,
            _ => Before.Length + (step == Step.Year ? payment.DueOn!.Value.Year - first.Year : Quarter.Of(payment.DueOn!.Value) - Quarter.Of(first)),
        });
        return [.. keys.Select((key, place) => new DueBucket(key, [.. byPlace[place]])).Where(bucket => bucket.Payments.Count > 0 || columns.Contains(bucket.Key))];
    }

    /// <summary>
    /// A bucket for each calendar year from the first to the last in which something falls due, without gaps; what is due
    /// at once, not confirmed or without a date is in none.
    /// </summary>
    public static IReadOnlyList<DueBucket> ByYear(MaturityWall wall)
    {
        var byYear = Ordered(wall).Where(payment => payment.IsAhead).ToLookup(payment => payment.DueOn!.Value.Year);
        var years = byYear.Select(group => group.Key).Order().ToList();
        return years.Count == 0
            ? []
            : [.. Enumerable.Range(years[0], years[^1] - years[0] + 1).Select(year => new DueBucket(Text(year), [.. byYear[year]]))];
    }

    // What has no day first, then the earliest, and of one day the largest.
    private static PaymentDue[] Ordered(MaturityWall wall) =>
        wall.Payments.LargestFirst(payment => (-(payment.DueOn?.DayNumber ?? 0), payment.PrincipalUsd));

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
