namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>The months after a day, as lenders count them: twelve months after 30 June 2026 are 1 July 2026 to 30 June 2027.</summary>
/// <param name="First">The day after it.</param>
/// <param name="Last">The last day of the window.</param>
public readonly record struct DueWindow(DateOnly First, DateOnly Last)
{
    /// <param name="at">The day on which it was owed.</param>
    /// <param name="months">At least 1.</param>
    public static DueWindow After(DateOnly at, int months) => new(at.AddDays(1), at.AddDays(1).AddMonths(months).AddDays(-1));

    public bool Holds(DateOnly day) => day >= First && day <= Last;
}
