using System.Collections.Concurrent;
using System.Net;

namespace MinerDebt.Benchmarks.Limits;

/// <summary>
/// What is put to an address below <c>/held</c> is answered from there, as the bytes that they are: the least that a
/// server on Kestrel can do.
/// </summary>
internal static class HeldAnswers
{
    public static void UseHeldAnswers(this WebApplication app)
    {
        var held = new ConcurrentDictionary<string, Held>();
        app.Use((context, next) =>
        {
            var path = context.Request.Path.Value!;
            if (!path.StartsWith("/held/", StringComparison.Ordinal))
            {
                return next(context);
            }

            return HttpMethods.IsPut(context.Request.Method) ? PutAsync(context.Request, held) : AnswerAsync(context.Response, held.GetValueOrDefault(path));
        });
    }

    private static async Task PutAsync(HttpRequest request, ConcurrentDictionary<string, Held> held)
    {
        // The server is a local one that only its driver talks to.
        if (request.HttpContext.Connection.RemoteIpAddress is not { } caller || !IPAddress.IsLoopback(caller))
        {
            request.HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        held[request.Path.Value!] = new Held(body.ToArray(), request.ContentType, request.Headers.ContentEncoding);
    }

    private static async Task AnswerAsync(HttpResponse response, Held? held)
    {
        if (held is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = held.ContentType;
        response.ContentLength = held.Body.Length;
        if (held.ContentEncoding is not null)
        {
            response.Headers.ContentEncoding = held.ContentEncoding;
        }

        await response.BodyWriter.WriteAsync(held.Body);
    }

    private sealed record Held(byte[] Body, string? ContentType, string? ContentEncoding);
}
