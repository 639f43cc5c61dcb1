using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>Keeps accounts in the store, and their secrets so that nobody can use them who has the database alone.</summary>
internal sealed class AccountStore(MinerDebtDbContext db, AccountSecrets secrets, IdentityErrorDescriber errors)
    : UserOnlyStore<UserAccount, MinerDebtDbContext>(db, errors)
{
    // The key of an authenticator app and the recovery codes both go through here.
    public override Task SetTokenAsync(UserAccount user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : secrets.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(UserAccount user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } stored ? secrets.Read(stored) : null;
}
