using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Admin.Users;

/// <summary>Something an administrator can do with an account.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Consequence">What follows, for the question before it.</param>
/// <param name="Done">What is so afterwards.</param>
/// <param name="Event">As what it is noted.</param>
/// <param name="RunAsync">Does it.</param>
/// <param name="Detail">What the event says beside its name.</param>
public sealed record AccountAction(string Label, string Consequence, string Done, SecurityEvent Event, Func<AccountAdministration, Task> RunAsync, string? Detail = null)
{
    public const string Unlock = "Unlock";

    /// <summary>What can be done with an account as it is.</summary>
    public static IEnumerable<AccountAction> For(UserAccount account, DateTimeOffset now)
    {
        var (id, name) = (account.Id, account.DisplayName);
        yield return account.Role == AccountRole.Editor
            ? new("Make administrator", $"{name} may then invite, disable and change all users, you among them.", $"{name} is an administrator now.", SecurityEvent.RoleChanged, work => work.ChangeRoleAsync(id, AccountRole.Administrator), nameof(AccountRole.Administrator))
            : new("Make editor", $"{name} may then change facts only, and has to sign in again.", $"{name} is an editor now.", SecurityEvent.RoleChanged, work => work.ChangeRoleAsync(id, AccountRole.Editor), nameof(AccountRole.Editor));
        if (account.LockoutEnd > now)
        {
            yield return new(Unlock, $"{name} can then sign in on any device again. Wrong tries that go on lock the account once more, but never a device on which {name} signed in before.", $"{name} is unlocked.", SecurityEvent.Unlocked, work => work.UnlockAsync(id));
        }

        if (account.TwoFactorEnabled)
        {
            yield return new("Reset second factor", $"{name} then signs in with the password alone until a new app is set up. Be sure that it is {name} who asks.", $"The second factor of {name} is off.", SecurityEvent.SecondFactorReset, work => work.ResetTwoFactorAsync(id));
        }

        yield return new("Sign out everywhere", $"{name} has to sign in again on each device; open pages stop working within a minute.", $"{name} is signed out everywhere.", SecurityEvent.SessionsEnded, work => work.SignOutEverywhereAsync(id));
        yield return account.Disabled
            ? new("Enable", $"{name} can then sign in again.", $"{name} is enabled.", SecurityEvent.Enabled, work => work.EnableAsync(id))
            : new("Disable", $"{name} can then no longer sign in, and open pages stop working within a minute. What {name} changed stays.", $"{name} is disabled.", SecurityEvent.Disabled, work => work.DisableAsync(id));
    }
}
