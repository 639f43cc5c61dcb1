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
internal sealed class AccountNaming(MinerDebtDbContext db, UserManager<UserAccount> users)
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

            if (await IsTakenAsync(db, name, account.Id, cancellationToken))
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

    /// <summary>Whether another account has a name, or something is signed with it. The first account may have any.</summary>
    public static async Task<bool> IsTakenAsync(MinerDebtDbContext db, string name, string? except, CancellationToken cancellationToken = default)
    {
        var (first, second) = ($"{name}, reviewed by ", $", reviewed by {name}");
        if (!await db.Accounts.AnyAsync(cancellationToken))
        {
            return false;
        }

        return await db.Accounts.AnyAsync(other => other.Id != except && other.DisplayName.ToUpper() == name.ToUpper(), cancellationToken)
            || await db.ChangeSets.AnyAsync(one => one.Author == name || one.Author.StartsWith(first) || one.Author.EndsWith(second), cancellationToken)
            || await db.Set<Proposal>().AnyAsync(one => one.Author == name || one.DecidedBy == name, cancellationToken)
            || await db.Set<Comment>().AnyAsync(one => one.Author == name, cancellationToken);
    }
}
