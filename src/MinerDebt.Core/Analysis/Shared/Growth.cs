namespace MinerDebt.Core.Analysis.Shared;

/// <summary>How an amount compares with an earlier one, in whole US dollars.</summary>
public sealed record Growth(long Now, long Before)
{
    public long ChangeUsd => Now - Before;

    /// <summary>Now as a multiple of before; null if there was nothing before.</summary>
    public decimal? Multiple => Before == 0 ? null : (decimal)Now / Before;

    /// <summary>Change in percent of before; null if there was nothing before.</summary>
    public decimal? Percent => Before == 0 ? null : 100m * ChangeUsd / Before;

    /// <summary>The last total of a table against the one some quarters earlier; null if the table does not reach back.</summary>
    public static Growth? OfLast(QuarterTable table, int quartersBack) =>
        table.Totals.Count > quartersBack ? new Growth(table.Totals[^1], table.Totals[^(quartersBack + 1)]) : null;
}
