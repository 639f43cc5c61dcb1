using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Account;

/// <summary>Asks again and again, for each page that is open, whether its user is still let in.</summary>
internal sealed class AccountRevalidation(ILoggerFactory loggers, AccountCheck check) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => AccountServices.CheckInterval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return await check.FindAsync(authenticationState.User, cancellationToken) is not null;
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            // While the database does not answer nothing can be written either; what is typed must not be lost for that.
            return true;
        }
    }
}
