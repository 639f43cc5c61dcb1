using System.Net.Mime;
using Microsoft.AspNetCore.Diagnostics;
using MinerDebt.Web.Address;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Hosting.Logs;

namespace MinerDebt.Web.Hosting.Operations;

/// <summary>The newest answers that took long.</summary>
public sealed class SlowAnswers(TimeProvider clock) : Recent<SlowAnswer>
{
    public const double LimitMilliseconds = 500;

    private const int Longest = 200;

    /// <summary>Notes it if it took long; what lasts as long as someone looks at a page is no answer that is waited for.</summary>
    public void Note(HttpContext context, double milliseconds)
    {
        if (milliseconds > LimitMilliseconds && !Lasts(context))
        {
            // What others may not read, such as the code of a link, is in no address of readers.
            var query = context.Features.Get<Representation>() is null ? "" : context.Request.QueryString.Value;
            // Of one that failed, the path is by now that of the error page.
            var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.Value;
            var address = LineFormatter.Visible($"{context.Request.PathBase}{path}{query}", keepsLines: false);
            Add(new SlowAnswer(
                clock.GetUtcNow(), context.Request.Method, address.Length > Longest ? address[..Longest] + "…" : address, context.Response.StatusCode, milliseconds, Correlation.Of(context)));
        }
    }

    private static bool Lasts(HttpContext context) => context.Response.StatusCode == StatusCodes.Status101SwitchingProtocols
        || context.Request.Path.StartsWithSegments(CircuitOrigin.Path) || context.Request.Path.StartsWithSegments(Urls.Live)
        || context.Response.ContentType?.StartsWith(MediaTypeNames.Text.EventStream, StringComparison.Ordinal) == true;
}

/// <summary>An answer that took long.</summary>
/// <param name="At">When it was done, UTC.</param>
/// <param name="Method">Of the request.</param>
/// <param name="Address">Of the request, without control characters.</param>
/// <param name="Status">Of the answer.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Id">Of the request.</param>
public sealed record SlowAnswer(DateTimeOffset At, string Method, string Address, int Status, double Milliseconds, string Id);
