using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>When a company's quarter ends that counts as a calendar quarter.</summary>
public static class FiscalQuarters
{
    /// <summary>
    /// The fiscal quarter end that is nearest to the end of the calendar quarter, see <see cref="Quarter.Nearest"/>; that
    /// end itself if the company's fiscal year is not known.
    /// </summary>
    public static DateOnly End(Miner miner, Quarter quarter)
    {
        if (!DateOnly.TryParseExact($"2000-{miner.FiscalYearEnd}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return quarter.End;
        }

        var isLastDay = year.AddDays(1).Day == 1 || (year.Month, year.Day) == (2, 28);
        var ends = from months in Enumerable.Range(-2, 5)
                   let month = quarter.End.AddMonths(months)
                   where (month.Month - year.Month) % 3 == 0
                   let last = DateTime.DaysInMonth(month.Year, month.Month)
                   select new DateOnly(month.Year, month.Month, isLastDay ? last : Math.Min(year.Day, last));
        return ends.Where(end => Quarter.Nearest(end) == quarter).DefaultIfEmpty(quarter.End).First();
    }
}
