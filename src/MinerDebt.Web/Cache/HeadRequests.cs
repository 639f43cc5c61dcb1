namespace MinerDebt.Web.Cache;

/// <summary>Answers HEAD wherever GET is answered: with the headers that GET would have.</summary>
internal static class HeadRequests
{
    /// <summary>Whether the client asked for the headers alone, though the request now says GET.</summary>
    public static bool IsHead(this HttpContext context) => context.Features.Get<Head>() is not null;

    public static void UseHead(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Features.Set(Head.Instance);
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        return next(context);
    });

    private sealed class Head
    {
        public static Head Instance { get; } = new();
    }
}
