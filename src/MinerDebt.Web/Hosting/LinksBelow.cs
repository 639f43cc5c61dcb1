using System.Text;
using System.Text.RegularExpressions;

namespace MinerDebt.Web.Hosting;

/// <summary>
/// Where the program is below a path of its site: pages say the program's own paths, and each that leaves as a link gets
/// the path before it. In one place, so that no page has to think of it.
/// </summary>
internal static partial class LinksBelow
{
    public static void UseLinksBelow(this WebApplication app)
    {
        var path = app.Services.GetRequiredService<SiteSettings>().PathBase;
        if (!path.HasValue)
        {
            return;
        }

        app.Use(async (context, next) =>
        {
            var (response, body) = (context.Response, context.Response.Body);
            response.OnStarting(() =>
            {
                Place(context.Request, response.Headers, path);
                return Task.CompletedTask;
            });
            await using var held = new HtmlHold(response, body);
            response.Body = held;
            try
            {
                await next(context);
            }
            finally
            {
                response.Body = body;
            }

            if (held.Html is { } html)
            {
                response.ContentLength = null;
                await body.WriteAsync(Encoding.UTF8.GetBytes(Of(html, path)), context.RequestAborted);
            }
        });
    }

    /// <summary>HTML whose links are below the path. What is text cannot look like an attribute: its quotation marks are encoded.</summary>
    /// <remarks>The framework's own forms have the path already.</remarks>
    internal static string Of(string html, PathString path) => Link().Replace(
        html, link => html.AsSpan(link.Index + link.Length - 1).StartsWith(path.Value + "/", StringComparison.OrdinalIgnoreCase) ? link.Value : $"{link.Groups[1].Value}{path.Value}/");

    private static void Place(HttpRequest request, IHeaderDictionary headers, PathString path)
    {
        var (location, own) = (headers.Location.ToString(), $"{request.Scheme}://{request.Host}");
        var (site, rest) = location.StartsWith(own + "/", StringComparison.OrdinalIgnoreCase) ? (location[..own.Length], location[own.Length..]) : ("", location);
        if (rest.StartsWith('/') && !rest.StartsWith("//", StringComparison.Ordinal) && !new PathString(rest.Split('?', '#')[0]).StartsWithSegments(path))
        {
            headers.Location = site + path.Value + rest;
        }
    }

    [GeneratedRegex("""(\s(?:href|src|action|formaction|xlink:href|data-[a-z-]+)=")/(?!/)""")]
    private static partial Regex Link();
}
