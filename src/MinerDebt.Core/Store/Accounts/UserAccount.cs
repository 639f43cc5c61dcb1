using Microsoft.AspNetCore.Identity;

namespace MinerDebt.Core.Store.Accounts;

/// <summary>Someone who may sign in. The user name is the e-mail address.</summary>
public sealed class UserAccount : IdentityUser
{
    /// <summary>Signs change sets.</summary>
    public required string DisplayName { get; set; }

    public required AccountRole Role { get; set; }

    /// <summary>Kept with its name, but no longer let in.</summary>
    public bool Disabled { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The time step (30 seconds since 1970) of the last code of the authenticator app that was accepted; 0 for none. Only rises.</summary>
    public long LastCodeStep { get; init; }
}
