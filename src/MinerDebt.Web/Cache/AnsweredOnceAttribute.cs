using Microsoft.AspNetCore.OutputCaching;

namespace MinerDebt.Web.Cache;

/// <summary>
/// Marks pages and addresses whose answer to a reader depends on nothing but the address, the book, the day and the
/// theme: it is made once for each of these, kept compressed, and given to everybody who is not signed in.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnsweredOnceAttribute : Attribute, IOutputCachePolicy
{
    // Longer than any answer can be asked for: its day is part of what it is kept under.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (Representation.Of(http) is not { } representation)
        {
            return ValueTask.CompletedTask;
        }

        var (kept, hash) = (http.RequestServices.GetRequiredService<KeptAnswers>(), HashCode.Combine(http.Request.Path.Value, representation.Key));
        http.Features.Set(representation);
        context.EnableOutputCaching = http.RequestServices.GetRequiredService<CacheSettings>().Bytes > 0;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = context.AllowLocking = kept.Admits(hash);
        AnswerHold.Begin(http, context.AllowCacheStorage ? http.RequestServices.GetRequiredService<HoldRoom>() : null, () => kept.Refuse(hash));
        context.CacheVaryByRules.CacheKeyPrefix = representation.Key;
        context.Tags.Add(representation.Edition.Name);
        context.ResponseExpirationTimeSpan = Kept;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        AnswerHeaders.FinishAtStart(context.HttpContext.Response);
        return ValueTask.CompletedTask;
    }

    /// <summary>Keeps only what is whole and right: a reader who went away may have left half an answer.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        context.AllowCacheStorage = context.AllowCacheStorage
            && http.Response is { StatusCode: StatusCodes.Status200OK, Headers.SetCookie.Count: 0 }
            && !http.RequestAborted.IsCancellationRequested
            && http.User.Identity?.IsAuthenticated != true;
        return ValueTask.CompletedTask;
    }
}
