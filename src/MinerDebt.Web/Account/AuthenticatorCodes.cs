using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>Takes each code of an authenticator app once, whichever copy of the program it is typed into.</summary>
internal sealed class AuthenticatorCodes(IDbContextFactory<MinerDebtDbContext> contexts, TimeProvider clock) : IUserTwoFactorTokenProvider<UserAccount>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<UserAccount> manager, UserAccount user) => HasKeyAsync(manager, user);

    public Task<string> GenerateAsync(string purpose, UserManager<UserAccount> manager, UserAccount user) =>
        throw new NotSupportedException("Codes are made by the app of the person who signs in.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<UserAccount> manager, UserAccount user)
    {
        var key = await manager.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key) || AuthenticatorCode.StepOf(key, token, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync();
        // One statement: of two that come with the same code at once, one finds it used.
        return await db.Accounts.Where(account => account.Id == user.Id && account.LastCodeStep < step)
            .ExecuteUpdateAsync(change => change.SetProperty(account => account.LastCodeStep, step)) == 1;
    }

    private static async Task<bool> HasKeyAsync(UserManager<UserAccount> manager, UserAccount user) => !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));
}
