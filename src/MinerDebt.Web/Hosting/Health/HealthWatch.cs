using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MinerDebt.Web.Hosting.Health;

/// <summary>Looks by itself whether the program is ready, and writes each change to the log, with the cause: who asks is not told it.</summary>
public sealed partial class HealthWatch(ILogger<HealthWatch> logger) : IHealthCheckPublisher
{
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    // In the data of a check that did not pass, where it has no exception.
    internal const string Cause = "cause";

    private HealthReport? _last;

    /// <summary>What was found the last time; null before the first.</summary>
    public HealthReport? Last => Volatile.Read(ref _last);

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        var before = Interlocked.Exchange(ref _last, report);
        foreach (var (name, now) in report.Entries)
        {
            var was = before?.Entries.GetValueOrDefault(name).Description;
            if (now.Status == HealthStatus.Healthy && was is not null)
            {
                LogPassed(name);
            }
            else if (now.Status != HealthStatus.Healthy && now.Description != was)
            {
                LogFailed(name, now.Description, now.Exception?.Message ?? now.Data.GetValueOrDefault(Cause));
            }
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "Not ready ({Check}): {Reason} {Cause}")]
    private partial void LogFailed(string check, string? reason, object? cause);

    [LoggerMessage(LogLevel.Information, "Ready again ({Check})")]
    private partial void LogPassed(string check);
}
