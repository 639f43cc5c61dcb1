namespace MinerDebt.Core.Store.Accounts;

/// <summary>Whether an invitation can be accepted, and if not, why.</summary>
public enum InvitationState
{
    Open,

    /// <summary>There is none with this code: it is mistyped, or was revoked.</summary>
    Unknown,

    /// <summary>An account was made with it; or, of the first administrator's, there is an administrator by now.</summary>
    Used,
    Expired,
}
