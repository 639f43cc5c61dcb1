namespace MinerDebt.Web.Hosting;

/// <summary>
/// Refuses the socket of an editor's page to pages of other sites: a browser lets any page open one, and sends the cookies
/// of this site with it where a browser knows no better.
/// </summary>
internal static class CircuitOrigin
{
    /// <summary>Where pages of editors talk to their circuits.</summary>
    public const string Path = "/_blazor";

    public static void UseCircuitOrigin(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Path) || IsOwn(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Only pages of this site may do this. Behind a proxy, have it pass on the host that was asked for.", context.RequestAborted);
    });

    // A browser leaves it out only where a page asks its own site with GET. Whether it came by https a proxy may not say.
    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return !IsUpgrade(request);
        }

        return Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            && address.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && address.Port == (request.Host.Port ?? DefaultPort(address));
    }

    private static bool IsUpgrade(HttpRequest request) => request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method);

    private static int DefaultPort(Uri address) => address.Scheme == "https" ? 443 : 80;
}
