using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>Asks the database whether a sign-in still holds, whatever its cookie or its circuit remembers.</summary>
public sealed class AccountCheck(StoreDatabase database, IOptions<IdentityOptions> options, EndedSessions ended)
{
    /// <returns>The id of the account; null for nobody.</returns>
    public string? IdOf(ClaimsPrincipal user) => user.FindFirstValue(options.Value.ClaimsIdentity.UserIdClaimType);

    /// <returns>The account as it is now; null if it is gone, is disabled, or the session was signed out.</returns>
    /// <exception cref="StoreSilentException">The server does not answer.</exception>
    public async Task<UserAccount?> FindAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default)
    {
        var claims = options.Value.ClaimsIdentity;
        if (IdOf(user) is not { } id || user.FindFirstValue(claims.SecurityStampClaimType) is not { } stamp || ended.Knows(user))
        {
            return null;
        }

        var session = EndedSessions.IdOf(user);
        // Each page of editors asks this first, and is told as soon as those who save.
        return await database.WhileItAnswersAsync(async silence =>
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence);
            await using var db = database.CreateDbContext();
            return await db.Accounts.AsNoTracking()
                .SingleOrDefaultAsync(account => account.Id == id && account.SecurityStamp == stamp && !account.Disabled
                    && !db.EndedSessions.Any(over => over.Id == session), either.Token);
        });
    }
}
