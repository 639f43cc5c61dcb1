using System.Threading.RateLimiting;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Api;

/// <summary>How often one client may ask the API.</summary>
internal sealed class ClientLimit : IDisposable
{
    internal static readonly Setting<long> Requests = Setting.Number("Api:RequestsPerMinute", 0,
        "how many requests to the API one client (an address, or a network of IPv6) may make in a minute; more are answered with 429; 0 for no limit",
        "a number of requests", "a whole number such as 600, or 0 for no limit", max: int.MaxValue);

    private readonly PartitionedRateLimiter<HttpContext>? _limiter;

    private ClientLimit(int perMinute)
    {
        PerMinute = perMinute;
        _limiter = perMinute == 0 ? null : PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            ClientAddress.Of(context),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    }

    /// <summary>Requests of one client in a minute; 0 for as many as it likes.</summary>
    public int PerMinute { get; }

    /// <exception cref="SettingException">The setting is not a number of requests.</exception>
    public static ClientLimit Read(IConfiguration settings) => new((int)Requests.Read(settings));

    /// <summary>Counts a request. Null if it may go on, else how long the client has to wait.</summary>
    public TimeSpan? Ask(HttpContext context)
    {
        if (_limiter is null)
        {
            return null;
        }

        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => _limiter?.Dispose();
}
