namespace MinerDebt.Core.Model;

/// <summary>What a miner ran and held at the end of a quarter; bases differ between miners, see the notes.</summary>
public sealed record MinerQuarter : Fact
{
    public override string Key { get => $"{Ticker} {Quarter}"; protected init { } }

    public required string Ticker { get; init; }

    public required Quarter Quarter { get; init; }

    /// <summary>EH/s.</summary>
    public decimal? HashrateEhs { get; init; }

    /// <summary>Bitcoin.</summary>
    public decimal? BtcHeld { get; init; }

    public required Source Source { get; init; }
}
