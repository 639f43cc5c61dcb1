namespace MinerDebt.Web.Hosting;

/// <summary>Refuses requests whose header Host is no name of a host, before links are made of it.</summary>
internal static class HostNames
{
    private const int Longest = 255;

    // Nearly all requests name the same one.
    private static volatile string? _lastGood;

    /// <summary>Probes of a platform may ask for the health by any name, or none.</summary>
    public static void UseHostNames(this WebApplication app) => app.Use((context, next) =>
    {
        // As it was sent: of some that are none the framework fails to make a host.
        var host = context.Request.Headers.Host.ToString();
        if (host == _lastGood || context.Request.Path.StartsWithSegments("/health"))
        {
            return next(context);
        }

        if (!IsGood(host))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("The header Host is missing or is no name of a host. Ask for an address such as http://minerdebt.example/.", context.RequestAborted);
        }

        _lastGood = host;
        return next(context);
    });

    private static bool IsGood(string host)
    {
        if (host.Length is 0 or > Longest || !Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var address))
        {
            return false;
        }

        try
        {
            // Only this finds that a name which stands for letters beyond ASCII stands for none.
            _ = HostString.FromUriComponent(host);
            return address is { PathAndQuery: "/", UserInfo.Length: 0, Host.Length: > 0 } && Uri.CheckHostName(address.IdnHost) != UriHostNameType.Unknown;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
