namespace MinerDebt.Core.Store.Accounts;

/// <summary>Lets anyone who has its code make one account.</summary>
public sealed class Invitation
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of the code, in hexadecimal digits; the code itself is not kept.</summary>
    public required string CodeHash { get; init; }

    public required AccountRole Role { get; init; }

    /// <summary>Whom it is for, as the administrator noted it.</summary>
    public required string Note { get; init; }

    /// <summary>The administrator's name; null for the program itself, which invites the first administrator.</summary>
    public string? CreatedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Null for the first administrator's: it holds as long as there is no administrator.</summary>
    public DateTime? ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }
}
