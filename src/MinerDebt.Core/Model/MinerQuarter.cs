namespace MinerDebt.Core.Model;

/// <summary>
/// What a miner ran, held, earned and spent in a quarter, as far as it is known: many values are not, so that sums over
/// miners are lower bounds. Bases differ between miners, see the notes. The source is that of most values, the notes name others.
/// </summary>
public sealed record MinerQuarter : Fact, ISourced, IOfMiner
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key { get => $"{Ticker} {Quarter}"; protected init { } }

    /// <summary>The ticker of the miner.</summary>
    public required string Ticker { get; init; }

    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>The fiscal period end that belongs to the quarter.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>EH/s.</summary>
    public decimal? HashrateEhs { get; init; }

    /// <summary>Bitcoin, with what is pledged.</summary>
    public decimal? BtcHeld { get; init; }

    /// <summary>Bitcoin that lenders or others hold as collateral.</summary>
    public decimal? BtcPledged { get; init; }

    /// <summary>Whole US dollars, as all amounts here.</summary>
    public long? CashUsd { get; init; }

    /// <summary>Net cash from shares during the quarter.</summary>
    public long? EquityRaisedUsd { get; init; }

    /// <summary>Capital spending during the quarter, positive.</summary>
    public long? CapexUsd { get; init; }

    /// <summary>During the quarter.</summary>
    public long? RevenueUsd { get; init; }

    /// <summary>Of it from mining.</summary>
    public long? MiningRevenueUsd { get; init; }

    /// <summary>From AI and high-performance computing, during the quarter.</summary>
    public long? HpcRevenueUsd { get; init; }

    /// <summary>During the quarter, positive.</summary>
    public long? InterestExpenseUsd { get; init; }

    /// <summary>During the quarter; negative for a loss.</summary>
    public long? AdjustedEbitdaUsd { get; init; }

    /// <summary>Shares that the company has issued, at the end of the quarter.</summary>
    public long? SharesOutstanding { get; init; }

    /// <summary>US dollars on the last trading day, as traded then.</summary>
    public decimal? SharePriceUsd { get; init; }

    /// <summary>That of most values; the notes name others.</summary>
    public required Source Source { get; init; }
}
