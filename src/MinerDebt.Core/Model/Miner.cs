namespace MinerDebt.Core.Model;

/// <summary>A listed company whose debt is tracked.</summary>
public sealed record Miner : Fact, ISourced
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key { get => Ticker; protected init { } }

    /// <summary>The symbol of its shares.</summary>
    public required string Ticker { get; init; }

    /// <summary>Other tickers under which the company is or was found.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its short name, for readers.</summary>
    public required string Name { get; init; }

    /// <summary>Its full name; null if it is not known.</summary>
    public string? LegalName { get; init; }

    /// <summary>Central Index Key of the SEC, 10 digits.</summary>
    public string? Cik { get; init; }

    /// <summary>Where its shares are traded; null if they are not, or it is not known.</summary>
    public string? Exchange { get; init; }

    /// <summary>ISO 3166 two-letter code.</summary>
    public string? Country { get; init; }

    /// <summary>Last day of the fiscal year, <c>mm-dd</c>.</summary>
    public string? FiscalYearEnd { get; init; }

    /// <summary>What it does.</summary>
    public required Business Business { get; init; }

    /// <summary>Whether it counts as a miner.</summary>
    public required Universe Universe { get; init; }

    /// <summary>Ticker of the listed parent whose statements include this company.</summary>
    public string? ConsolidatedInto { get; init; }

    /// <summary>Whether it is still listed.</summary>
    public required ListingStatus Status { get; init; }

    /// <summary>Names that it had before; empty if none is known.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Address of its site; null if it is not known.</summary>
    public string? Website { get; init; }

    /// <summary>Where it was read.</summary>
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
