namespace MinerDebt.Core.Model;

/// <summary>A listed company whose debt is tracked.</summary>
public sealed record Miner : Fact, ISourced
{
    public override string Key { get => Ticker; protected init { } }

    public required string Ticker { get; init; }

    /// <summary>Other tickers under which the company is or was found.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required string Name { get; init; }

    public string? LegalName { get; init; }

    /// <summary>Central Index Key of the SEC, 10 digits.</summary>
    public string? Cik { get; init; }

    public string? Exchange { get; init; }

    /// <summary>ISO 3166 two-letter code.</summary>
    public string? Country { get; init; }

    /// <summary>Last day of the fiscal year, <c>mm-dd</c>.</summary>
    public string? FiscalYearEnd { get; init; }

    public required Business Business { get; init; }

    public required Universe Universe { get; init; }

    /// <summary>Ticker of the listed parent whose statements include this company.</summary>
    public string? ConsolidatedInto { get; init; }

    public required ListingStatus Status { get; init; }

    public IReadOnlyList<string> FormerNames { get; init; } = [];

    public string? Website { get; init; }

    public required Source Source { get; init; }
}

public enum Business
{
    Mining,
    MiningAndHpc,
    Hpc,
}

/// <summary>Whether a company counts as a miner, or is only compared with them.</summary>
public enum Universe
{
    Miner,

    /// <summary>AI and trading houses that are compared with miners but are not, or are consolidated by one.</summary>
    Adjacent,
}

public enum ListingStatus
{
    Listed,
    Acquired,
    Delisted,
    Renamed,
}
