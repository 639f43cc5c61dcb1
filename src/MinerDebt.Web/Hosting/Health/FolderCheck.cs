using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MinerDebt.Web.Hosting.Health;

/// <summary>Ready as long as the program can write to the folder of its data.</summary>
internal sealed class FolderCheck(WriteTest test) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        test.Folder is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The folder of the program's data cannot be written.", data: new Dictionary<string, object> { [HealthWatch.Cause] = test.Folder }));
}
