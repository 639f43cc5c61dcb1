namespace MinerDebt.Core.Store.Accounts;

/// <summary>A session that was signed out, whose cookie must not be taken any more.</summary>
public sealed record EndedSession
{
    /// <summary>The id that its cookie carries.</summary>
    public required Guid Id { get; init; }

    public required DateTime EndedAt { get; init; }
}
