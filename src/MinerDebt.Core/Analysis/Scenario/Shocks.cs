namespace MinerDebt.Core.Analysis.Scenario;

/// <summary>What a scenario changes; null leaves a thing as it was at the quarter's end.</summary>
public sealed record Shocks
{
    public static Shocks None { get; } = new();

    /// <summary>US dollars for one bitcoin, positive.</summary>
    public decimal? BtcPriceUsd { get; init; }

    /// <summary>
    /// All share prices, in percent of those at the quarter's end. Null asks no price: every unconditional holder put
    /// counts, as on a maturity wall by first put.
    /// </summary>
    public decimal? SharePercent { get; init; }

    /// <summary>Percent a year at which is refinanced what falls due; null if nothing is refinanced.</summary>
    public decimal? RatePercent { get; init; }

    /// <summary>The last day to which is refinanced; null for the end of the scenario.</summary>
    public DateOnly? RefinancedTo { get; init; }
}
