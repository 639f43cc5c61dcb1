using System.Globalization;

namespace MinerDebt.Core.Analysis;

/// <summary>A column of a maturity wall.</summary>
/// <param name="Key">A year, or one of the constants of this type.</param>
/// <param name="Parts">The earliest first; together the buckets hold every part of the wall once.</param>
public sealed record DueBucket(string Key, IReadOnlyList<DuePart> Parts)
{
    /// <summary>Past its date and still owed, as far as is known.</summary>
    public const string Overdue = "overdue";

    /// <summary>After the last year that has a column of its own.</summary>
    public const string Later = "later";

    /// <summary>No date is known.</summary>
    public const string Undated = "undated";

    /// <summary>
    /// A bucket for each of <paramref name="years"/> years from the day of the wall on, also for those in which nothing
    /// falls due, between the special ones where these hold something.
    /// </summary>
    public static IReadOnlyList<DueBucket> Of(MaturityWall wall, int years)
    {
        var first = wall.At.AddDays(1).Year;
        var columns = Enumerable.Range(first, years).Select(Text).ToList();
        var byKey = wall.Parts.OrderBy(part => part.DueOn).ThenByDescending(part => part.PrincipalUsd).ToLookup(part => KeyOf(part, wall.At, first + years));
        return
        [
            .. new[] { Overdue }.Concat(columns).Append(Later).Append(Undated)
                .Select(key => new DueBucket(key, [.. byKey[key]]))
                .Where(bucket => bucket.Parts.Count > 0 || columns.Contains(bucket.Key)),
        ];
    }

    private static string KeyOf(DuePart part, DateOnly at, int beyond) => part.DueOn switch
    {
        null => Undated,
        { } day when day <= at => Overdue,
        { } day when day.Year >= beyond => Later,
        { } day => Text(day.Year),
    };

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
