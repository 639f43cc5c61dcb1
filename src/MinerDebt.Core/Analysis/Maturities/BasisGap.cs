namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>
/// Where it matters most by which date principal counts as due: the year by whose end the bases differ most. What is
/// past its date counts as due. Whole US dollars.
/// </summary>
/// <param name="StatedUsd">Due up to and including the year by stated maturity.</param>
/// <param name="FirstPutUsd">Due by the next unconditional holder put, else stated maturity; never less.</param>
/// <param name="WorstUsd">Due by the next put under any condition, else stated maturity; never less.</param>
public sealed record BasisGap(int Year, long StatedUsd, long FirstPutUsd, long WorstUsd)
{
    /// <param name="wall">That of the same holdings on each basis.</param>
    /// <returns>Null if all bases agree at the end of every year. Of two years with the same difference the earlier.</returns>
    public static BasisGap? Of(Func<MaturityBasis, MaturityWall> wall)
    {
        var walls = Enum.GetValues<MaturityBasis>().ToDictionary(basis => basis, wall);
        return walls.Values.SelectMany(wall => wall.Payments).Where(payment => payment.Put is not null).Select(payment => payment.DueOn!.Value.Year).Distinct().Order()
            .Select(year => new BasisGap(year, Due(MaturityBasis.Stated, year), Due(MaturityBasis.FirstPut, year), Due(MaturityBasis.Worst, year)))
            .OrderByDescending(gap => gap.FirstPutUsd - gap.StatedUsd)
            .ThenByDescending(gap => gap.WorstUsd - gap.StatedUsd)
            .FirstOrDefault(gap => gap.WorstUsd > gap.StatedUsd);

        long Due(MaturityBasis basis, int year) => walls[basis].PastDueUsd + walls[basis].OnDemandUsd
            + walls[basis].Ahead.TakeWhile(payment => payment.DueOn!.Value.Year <= year).Sum(payment => payment.PrincipalUsd);
    }
}
