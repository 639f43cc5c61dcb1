using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace MinerDebt.Web.Hosting.Telemetry;

/// <summary>
/// Begins to measure, and answers Prometheus on a port of its own: it is for those who watch over the program, and nothing
/// else of the program can be reached there. A bare server, so that being asked is not itself measured.
/// </summary>
internal sealed partial class MetricsServer(IServiceProvider services, string address, ILoggerFactory loggers) : IHostedService, IDisposable
{
    private KestrelServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _ = services.GetRequiredService<ProgramMeter>();
        if (address.Length == 0)
        {
            return;
        }

        _server = new KestrelServer(
            Options.Create(new KestrelServerOptions { ApplicationServices = services, AddServerHeader = false }),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers), loggers);
        var addresses = _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        addresses.Add(address);
        // What it does not know is 404.
        await _server.StartAsync(new Answering(new ApplicationBuilder(services).UseOpenTelemetryPrometheusScrapingEndpoint("/metrics").Build()), cancellationToken);
        LogListening(loggers.CreateLogger("MinerDebt"), addresses.First());
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public void Dispose() => _server?.Dispose();

    [LoggerMessage(LogLevel.Information, "Prometheus is answered at {Address}/metrics")]
    private static partial void LogListening(ILogger logger, string address);

    private sealed class Answering(RequestDelegate answerAsync) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answerAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // It holds nothing.
        }
    }
}
