using MinerDebt.Core.Store;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Layout;

namespace MinerDebt.Web.Hosting;

internal static class Pipeline
{
    public static void UseWeb(this WebApplication app)
    {
        app.UseSite();
        app.UseHead();
        app.UseCircuitOrigin();
        app.UseApiGate();
        app.UseRouting();
        app.UseOneAddress();
        AnswerHold.UseAnswerHold(app);
        // What comes below is spared where an answer is kept, the line in the log too.
        app.UseOutputCache();
        app.UseCorrelation();
        app.UseRequestLog();
        app.UseAnswerHeaders();
        app.UseResponseCompression();
        app.UseCompressionOverHttps();
        app.UseLinksBelow();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            CreateScopeForErrors = true,
            // A failure that passes, so that proxies and monitors tell it from one of the program.
            StatusCodeSelector = e => StoreFailure.IsCauseOf(e) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Urls.Account) || context.Request.Path.StartsWithSegments(Urls.Admin))
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "no-store";
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
        app.UseSessions();
        app.UseAuthorization();
        app.UseCircuitGate();
        app.UseAntiforgery();
        app.UseStaleForms();
    }

    // An answer for everybody is asked for without a session, so that none is looked for.
    private static void UseSessions(this WebApplication app)
    {
        RequestDelegate? beyond = null;
        app.Use((context, next) => context.Features.Get<Representation>() is null ? next(context) : beyond!(context));
        app.UseAuthentication();
        app.Use(next => beyond = next);
    }

    /// <summary>Endpoints of pages are made when they are first asked for, which would be when the server starts to listen.</summary>
    public static void MakeEndpoints(this IEndpointRouteBuilder app)
    {
        foreach (var source in app.DataSources)
        {
            _ = source.Endpoints;
        }
    }
}
