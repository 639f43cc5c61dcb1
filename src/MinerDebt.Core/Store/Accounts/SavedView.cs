namespace MinerDebt.Core.Store.Accounts;

/// <summary>The state of a list, which an editor keeps under a name.</summary>
public sealed record SavedView
{
    /// <summary>The id of the account of the person whose it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>The name of the kind of fact that is listed.</summary>
    public required string List { get; init; }

    public required string Name { get; init; }

    /// <summary>The query of the list's address, with its question mark; empty for the list as it opens.</summary>
    public required string Query { get; init; }
}
