using System.Diagnostics;

namespace MinerDebt.Web.Hosting;

/// <summary>
/// The one id of a request, by which what a reader reports is found in the log: in the header of the answer, in a problem
/// document, on an error page, in each line of the log and in traces. It is the trace id of W3C Trace Context.
/// </summary>
internal static class Correlation
{
    public const string Header = "X-Request-ID";

    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>Names it in all answers that are made for one client; what is kept for everybody is of no request.</summary>
    public static void UseCorrelation(this WebApplication app) => app.Use((context, next) =>
    {
        Show(context);
        return next(context);
    });

    public static void Show(HttpContext context) => context.Response.OnStarting(
        static state =>
        {
            var (response, id) = ((HttpResponse, string))state;
            if (response.StatusCode != StatusCodes.Status200OK || response.HttpContext.Features.Get<Cache.Representation>() is null)
            {
                response.Headers[Header] = id;
            }

            return Task.CompletedTask;
        },
        (context.Response, Of(context)));
}
