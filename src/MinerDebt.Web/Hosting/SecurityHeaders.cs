using MinerDebt.Web.Address;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Hosting;

/// <summary>
/// What every answer tells browsers to refuse. Written when the answer starts, so that it is there once, whatever made the
/// answer: a page, a kept one, a failure, a file.
/// </summary>
internal static class SecurityHeaders
{
    internal static readonly Setting<long> StrictDays = Setting.Number("Https:StrictDays", 0,
        "for how many days browsers that came by https come by https alone (`Strict-Transport-Security`); 0 says nothing of it",
        "a number of days", "a whole number such as 365, or 0 to say nothing of it", max: 3650);

    private const int SecondsInADay = 86_400;
    private const string Permissions = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    // Made for other sites: data, charts in frames, pictures, feeds, files.
    private static readonly PathString[] Shared = [Urls.Api, Urls.Live, "/openapi", Urls.Embed, Urls.OEmbed, "/charts", "/feeds", "/download"];
    private static readonly string[] SharedFiles = [".csv", ".json", ".xlsx", ".svg", ".png", ".ics", ".atom"];

    /// <summary>Before all that answers.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var strict = StrictDays.Read(app.Configuration) is > 0 and var days ? FormattableString.Invariant($"max-age={days * SecondsInADay}") : null;
        app.Use((context, next) =>
        {
            context.Response.OnStarting(
                static state =>
                {
                    var (about, strict) = ((HttpContext, string?))state;
                    Write(about, strict);
                    return Task.CompletedTask;
                },
                (context, strict));
            return next(context);
        });
    }

    private static void Write(HttpContext context, string? strict)
    {
        var (path, headers) = (context.Request.Path, context.Response.Headers);
        var isEmbed = path.StartsWithSegments(Urls.Embed);
        // With "not modified" goes nothing that would take the place of what the browser has kept of the page.
        if (headers.ContentSecurityPolicy.Count == 0 && context.Response.StatusCode != StatusCodes.Status304NotModified)
        {
            headers.ContentSecurityPolicy = path.Value!.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? ContentPolicy.OfPicture : ContentPolicy.OfData;
        }

        headers.XContentTypeOptions = "nosniff";
        // The address of a page of accounts can hold a code that lets one in.
        headers["Referrer-Policy"] = path.StartsWithSegments(Urls.Account) ? "same-origin" : "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Resource-Policy"] = IsShared(path) ? "cross-origin" : "same-origin";
        if (!isEmbed)
        {
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers.XFrameOptions = "DENY";
        }

        if (strict is not null && context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = strict;
        }
    }

    private static bool IsShared(PathString path) =>
        Array.Exists(Shared, shared => path.StartsWithSegments(shared))
        || Array.Exists(SharedFiles, ending => path.Value!.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
