using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Layout;

/// <summary>A page that says that it could not be shown.</summary>
internal static class Failure
{
    /// <summary>Has the answer say so too, as long as it has not begun: a monitor looks at nothing else.</summary>
    /// <param name="context">Of the request; null in a circuit.</param>
    /// <param name="passes">Whether it can go away by itself.</param>
    /// <returns>The id under which it is in the log; null in a circuit, which is of no one request.</returns>
    public static string? Show(HttpContext? context, bool passes)
    {
        if (context is { Response.HasStarted: false })
        {
            context.Response.StatusCode = passes ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        }

        return context is null ? null : Correlation.Of(context);
    }
}
