namespace MinerDebt.Web.Hosting;

/// <summary>Lets pages of people who are signed in connect, as many as there is room for.</summary>
internal static class CircuitGate
{
    private const string SecondsUntilAnotherTry = "60";

    /// <summary>After it is known who asks.</summary>
    public static void UseCircuitGate(this WebApplication app)
    {
        var limit = app.Services.GetRequiredService<CircuitLimit>();
        app.Use(async (context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(CircuitOrigin.Path, out var rest))
            {
                await next(context);
                return;
            }

            if (context.User.Identity?.IsAuthenticated != true)
            {
                await RefuseAsync(context, StatusCodes.Status401Unauthorized, "Sign in to edit.");
                return;
            }

            // What lasts as long as the page is open: the socket, or each waiting request where there is none.
            if (rest.HasValue || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsConnect(context.Request.Method)))
            {
                await next(context);
                return;
            }

            using var place = limit.Enter(context);
            if (place is null)
            {
                context.Response.Headers.RetryAfter = SecondsUntilAnotherTry;
                await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many pages of editors are open. Close one, or try again in a minute.");
                return;
            }

            await next(context);
        });
    }

    private static Task RefuseAsync(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words, context.RequestAborted);
    }
}
