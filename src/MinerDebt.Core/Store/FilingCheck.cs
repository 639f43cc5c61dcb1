namespace MinerDebt.Core.Store;

/// <summary>What came of it when an editor last had the address of a filing looked at. It is no fact: it has no history.</summary>
public sealed record FilingCheck
{
    /// <summary>The key of the filing.</summary>
    public required string FilingKey { get; init; }

    /// <summary>What was looked at; the filing may have another address since.</summary>
    public required string Url { get; init; }

    public required DateTime CheckedAt { get; init; }

    /// <summary>Of the editor who asked.</summary>
    public required string Asked { get; init; }

    public required AddressState State { get; init; }

    /// <summary>What was answered, for example <c>404 Not Found</c>, or why nothing was.</summary>
    public required string Answer { get; init; }
}
