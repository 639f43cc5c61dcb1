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
    IOptions<SecurityStampValidatorOptions> options, SignInManager<UserAccount> signIn, ILoggerFactory loggers, AccountCheck check, StoreDatabase database)
    : SecurityStampValidator<UserAccount>(options, signIn, loggers)
{
    // Of a reader's time; a server that is silent would take as long as the network lets it.
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

        if (database.IsSilent)
        {
            throw new StoreSilentException(isUnsure: false);
        }

        // Left to itself and not stopped: to stop it, the driver would hold this thread while it tells a silent server so.
        var asking = check.FindAsync(principal, CancellationToken.None);
        try
        {
            return await asking.WaitInPiecesAsync(Patience, SignInManager.Context.RequestAborted);
        }
        catch (TimeoutException) when (!asking.IsCompleted)
        {
            // So that the next ones know.
            _ = database.AnswersAsync();
            _ = asking.ContinueWith(static one => one.Exception, TaskScheduler.Default);
            throw;
        }
    }

    // The answer is the same for everyone.
    private static bool IsForAnyone(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || context.Request.Path.StartsWithSegments(Urls.Api) || context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/_framework");

    [LoggerMessage(LogLevel.Warning, "Whether a session still holds could not be checked, so it goes on for reading: {Reason}")]
    private partial void LogKept(string reason);
}
