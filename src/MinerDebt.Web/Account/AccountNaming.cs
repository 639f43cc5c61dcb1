using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>
/// Gives an account another name or e-mail. Changes, proposals and comments are told apart by the name alone: what has
/// signed one is never given again, and what waits for a review keeps its author.
/// </summary>
public sealed class AccountNaming(MinerDebtDbContext db, UserManager<UserAccount> users)
{
    /// <summary>Changes both and ends the sessions of the account, or does nothing.</summary>
    /// <returns>What is wrong; nothing if it is done.</returns>
    public async Task<IEnumerable<IdentityError>> ChangeAsync(UserAccount account, string name, string email, CancellationToken cancellationToken = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockWritesAsync(cancellationToken);
        var before = account.DisplayName;
        if (name != before)
        {
            if (await db.Set<Proposal>().AnyAsync(one => one.Author == before && one.Status == ProposalStatus.Waiting, cancellationToken))
            {
                return [AccountErrors.NameWaits];
            }

            if (await IsTakenAsync(db, name, account, cancellationToken))
            {
                return [AccountErrors.DuplicateName(name)];
            }
        }

        (account.DisplayName, account.Email, account.UserName) = (name, email, email);
        var result = await users.UpdateSecurityStampAsync(account);
        if (!result.Succeeded)
        {
            await db.Entry(account).ReloadAsync(cancellationToken);
            return result.Errors;
        }

        await transaction.CommitAsync(cancellationToken);
        return [];
    }

    /// <summary>
    /// Whether another account has a name, or something is signed with it; capitals do not matter. The first account may
    /// have any, and each may write its own in other capitals.
    /// </summary>
    public static async Task<bool> IsTakenAsync(MinerDebtDbContext db, string name, UserAccount? own, CancellationToken cancellationToken = default)
    {
        if (!await db.Accounts.AnyAsync(cancellationToken))
        {
            return false;
        }

        // Compared here: databases do not agree about capitals.
        var id = own?.Id;
        if ((await db.Accounts.Where(other => other.Id != id).Select(other => other.DisplayName).ToListAsync(cancellationToken)).Any(other => Same(other, name)))
        {
            return true;
        }

        var (first, second) = ($"{name}, reviewed by ", $", reviewed by {name}");
        return !Same(own?.DisplayName, name) && (await SignedAsync(db, cancellationToken)).Any(signed => Same(signed, name)
            || signed.StartsWith(first, StringComparison.OrdinalIgnoreCase) || signed.EndsWith(second, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Each of the names, or pairs of names, that have signed something.
    private static Task<List<string>> SignedAsync(MinerDebtDbContext db, CancellationToken cancellationToken) =>
        db.ChangeSets.Select(one => one.Author)
            .Union(db.Set<Proposal>().Select(one => one.Author))
            .Union(db.Set<Proposal>().Where(one => one.DecidedBy != null).Select(one => one.DecidedBy!))
            .Union(db.Set<Comment>().Select(one => one.Author))
            .ToListAsync(cancellationToken);
}
