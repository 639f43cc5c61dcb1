namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>Interest and repayment of a loan in equal payments (the annuity formula).</summary>
public static class LevelDebtService
{
    /// <summary>
    /// What a year of equal half-yearly payments costs: twice P ÷ ((1 + i)⁻¹ + … + (1 + i)⁻ⁿ), with i
    /// half the yearly rate.
    /// </summary>
    /// <param name="principal">US dollars.</param>
    /// <param name="ratePercent">Percent a year, not negative; 0 spreads the principal evenly.</param>
    /// <param name="halfYears">Number of payments, at least 1.</param>
    /// <returns>US dollars a year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate below 0, or no payment.</exception>
    public static decimal Yearly(decimal principal, decimal ratePercent, int halfYears)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ratePercent);
        ArgumentOutOfRangeException.ThrowIfLessThan(halfYears, 1);
        var (factor, annuity) = (1m, 0m);
        for (var payment = 0; payment < halfYears; payment++)
        {
            factor /= 1 + (ratePercent / 200);
            annuity += factor;
        }

        return 2 * principal / annuity;
    }
}
