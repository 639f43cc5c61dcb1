namespace MinerDebt.Core.Analysis.Scenario;

/// <summary>What another price of bitcoin asks of who has pledged it.</summary>
public static class Collaterals
{
    /// <summary>
    /// Bitcoin to add so that a loan's loan-to-value is what it was at another price: pledged × (price then ÷ price now −
    /// 1); 0 where the price has not fallen. Null where anything is not known.
    /// </summary>
    /// <param name="pledged">Bitcoin.</param>
    /// <param name="then">US dollars for one bitcoin.</param>
    /// <param name="now">US dollars for one bitcoin, positive.</param>
    public static decimal? ToKeep(decimal? pledged, decimal? then, decimal? now) =>
        now > 0 && pledged * ((then / now) - 1) is { } more ? Math.Max(0, decimal.Round(more, 4)) : null;
}
