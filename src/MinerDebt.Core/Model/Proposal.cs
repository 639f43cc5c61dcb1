namespace MinerDebt.Core.Model;

/// <summary>Changes that wait for another person to look at them.</summary>
public sealed record Proposal
{
    public long Id { get; init; }

    public required string Author { get; init; }

    public required ChangeOrigin Origin { get; init; }

    public required string Reason { get; init; }

    /// <summary>Name of the file that they were read from; null if they were typed.</summary>
    public string? FileName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ProposedAt { get; init; }

    public ProposalStatus Status { get; init; }

    /// <summary>Who decided last.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Why it was rejected.</summary>
    public string? DecisionReason { get; init; }
}

public enum ProposalStatus
{
    /// <summary>Something of it is still to be decided.</summary>
    Waiting,

    /// <summary>All of it was applied.</summary>
    Applied,

    /// <summary>All of it, or what had not been applied, was rejected.</summary>
    Rejected,
}
