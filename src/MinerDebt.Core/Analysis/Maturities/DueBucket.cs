using System.Globalization;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>A column of a maturity wall.</summary>
/// <param name="Key">A year, a quarter such as <c>2027Q3</c>, or one of the constants of this type.</param>
/// <param name="Parts">The earliest first; together the buckets hold every part of the wall once.</param>
public sealed record DueBucket(string Key, IReadOnlyList<DuePart> Parts)
{
    /// <summary>Past its date and still owed, as far as is known.</summary>
    public const string Overdue = "overdue";

    /// <summary>After the last year that has columns of its own.</summary>
    public const string Later = "later";

    /// <summary>No date is known.</summary>
    public const string Undated = "undated";

    /// <summary>Whole US dollars.</summary>
    public long PrincipalUsd => Parts.Sum(part => part.PrincipalUsd);

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
        var byKey = Ordered(wall).ToLookup(part => KeyOf(part, wall.At, first.Year + years, step));
        return
        [
            .. new[] { Overdue }.Concat(columns).Append(Later).Append(Undated)
                .Select(key => new DueBucket(key, [.. byKey[key]]))
                .Where(bucket => bucket.Parts.Count > 0 || columns.Contains(bucket.Key)),
        ];
    }

    /// <summary>
    /// A bucket for each calendar year from the first to the last in which something falls due or fell due, without
    /// gaps; what has no date is in none.
    /// </summary>
    public static IReadOnlyList<DueBucket> ByYear(MaturityWall wall)
    {
        var byYear = Ordered(wall).Where(part => part.DueOn is not null).ToLookup(part => part.DueOn!.Value.Year);
        var years = byYear.Select(group => group.Key).Order().ToList();
        return years.Count == 0
            ? []
            : [.. Enumerable.Range(years[0], years[^1] - years[0] + 1).Select(year => new DueBucket(Text(year), [.. byYear[year]]))];
    }

    private static IEnumerable<DuePart> Ordered(MaturityWall wall) =>
        wall.Parts.OrderBy(part => part.DueOn).ThenByDescending(part => part.PrincipalUsd);

    private static string KeyOf(DuePart part, DateOnly at, int beyond, Step step) => part.DueOn switch
    {
        null => Undated,
        { } day when day <= at => Overdue,
        { } day when day.Year >= beyond => Later,
        { } day => step == Step.Year ? Text(day.Year) : Quarter.Of(day).ToString(),
    };

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
