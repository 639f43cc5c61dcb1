namespace MinerDebt.Core.Model;

/// <summary>One change of a <see cref="Proposal"/>, with the facts as JSON.</summary>
public sealed record ProposedChange
{
    public required long ProposalId { get; init; }

    /// <summary>From 1, in the order in which they were proposed.</summary>
    public required int Number { get; init; }

    public required string FactKind { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>The row of the file; null if it was typed.</summary>
    public int? Row { get; init; }

    /// <summary>The version that applied it; null if none has.</summary>
    public long? AppliedIn { get; init; }
}
