using Microsoft.AspNetCore.Diagnostics;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Hosting;

/// <summary>A failure of an address of the API is a problem document, not the page that readers get.</summary>
internal sealed class ApiFailure : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The path of the request is that of the error page by now.
        if (httpContext.Features.Get<IExceptionHandlerPathFeature>() is not { Path: { } path } || !new PathString(path).StartsWithSegments(Urls.Api))
        {
            return false;
        }

        var passes = Failures.IsOfDatabase(exception);
        await TypedResults.Problem(
            title: passes ? "The database does not answer." : "Something went wrong.",
            detail: "The answer could not be made. Nothing was changed, and the failure is in the log under traceId.",
            statusCode: passes ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError).ExecuteAsync(httpContext);
        return true;
    }
}
