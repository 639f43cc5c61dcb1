using MinerDebt.Core.Book;
using MinerDebt.Web.Hosting.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MinerDebt.Web.Hosting.Telemetry;

/// <summary>Traces, metrics and logs for others; where nobody is named who wants them, nothing of it is loaded.</summary>
internal static class TelemetrySetup
{
    internal static readonly Setting<string> Endpoint = new("Telemetry:Endpoint", "", "empty",
        "where traces, metrics and logs are sent, by OTLP over HTTP, such as `http://localhost:4318`; empty for nowhere",
        "an address of a collector", "an address such as http://localhost:4318, without /v1/traces", IsCollector);

    internal static readonly Setting<string> Metrics = new("Telemetry:Metrics", "", "empty",
        "where Prometheus may ask for metrics, at `/metrics` of a port of its own, such as `http://localhost:9464` or `http://*:9464`; empty for nowhere",
        "an address to listen on", "one address without https such as http://localhost:9464", IsAddress);

    // The meters of the platform that say how it serves.
    private static readonly string[] Meters =
        [BookMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "System.Runtime"];

    /// <summary>Whether logs go to others too.</summary>
    public static bool SendsLogs(IConfiguration settings) => Endpoint.Read(settings).Length > 0;

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProgramMeter>();
        var (endpoint, metrics) = (Endpoint.Read(builder.Configuration), Metrics.Read(builder.Configuration));
        if (endpoint.Length > 0 || metrics.Length > 0)
        {
            // A method of its own, so that its libraries are not loaded otherwise.
            Listen(builder, endpoint, metrics);
        }
    }

    private static void Listen(WebApplicationBuilder builder, string endpoint, string metrics)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("minerdebt", serviceVersion: ProgramVersion.Build))
            .WithMetrics(all =>
            {
                all.AddMeter(Meters);
                if (metrics.Length > 0)
                {
                    all.AddPrometheusExporter();
                }
            });
        if (endpoint.Length > 0)
        {
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Npgsql")).WithLogging().UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, new Uri(endpoint));
        }

        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<MetricsServer>(services, metrics));
    }

    private static bool IsCollector(string text, out string value) =>
        Uri.TryCreate(value = text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    // Without https, for which a certificate would have to be chosen once more.
    private static bool IsAddress(string text, out string value) => (value = text).StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        && !text.Contains(';', StringComparison.Ordinal) && ListenSettings.Urls.Complaint(text) is null;
}
