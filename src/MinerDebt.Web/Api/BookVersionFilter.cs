using Microsoft.Net.Http.Headers;
using MinerDebt.Core.Book;

namespace MinerDebt.Web.Api;

/// <summary>Tags every answer with the version of the book, and spares a client what it already has.</summary>
internal sealed class BookVersionFilter(CurrentBook book) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var tag = new EntityTagHeaderValue($"\"{book.Value.Version}\"");
        var answer = await next(context);
        if (answer is IStatusCodeHttpResult { StatusCode: >= 400 } or INestedHttpResult { Result: IStatusCodeHttpResult { StatusCode: >= 400 } })
        {
            return answer;
        }

        var http = context.HttpContext;
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true, Public = true };
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : answer;
    }
}
