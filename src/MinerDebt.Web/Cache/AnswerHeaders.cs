using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace MinerDebt.Web.Cache;

/// <summary>
/// Makes an answer that is not kept yet one that can be: the request in its normal form, so that nothing of this one
/// reader gets into it, and headers by which browsers and proxies know it again.
/// </summary>
internal static class AnswerHeaders
{
    // Pages for reading have links of their own (reader.js).
    private const string EnhancedNavigation = "blazor-enhanced-nav";

    /// <summary>After the output cache, before compression.</summary>
    public static void UseAnswerHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<Representation>() is { } representation)
        {
            return AnswerAsync(context, next, representation);
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<AnsweredOnceAttribute>() is not null)
        {
            context.Response.Headers.CacheControl = "private, no-cache";
        }

        return next(context);
    });

    /// <summary>
    /// After compression, which spares https: the length of a compressed answer can give away a secret in it. What is for
    /// everybody has none.
    /// </summary>
    public static void UseCompressionOverHttps(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<Representation>() is not null)
        {
            context.Features.Get<IHttpsCompressionFeature>()?.Mode = HttpsCompressionMode.Compress;
        }

        return next(context);
    });

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, Representation representation)
    {
        var (request, response, tag) = (context.Request, context.Response, representation.Tag(context));
        var known = request.GetTypedHeaders().IfNoneMatch;
        // The cache takes over what is there before the first byte, so that the end of the pipeline would be too late.
        response.Headers.ETag = tag.ToString();
        response.Headers.Vary = representation.Vary;
        FinishAtStart(response);
        if (known.Any(one => one.Compare(tag, useStrongComparison: false)))
        {
            // The tag says all that the answer depends on: it need not be made.
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        Normalize(request, representation);
        if (known.Contains(EntityTagHeaderValue.Any))
        {
            await AskWhetherThereIsAnyAsync(context, next);
        }
        else
        {
            await next(context);
        }
    }

    private static async Task AskWhetherThereIsAnyAsync(HttpContext context, RequestDelegate next)
    {
        var (response, body) = (context.Response, context.Response.Body);
        response.Body = Stream.Null;
        await next(context);
        response.Body = body;
        if (!response.HasStarted && response.StatusCode == StatusCodes.Status200OK)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove(HeaderNames.ContentType);
            response.Headers.Remove(HeaderNames.ContentLength);
            response.Headers.Remove(HeaderNames.ContentEncoding);
            response.Headers.Remove(HeaderNames.ContentDisposition);
        }
    }

    private static void Normalize(HttpRequest request, Representation representation)
    {
        request.QueryString = representation.Query.Length == 0 ? QueryString.Empty : new QueryString($"?{representation.Query}");
        request.Headers.AcceptEncoding = representation.Encoding;
        // Enhanced navigation would frame its answer with a random text; it takes a plain one as well.
        request.Headers.Accept = "*/*";
    }

    /// <summary>What can be said only when the answer is about to be sent, be it a new one or one that was kept.</summary>
    public static void FinishAtStart(HttpResponse response) => response.OnStarting(
        static state =>
        {
            Finish((HttpResponse)state);
            return Task.CompletedTask;
        },
        response);

    private static void Finish(HttpResponse response)
    {
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.Headers.CacheControl = Representation.CacheControl;
            response.Headers.Remove(EnhancedNavigation);
            // The token that comes with every page is for forms, and there is none on a page that is kept.
            response.Headers.Remove(HeaderNames.SetCookie);
            response.Headers.Remove(HeaderNames.Pragma);
        }
        else if (response.StatusCode == StatusCodes.Status304NotModified)
        {
            response.Headers.CacheControl = Representation.CacheControl;
        }
        else
        {
            response.Headers.Remove(HeaderNames.ETag);
        }
    }
}
