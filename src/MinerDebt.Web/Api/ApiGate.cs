using MinerDebt.Web.Address;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Api;

/// <summary>
/// What holds for every address of the API, known or not, and needs no figures: who may read it from a browser, how it is
/// asked, how long and how often; of it for files and pictures too, in which form and how long. Stands before kept answers, which know nothing of the one who asks.
/// </summary>
internal static class ApiGate
{
    public const string Methods = "GET, HEAD, OPTIONS";

    /// <summary>The longest query that is read, with its question mark: a choice of 200 companies and all other keys fit into it.</summary>
    public const int LongestQuery = 2 * 1024;

    // A query that has an address of ours in it, escaped.
    private const int LongestQueryWithAddress = 3 * LongestQuery;

    /// <summary>The server itself must read what is refused with a document here.</summary>
    public const int LongestRequestLine = 128 * 1024;

    private const string DayInSeconds = "86400";

    // Read by scripts of other sites too: they hold nothing that is not public.
    private static readonly PathString[] Shared = [Urls.Api, Urls.Live, "/openapi"];

    public static void UseApiGate(this WebApplication app)
    {
        var limit = app.Services.GetRequiredService<ClientLimit>();
        app.Use((context, next) =>
        {
            var (request, response) = (context.Request, context.Response);
            if (request.QueryString.Value is { Length: > LongestQuery } query && query.Length > Longest(request.Path))
            {
                return RefuseAsync(context, Problems.TooLong(query.Length, Longest(request.Path)));
            }

            var forms = OfferedForms.By(request.Path);
            var isAccepted = forms is null || OfferedForms.AreAccepted(forms, request.Headers.Accept);
            if (!Array.Exists(Shared, path => request.Path.StartsWithSegments(path)))
            {
                return isAccepted ? next(context) : RefuseAsync(context, Problems.NotAcceptable(forms![0]));
            }

            response.Headers.AccessControlAllowOrigin = "*";
            response.Headers.AccessControlExposeHeaders = $"Content-Disposition, ETag, Link, Retry-After, {Correlation.Header}";
            return HttpMethods.IsOptions(request.Method) ? TellAsync(response)
                : !HttpMethods.IsGet(request.Method) ? RefuseMethodAsync(context)
                : !isAccepted ? RefuseAsync(context, Problems.NotAcceptable(forms![0]))
                : limit.Ask(context) is { } wait ? RefuseForAsync(context, wait, limit)
                : next(context);
        });
    }

    private static Task TellAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = Methods;
        response.Headers.AccessControlAllowMethods = Methods;
        response.Headers.AccessControlAllowHeaders = "*";
        response.Headers.AccessControlMaxAge = DayInSeconds;
        return Task.CompletedTask;
    }

    private static Task RefuseMethodAsync(HttpContext context)
    {
        context.Response.Headers.Allow = Methods;
        return RefuseAsync(context, Problems.NotAllowed(context.Request.Method));
    }

    private static Task RefuseForAsync(HttpContext context, TimeSpan wait, ClientLimit limit)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return RefuseAsync(context, Problems.TooMany(limit.PerMinute, seconds));
    }

    private static Task RefuseAsync(HttpContext context, IResult problem)
    {
        Correlation.Show(context);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        return problem.ExecuteAsync(context);
    }

    private static int Longest(PathString path) => path.StartsWithSegments(Urls.OEmbed) || path.StartsWithSegments(Urls.Account) ? LongestQueryWithAddress : LongestQuery;
}
