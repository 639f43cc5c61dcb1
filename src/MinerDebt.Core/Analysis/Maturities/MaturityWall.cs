using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>When the principal owed at a quarter's end falls due. Amounts are whole US dollars.</summary>
/// <param name="At">The day on which it was owed.</param>
/// <param name="Parts">One for each holding, dated or not: they sum to all that is owed.</param>
public sealed record MaturityWall(MaturityBasis Basis, DateOnly At, IReadOnlyList<DuePart> Parts)
{
    /// <summary>Days of a year in <see cref="WeightedAverageLife"/>: Actual/365.25.</summary>
    public const decimal DaysOfYear = 365.25m;

    /// <summary>Months ahead that <see cref="DueSoon"/> looks.</summary>
    public const int SoonMonths = 24;

    public long TotalUsd => Parts.Sum(part => part.PrincipalUsd);

    /// <summary>Parts without a known date, the largest first.</summary>
    public IReadOnlyList<DuePart> Undated => [.. Parts.Where(part => part.DueOn is null).OrderByDescending(part => part.PrincipalUsd)];

    /// <summary>Principal without a known date.</summary>
    public long UndatedUsd => Undated.Sum(part => part.PrincipalUsd);

    /// <summary>Parts that fall due after the day of the wall, the earliest first.</summary>
    public IReadOnlyList<DuePart> Ahead => [.. Parts.Where(part => part.DueOn > At).OrderBy(part => part.DueOn)];

    /// <summary>
    /// Years until principal falls due, weighted by principal, over what is dated and not overdue, Actual/365.25; null
    /// if there is none.
    /// </summary>
    public decimal? WeightedAverageLife => Ahead is { Count: > 0 } ahead
        ? ahead.Sum(part => part.PrincipalUsd * YearsUntil(part.DueOn!.Value)) / ahead.Sum(part => part.PrincipalUsd)
        : null;

    public static MaturityWall Of(IReadOnlyList<Holding> holdings, DateOnly at, MaturityBasis basis) =>
        new(basis, at, [.. holdings.Select(holding => Part(holding, at, basis))]);

    /// <summary>
    /// The same holdings by the next put under any condition, where that put has a condition: certain in no wall, and a
    /// part of the wall on the basis <see cref="MaturityBasis.Worst"/> alone. The earliest first.
    /// </summary>
    public IReadOnlyList<DuePart> ConditionalPuts() =>
    [
        .. Parts.Select(part => Part(part.Holding, At, MaturityBasis.Worst))
            .Where(part => part.IsConditional)
            .OrderBy(part => part.DueOn),
    ];

    /// <summary>What falls due up to and including a day, and what is already past its date.</summary>
    public IReadOnlyList<DuePart> DueBy(DateOnly day) => [.. Parts.Where(part => part.DueOn <= day).OrderBy(part => part.DueOn)];

    /// <summary>What falls due within so many months from the day of the wall, and what is already past its date.</summary>
    public IReadOnlyList<DuePart> DueWithin(int months) => DueBy(At.AddMonths(months));

    /// <summary>What falls due within <see cref="SoonMonths"/>, and what is already past its date.</summary>
    public IReadOnlyList<DuePart> DueSoon => DueWithin(SoonMonths);

    /// <summary>Years from the day of the wall to another, Actual/365.25.</summary>
    public decimal YearsUntil(DateOnly day) => (day.DayNumber - At.DayNumber) / DaysOfYear;

    private static DuePart Part(Holding holding, DateOnly at, MaturityBasis basis)
    {
        var offering = holding.Ledger.Offering;
        // Of two puts on one day the unconditional one decides: then nothing hangs on the condition.
        var put = offering.HolderPuts.OrderBy(put => put.On).ThenBy(put => put.Condition is not null).FirstOrDefault(put =>
            put.On > at
            && (put.Condition is null || basis == MaturityBasis.Worst)
            && (offering.MaturesOn is null || put.On < offering.MaturesOn.Value.LastDay));
        return basis == MaturityBasis.Stated || put is null
            ? new DuePart(holding, offering.MaturesOn?.LastDay, null)
            : new DuePart(holding, put.On, put);
    }
}

/// <param name="DueOn">Null if no date is known.</param>
/// <param name="Put">The holder put that makes it due before its stated maturity; null if it is the stated maturity.</param>
public sealed record DuePart(Holding Holding, DateOnly? DueOn, HolderPut? Put)
{
    public long PrincipalUsd => Holding.Position.Principal;

    /// <summary>Whether it is due on that day only if a condition holds.</summary>
    public bool IsConditional => Put is { Condition: not null };
}

public enum MaturityBasis
{
    /// <summary>Stated maturity.</summary>
    Stated,

    /// <summary>The next day on which holders may ask for repayment without a condition, else stated maturity.</summary>
    FirstPut,

    /// <summary>The next day on which holders may ask for repayment under any condition, else stated maturity.</summary>
    Worst,
}
