using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store.Accounts;

/// <summary>What administrators do with accounts. Each change but unlocking ends the sessions of the account.</summary>
public sealed class AccountAdministration(StoreDatabase database)
{
    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<UserAccount>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.AsNoTracking().OrderBy(account => account.DisplayName).ThenBy(account => account.Email).ToListAsync(cancellationToken);
    }

    /// <exception cref="AccountsException">There is no such account, or it is the last administrator.</exception>
    public Task DisableAsync(string id, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, account => account.Disabled = true, cancellationToken);

    /// <summary>Lets it in again, also after too many wrong passwords.</summary>
    /// <exception cref="AccountsException">There is no such account.</exception>
    public Task EnableAsync(string id, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, account => (account.Disabled, account.LockoutEnd, account.AccessFailedCount) = (false, null, 0), cancellationToken);

    /// <summary>Lets it sign in again after too many wrong tries; sessions go on.</summary>
    /// <exception cref="AccountsException">There is no such account.</exception>
    public Task UnlockAsync(string id, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, account => (account.LockoutEnd, account.AccessFailedCount) = (null, 0), cancellationToken, endsSessions: false);

    /// <exception cref="AccountsException">There is no such account, or it is the last administrator.</exception>
    public Task ChangeRoleAsync(string id, AccountRole role, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, account => account.Role = role, cancellationToken);

    /// <exception cref="AccountsException">There is no such account.</exception>
    public Task SignOutEverywhereAsync(string id, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, _ => { }, cancellationToken);

    /// <summary>For someone who lost the authenticator app and the recovery codes.</summary>
    /// <exception cref="AccountsException">There is no such account.</exception>
    public Task ResetTwoFactorAsync(string id, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, account => account.TwoFactorEnabled = false, cancellationToken, removesTokens: true);

    private async Task ChangeAsync(string id, Action<UserAccount> change, CancellationToken cancellationToken, bool removesTokens = false, bool endsSessions = true)
    {
        var name = "";
        try
        {
            await database.WriteAsync(
                async (db, stop) =>
                {
                    await db.LockWritesAsync(stop);
                    var account = await db.Accounts.SingleOrDefaultAsync(one => one.Id == id, stop)
                        ?? throw new AccountsException("This account is no longer there. Load the page again.");
                    name = account.DisplayName;
                    var before = IsAdministrator(account);
                    change(account);
                    if (before && !IsAdministrator(account)
                        && !await db.Accounts.AnyAsync(one => one.Id != id && one.Role == AccountRole.Administrator && !one.Disabled, stop))
                    {
                        throw new AccountsException($"{name} is the last administrator. Make someone else an administrator first.");
                    }

                    account.SecurityStamp = endsSessions ? Guid.NewGuid().ToString("N") : account.SecurityStamp;
                    account.ConcurrencyStamp = Guid.NewGuid().ToString();
                    if (removesTokens)
                    {
                        await db.AccountTokens.Where(token => token.UserId == id).ExecuteDeleteAsync(stop);
                    }
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new AccountsException($"{name} signed in or changed the account at the same moment. Try again.");
        }
    }

    private static bool IsAdministrator(UserAccount account) => account is { Disabled: false, Role: AccountRole.Administrator };
}
