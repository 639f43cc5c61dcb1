namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// The internal rate of return: the rate at which payments are worth an amount today. Effective a year, time in days ÷
/// 365.25, so that a payment in t years counts payment ÷ (1 + rate)^t.
/// </summary>
public static class DiscountRate
{
    /// <summary>Days of a year.</summary>
    public const double DaysOfYear = 365.25;

    private const double Lowest = -0.99;
    private const double Highest = 100;
    private const int Halvings = 100;

    /// <summary>Percent a year, to the millionth.</summary>
    /// <param name="todayUsd">What the payments are worth on the day.</param>
    /// <param name="payments">After the day, positive.</param>
    /// <returns>Null if there is no amount or no payment, or if the rate is not between −99% and 10,000%.</returns>
    public static decimal? Of(decimal todayUsd, DateOnly day, IReadOnlyList<CashFlow> payments)
    {
        var flows = payments.Where(one => one.Usd > 0).Select(one => (Years: (one.On.DayNumber - day.DayNumber) / DaysOfYear, Usd: (double)one.Usd)).ToList();
        var today = (double)todayUsd;
        if (today <= 0 || flows.Count == 0 || Worth(flows, Lowest) < today || Worth(flows, Highest) > today)
        {
            return null;
        }

        // What payments are worth falls with the rate, so that halving finds the only one.
        var (low, high) = (Lowest, Highest);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Worth(flows, middle) > today ? (middle, high) : (low, middle);
        }

        return Math.Round((decimal)(100 * (low + high) / 2), 6);
    }

    private static double Worth(IEnumerable<(double Years, double Usd)> flows, double rate) =>
        flows.Sum(one => one.Usd / Math.Pow(1 + rate, one.Years));
}

/// <summary>US dollars paid on a day.</summary>
public readonly record struct CashFlow(DateOnly On, decimal Usd);
