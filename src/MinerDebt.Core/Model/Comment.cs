namespace MinerDebt.Core.Model;

/// <summary>What an editor says to the others about a proposal or a fact. Readers never see it; it is no part of the history.</summary>
public sealed record Comment
{
    public long Id { get; init; }

    /// <summary>The proposal that it is about; null if it is about a fact.</summary>
    public long? ProposalId { get; init; }

    /// <summary>Name of the type of the fact that it is about, for example <c>DebtEvent</c>.</summary>
    public string? FactKind { get; init; }

    public string? FactKey { get; init; }

    public required string Author { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>Plain text, which may have several lines.</summary>
    public required string Text { get; init; }
}
