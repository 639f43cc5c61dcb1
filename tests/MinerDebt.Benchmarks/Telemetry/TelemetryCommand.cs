using System.Diagnostics;
using System.Net;
using MinerDebt.Benchmarks.Load;
using MinerDebt.Benchmarks.Rows;

namespace MinerDebt.Benchmarks.Telemetry;

/// <summary>
/// What being watched takes of the processor for an answer: telemetry [BEFORE]. The program without it is one, also where
/// BEFORE, the main assembly of an earlier program that is published, is measured beside it.
/// </summary>
internal static class TelemetryCommand
{
    private const double Micro = 1e6;

    public static async Task<int> RunAsync(string? before)
    {
        var folder = Directory.CreateTempSubdirectory("minerdebt-telemetry-");
        try
        {
            var program = await Published.PublishAsync(Repository.File("src", "MinerDebt.Web", "MinerDebt.Web.csproj"), Path.Combine(folder.FullName, "program"));
            await using var collector = new Collector();
            List<(string Name, string Program, (string, string)[] Settings)> sides =
            [
                ("off", program, []),
                ("Prometheus", program, [("Telemetry__Metrics", "http://127.0.0.1:0")]),
                ("OTLP", program, [("Telemetry__Endpoint", collector.Address)]),
            ];
            if (before is not null)
            {
                sides.Add(("before", Path.GetFullPath(before), []));
            }

            var servers = new List<(string Name, ServerProcess Server)>();
            try
            {
                foreach (var (name, from, settings) in sides)
                {
                    servers.Add((name, await ServerProcess.StartAsync(from, [.. settings, ("Data__Folder", Path.Combine(folder.FullName, name)), ("Logging__Folder", "")])));
                }

                var made = await Addresses.OfAsync(servers[0].Server, seed: 1);
                await MeasureAsync("an answer that is kept", servers, () => new(Connection.Get("/", "br")));
                await MeasureAsync("an answer that is made", servers, () => new([.. made.Take("/debt", 20_000, miners: 4).Select(address => Connection.Get(address, "br"))]));
            }
            finally
            {
                foreach (var (_, server) in servers)
                {
                    await server.DisposeAsync();
                }
            }

            Console.WriteLine($"The collector took {collector.Requests} requests.");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string what, List<(string Name, ServerProcess Server)> servers, Func<Questions> questions)
    {
        var effort = Effort.Full;
        var asked = servers.ToDictionary(side => side.Name, _ => questions());
        foreach (var (name, server) in servers)
        {
            await Driver.WarmUpAsync(server, asked[name], effort);
        }

        foreach (var (name, server) in servers.Skip(1))
        {
            var ratio = await Turns.CompareAsync(effort.Rounds, () => TimeAsync(server, asked[name]), () => TimeAsync(servers[0].Server, asked["off"]));
            Console.WriteLine(FormattableString.Invariant($"{what}, {name}: {ratio.Median:0.000} ({ratio.Low:0.000} to {ratio.High:0.000}), {ratio.Detail} us"));
        }
    }

    /// <returns>Processor time for an answer, in microseconds.</returns>
    private static async Task<double> TimeAsync(ServerProcess server, Questions questions)
    {
        var (clock, processor) = (Stopwatch.StartNew(), server.ProcessorTime);
        var rate = await Driver.RateAsync(server.Address, questions, Effort.Full.Turn / 2);
        return (server.ProcessorTime - processor).TotalSeconds / clock.Elapsed.TotalSeconds / rate * Micro;
    }

    /// <summary>Takes what is sent to it.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _taking;

        public Collector()
        {
            var port = Random.Shared.Next(40_000, 60_000);
            Address = $"http://127.0.0.1:{port}";
            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _taking = TakeAsync();
        }

        public string Address { get; }

        public int Requests { get; private set; }

        public async ValueTask DisposeAsync()
        {
            _listener.Close();
            await _taking;
        }

        private async Task TakeAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    await context.Request.InputStream.CopyToAsync(Stream.Null);
                    context.Response.Close();
                    Requests++;
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // It was closed.
            }
        }
    }
}
