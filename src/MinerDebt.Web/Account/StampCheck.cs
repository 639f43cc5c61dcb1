using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

/// <summary>
/// Asks from time to time whether a session still holds. While the database does not answer it goes on as it was: to read
/// needs no database, and whatever writes asks by itself (<see cref="CurrentUser"/>).
/// </summary>
internal sealed partial class StampCheck(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<UserAccount> signIn, ILoggerFactory loggers, AccountCheck check)
    : SecurityStampValidator<UserAccount>(options, signIn, loggers)
{
    // Of a reader's time; a database that is cut off would take as long as the network lets it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ILogger _log = loggers.CreateLogger<StampCheck>();

    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (IsForAnyone(context.HttpContext))
        {
            return;
        }

        try
        {
            await base.ValidateAsync(context);
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            LogKept(e.Message);
        }
    }

    protected override async Task<UserAccount?> VerifySecurityStamp(ClaimsPrincipal? principal)
    {
        if (principal is null)
        {
            return null;
        }

        var aborted = SignInManager.Context.RequestAborted;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        ending.CancelAfter(Patience);
        try
        {
            return await check.FindAsync(principal, ending.Token);
        }
        catch (OperationCanceledException e) when (!aborted.IsCancellationRequested)
        {
            throw new TimeoutException("The database did not answer in time.", e);
        }
    }

    // The answer is the same for everyone.
    private static bool IsForAnyone(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || context.Request.Path.StartsWithSegments(Urls.Api) || context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/_framework");

    [LoggerMessage(LogLevel.Warning, "Whether a session still holds could not be checked, so it goes on for reading: {Reason}")]
    private partial void LogKept(string reason);
}
