using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>The two ways to an account: an invitation, and the settings of the program for the first administrator.</summary>
internal sealed class AccountCreation(MinerDebtDbContext db, UserManager<UserAccount> users, Invitations invitations, TimeProvider clock)
{
    /// <summary>Makes the account and uses up the invitation, or does neither. Of two at once one finds it used.</summary>
    /// <returns>The account if it was made; else the state of the invitation, and what is wrong with the wishes where it is open.</returns>
    public async Task<(UserAccount? Account, InvitationState State, IEnumerable<IdentityError> Errors)> AcceptAsync(
        string code, NewAccount wishes, CancellationToken cancellationToken = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockWritesAsync(cancellationToken);
        // The page has looked at the invitation before; what was seen then may be used up by now.
        db.ChangeTracker.Clear();
        var (state, invitation) = await invitations.FindAsync(db, code, cancellationToken);
        if (state != InvitationState.Open)
        {
            return (null, state, []);
        }

        var (account, errors) = await CreateAsync(wishes, invitation!.Role);
        if (account is null)
        {
            return (null, state, errors);
        }

        invitation.UsedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (account, state, []);
    }

    public async Task<(UserAccount? Account, IEnumerable<IdentityError> Errors)> CreateAsync(NewAccount wishes, AccountRole role)
    {
        var account = new UserAccount
        {
            UserName = wishes.Email,
            Email = wishes.Email,
            DisplayName = wishes.Name,
            Role = role,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        if (await AccountNaming.IsTakenAsync(db, wishes.Name, own: null))
        {
            return (null, [AccountErrors.DuplicateName(wishes.Name)]);
        }

        var result = await users.CreateAsync(account, wishes.Password);
        return result.Succeeded ? (account, []) : (null, result.Errors);
    }
}
