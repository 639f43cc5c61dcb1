using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis;

/// <summary>When the principal owed at a quarter's end falls due.</summary>
/// <param name="At">The day on which it was owed.</param>
/// <param name="Parts">One for each holding, dated or not: they sum to all that is owed.</param>
public sealed record MaturityWall(MaturityBasis Basis, DateOnly At, IReadOnlyList<DuePart> Parts)
{
    public long TotalUsd => Parts.Sum(part => part.PrincipalUsd);

    /// <summary>Principal without a known date.</summary>
    public long UndatedUsd => Parts.Where(part => part.DueOn is null).Sum(part => part.PrincipalUsd);

    public static MaturityWall Of(IReadOnlyList<Holding> holdings, DateOnly at, MaturityBasis basis) =>
        new(basis, at, [.. holdings.Select(holding => Part(holding, at, basis))]);

    /// <summary>What falls due up to and including a day, and what is already past its date.</summary>
    public IReadOnlyList<DuePart> DueBy(DateOnly day) => [.. Parts.Where(part => part.DueOn <= day).OrderBy(part => part.DueOn)];

    private static DuePart Part(Holding holding, DateOnly at, MaturityBasis basis)
    {
        var offering = holding.Ledger.Offering;
        var put = offering.HolderPuts.FirstOrDefault(put =>
            put.On > at
            && (put.Condition is null || basis == MaturityBasis.Worst)
            && (offering.MaturesOn is null || put.On < offering.MaturesOn));
        return basis == MaturityBasis.Stated || put is null
            ? new DuePart(holding, offering.MaturesOn, null)
            : new DuePart(holding, put.On, put);
    }
}

/// <param name="DueOn">Null if no date is known.</param>
/// <param name="Put">The holder put that makes it due before its stated maturity; null if it is the stated maturity.</param>
public sealed record DuePart(Holding Holding, DateOnly? DueOn, HolderPut? Put)
{
    public long PrincipalUsd => Holding.Position.Principal;
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
