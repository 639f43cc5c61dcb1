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
        var (stated, firstPut, worst) = (wall(MaturityBasis.Stated), wall(MaturityBasis.FirstPut), wall(MaturityBasis.Worst));
        int[] years = [.. new[] { firstPut, worst }.SelectMany(wall => wall.Ahead).Where(payment => payment.Put is not null).Select(payment => payment.DueOn!.Value.Year).Distinct().Order()];
        var (byStated, byFirstPut, byWorst) = (Due(stated, years), Due(firstPut, years), Due(worst, years));
        return years.Select((year, index) => new BasisGap(year, byStated[index], byFirstPut[index], byWorst[index]))
            .OrderByDescending(gap => gap.FirstPutUsd - gap.StatedUsd)
            .ThenByDescending(gap => gap.WorstUsd - gap.StatedUsd)
            .FirstOrDefault(gap => gap.WorstUsd > gap.StatedUsd);
    }

    /// <summary>What is due at once or by the end of each of the years, the earliest first.</summary>
    private static long[] Due(MaturityWall wall, int[] years)
    {
        var due = new long[years.Length];
        var (sum, next) = (wall.PastDueUsd + wall.OnDemandUsd, 0);
        for (var index = 0; index < years.Length; index++)
        {
            for (; next < wall.Ahead.Count && wall.Ahead[next].DueOn!.Value.Year <= years[index]; next++)
            {
                sum += wall.Ahead[next].PrincipalUsd;
            }

            due[index] = sum;
        }

        return due;
    }
}
