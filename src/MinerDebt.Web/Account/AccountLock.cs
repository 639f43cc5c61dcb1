using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>
/// Wrong tries with one account, from all addresses and on all copies. Many lock it for a while, but not for a browser that
/// is known: nobody can be kept out by what others try.
/// </summary>
internal sealed class AccountLock(IDbContextFactory<MinerDebtDbContext> contexts, TimeProvider clock, SecurityLog security)
{
    public const int Most = 50;

    /// <summary>What a wrong code counts for: one who gets so far has the password, and six digits are few.</summary>
    public const int WeightOfCode = 10;

    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(15);

    public bool Holds(UserAccount account) => account.LockoutEnd > clock.GetUtcNow();

    /// <summary>Without EF Core's change tracking: tries that come at once must all count.</summary>
    public async Task CountAsync(UserAccount account, int weight, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var one = db.Accounts.Where(other => other.Id == account.Id);
        await one.ExecuteUpdateAsync(change => change.SetProperty(other => other.AccessFailedCount, other => other.AccessFailedCount + weight), cancellationToken);
        DateTimeOffset? end = clock.GetUtcNow() + Duration;
        var locked = await one.Where(other => other.AccessFailedCount >= Most).ExecuteUpdateAsync(
            change => change.SetProperty(other => other.LockoutEnd, end).SetProperty(other => other.AccessFailedCount, 0), cancellationToken);
        if (locked > 0)
        {
            security.Note(SecurityEvent.LockedOut, account.Email!);
        }
    }

    public async Task ForgiveAsync(UserAccount account, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Accounts.Where(other => other.Id == account.Id && (other.AccessFailedCount > 0 || other.LockoutEnd != null)).ExecuteUpdateAsync(
            change => change.SetProperty(other => other.LockoutEnd, (DateTimeOffset?)null).SetProperty(other => other.AccessFailedCount, 0), cancellationToken);
    }
}
