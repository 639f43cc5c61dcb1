namespace MinerDebt.Core.Store.Accounts;

/// <summary>How far an editor has read what is told, and where else it is told.</summary>
public sealed class NoticeMark
{
    public required string AccountId { get; init; }

    /// <summary>UTC; null for nothing yet.</summary>
    public DateTime? ReadUpTo { get; set; }

    /// <summary>UTC; null where no mail was sent yet.</summary>
    public DateTime? MailedUpTo { get; set; }

    /// <summary>Whether the editor wants no mail.</summary>
    public bool WithoutMail { get; set; }

    /// <summary>SHA-256 of the code in the address of the editor's feed, in hexadecimal digits; null for no feed. The code itself is not kept.</summary>
    public string? FeedHash { get; set; }
}
