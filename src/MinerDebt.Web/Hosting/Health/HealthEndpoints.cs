using System.Net.Mime;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MinerDebt.Web.Hosting.Health;

internal static class HealthEndpoints
{
    private const string Ready = "ready";

    internal static bool IsOfReadiness(HealthCheckRegistration check) => check.Tags.Contains(Ready);

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<WriteTest>().AddHostedService(provider => provider.GetRequiredService<WriteTest>());
        services.AddSingleton<DatabaseCheck>();
        services.AddSingleton<HealthWatch>().AddSingleton<IHealthCheckPublisher>(provider => provider.GetRequiredService<HealthWatch>());
        services.Configure<HealthCheckPublisherOptions>(options => options.Period = HealthWatch.Interval);
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<FolderCheck>("folder", tags: [Ready])
            .AddCheck<KeysCheck>("keys", tags: [Ready]);
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = IsOfReadiness, ResponseWriter = TellAsync });
    }

    // Anyone may ask: it says what is wrong, and the log has where and why.
    private static Task TellAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        var reasons = from entry in report.Entries where entry.Value.Status != HealthStatus.Healthy select $"\n{entry.Key}: {entry.Value.Description}";
        return context.Response.WriteAsync(report.Status + string.Concat(reasons));
    }
}
