using Microsoft.AspNetCore.Identity;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

/// <summary>For those who forgot their password, in place of a message by mail.</summary>
public sealed class PasswordLinks(IServiceScopeFactory scopes)
{
    /// <returns>The path of a link that works until the account changes, for a day at most; null if there is no such account.</returns>
    public async Task<string?> MakeAsync(string accountId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        return await users.FindByIdAsync(accountId) is { } account
            ? Urls.NewPasswordFor(account.Id, await users.GeneratePasswordResetTokenAsync(account))
            : null;
    }
}
