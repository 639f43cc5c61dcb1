using MinerDebt.Web.Address;

namespace MinerDebt.Web.Live;

internal static class LiveEndpoint
{
    /// <summary>Outside the rest of the pipeline: a stream is neither compressed nor cached, nor does anyone sign in for it.</summary>
    public static void MapLive(this WebApplication app) => app.MapGet(Urls.Live, FollowAsync).ShortCircuit().ExcludeFromDescription();

    private static async Task FollowAsync(HttpContext context, LiveBook live)
    {
        if (live.Open(context.Abort) is not { } stream)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "10";
            return;
        }

        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            // A proxy that collected an answer before it passes it on would hold it for ever.
            context.Response.Headers["X-Accel-Buffering"] = "no";
            await foreach (var message in stream.ReadAsync(context.RequestAborted))
            {
                await context.Response.BodyWriter.WriteAsync(message, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or dropped.
        }
        finally
        {
            live.Close(stream);
        }
    }
}
