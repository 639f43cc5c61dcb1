namespace MinerDebt.Core.Analysis.Credit;

/// <summary>Interest on principal that is repaid in parts: coupons half-yearly, their days counted back from the last repayment.</summary>
public static class CouponDays
{
    private const int MonthsApart = 6;

    /// <summary>All that is paid after a day: the repayments, and coupons on what is owed before each coupon's day.</summary>
    /// <param name="day">The day from which payments are counted.</param>
    /// <param name="couponPercent">A year.</param>
    /// <param name="repayments">After the day.</param>
    /// <param name="isFirstWhole">
    /// Whether the first coupon is paid for a whole half-year, whenever that began; else only for its part after the day.
    /// </param>
    public static IReadOnlyList<CashFlow> Payments(DateOnly day, decimal couponPercent, IReadOnlyList<CashFlow> repayments, bool isFirstWhole)
    {
        var ordered = repayments.Where(one => one.On > day).OrderBy(one => one.On).ToList();
        return ordered.Count == 0 ? [] : [.. Coupons(day, couponPercent, ordered, isFirstWhole), .. ordered];
    }

    private static IEnumerable<CashFlow> Coupons(DateOnly day, decimal couponPercent, List<CashFlow> repayments, bool isFirstWhole)
    {
        for (var count = 0; ; count++)
        {
            var (end, start) = (Before(count), Before(count + 1));
            if (end <= day || couponPercent == 0)
            {
                yield break;
            }

            var owed = repayments.Where(one => one.On >= end).Sum(one => one.Usd);
            var part = start < day && !isFirstWhole ? (decimal)(end.DayNumber - day.DayNumber) / (end.DayNumber - start.DayNumber) : 1;
            yield return new CashFlow(end, owed * couponPercent / 200 * part);
        }

        // From the last day each time: the end of a shorter month on the way would move all days before it.
        DateOnly Before(int count) => repayments[^1].On.AddMonths(-MonthsApart * count);
    }
}
