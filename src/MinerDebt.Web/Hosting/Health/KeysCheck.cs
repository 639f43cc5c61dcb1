using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MinerDebt.Web.Hosting.Health;

/// <summary>Ready as long as sessions and forms can be protected, and what was protected can be read again.</summary>
internal sealed class KeysCheck(WriteTest test) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        test.Keys is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The keys that protect sessions and forms cannot be used.", data: new Dictionary<string, object> { [HealthWatch.Cause] = test.Keys }));
}
