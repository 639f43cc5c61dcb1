namespace MinerDebt.Core.Model;

/// <summary>What one applied change set did to one fact.</summary>
public sealed record Revision
{
    /// <summary>The <see cref="AppliedChangeSet.Version"/> that made it.</summary>
    public required long Version { get; init; }

    /// <summary>Name of the fact's type, for example <c>DebtEvent</c>.</summary>
    public required string FactKind { get; init; }

    public required string FactKey { get; init; }

    /// <summary>The fact as JSON before; null if it was added.</summary>
    public string? Before { get; init; }

    /// <summary>The fact as JSON after; null if it was removed.</summary>
    public string? After { get; init; }
}
