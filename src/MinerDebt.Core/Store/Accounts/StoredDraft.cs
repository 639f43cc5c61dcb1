namespace MinerDebt.Core.Store.Accounts;

/// <summary>What an editor has typed into a page and not saved. It belongs to one person and one tab; it is no fact, and has no history.</summary>
public sealed record StoredDraft
{
    public required Guid Id { get; init; }

    /// <summary>The id of the account of the person whose it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>The name of the tab that goes on with it; empty if none does.</summary>
    public required string Tab { get; init; }

    /// <summary>Of the page, with its query and without its first slash.</summary>
    public required string Address { get; init; }

    /// <summary>What the page calls itself.</summary>
    public required string Title { get; init; }

    /// <summary>How many fields were typed into.</summary>
    public required int Fields { get; init; }

    /// <summary>What was typed, as the page writes it.</summary>
    public required string Content { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>The name of the editor who has handed it over; null for a person's own.</summary>
    public string? HandedBy { get; init; }
}
