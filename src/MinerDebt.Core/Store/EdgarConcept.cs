using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store;

/// <summary>Where a concept of a company's filings goes, as an editor has said. It tells how files are read, and is no fact.</summary>
public sealed record EdgarConcept
{
    /// <summary>The ticker of the miner.</summary>
    public required string Ticker { get; init; }

    /// <summary>With its taxonomy, for example <c>us-gaap:LongTermDebt</c>.</summary>
    public required string Concept { get; init; }

    public required FiledMeasure Measure { get; init; }

    /// <summary>For carrying amounts and principal: of which class; null for anything else.</summary>
    public DebtClass? DebtClass { get; init; }

    /// <summary>Who said so last.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; init; }
}
