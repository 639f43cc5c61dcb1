using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>The days on which a company's quarters and years end. One of 52 or 53 weeks ends on a weekday near them.</summary>
internal static class FiscalDays
{
    private const int LongestWeek = 7;

    public static bool IsQuarterEnd(Miner miner, DateOnly day) =>
        Math.Abs(FiscalQuarters.End(miner, Quarter.Nearest(day)).DayNumber - day.DayNumber) <= LongestWeek;

    /// <summary>The last day of the fiscal year that a day is in; the day itself where it ends one. Null if the year is not known.</summary>
    public static DateOnly? YearEnd(Miner miner, DateOnly day)
    {
        if (!DateOnly.TryParseExact($"2000-{miner.FiscalYearEnd}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var of2000))
        {
            return null;
        }

        var ends = Enumerable.Range(day.Year - 1, 3).Select(year => In(of2000, year)).ToList();
        return ends.Any(end => Math.Abs(end.DayNumber - day.DayNumber) <= LongestWeek) ? day : ends.First(end => end > day);
    }

    /// <summary>The same day so many years later; of the last of a month the last again.</summary>
    public static DateOnly After(DateOnly yearEnd, int years)
    {
        var isLast = yearEnd.AddDays(1).Day == 1;
        var later = yearEnd.AddYears(years);
        return isLast ? new DateOnly(later.Year, later.Month, DateTime.DaysInMonth(later.Year, later.Month)) : later;
    }

    private static DateOnly In(DateOnly of2000, int year) =>
        of2000.AddDays(1).Day == 1 || (of2000.Month, of2000.Day) == (2, 28)
            ? new DateOnly(year, of2000.Month, DateTime.DaysInMonth(year, of2000.Month))
            : new DateOnly(year, of2000.Month, of2000.Day);
}
