using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MinerDebt.Testing;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

public sealed partial class TelemetryTests
{
    [Fact]
    public async Task Telemetry_WithACollector_SendsTracesMetricsAndLogsOfTheIdOfTheAnswer()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectAsync(received);
        await using var app = await AppProcess.ListenAsync(
            ("Telemetry__Endpoint", collector.Urls.Single()), ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("OTEL_BLRP_SCHEDULE_DELAY", "200"));
        using var reader = new HttpClient { BaseAddress = new Uri(app.Url) };

        using var missing = await reader.GetAsync("/nope", TestContext.Current.CancellationToken);
        var id = Encoding.Latin1.GetString(Convert.FromHexString(missing.Headers.GetValues("X-Request-ID").Single()));
        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(
            Has(received, "/v1/traces", id) && Has(received, "/v1/metrics", "minerdebt.book.version") && Has(received, "/v1/logs", id) && Has(received, "/v1/logs", "The book holds")));

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], received.Keys.Order());
        Assert.All(received.Values, text => Assert.Contains("minerdebt", text, StringComparison.Ordinal));
        Assert.Contains("OpenTelemetry", Loaded(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telemetry_ForNobody_LoadsNothingOfIt()
    {
        await using var app = await AppProcess.ListenAsync();
        using var reader = new HttpClient { BaseAddress = new Uri(app.Url) };
        await reader.GetStringAsync("/debt", TestContext.Current.CancellationToken);

        Assert.Contains("MinerDebt.Web.dll", Loaded(app), StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", Loaded(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_WithAPort_AreThereAloneAndWellFormed()
    {
        await using var app = await AppProcess.ListenAsync(("Telemetry__Metrics", "http://127.0.0.1:0"));
        using var reader = new HttpClient { BaseAddress = new Uri(app.Url) };
        using var watcher = new HttpClient { BaseAddress = new Uri(Address().Match(app.Output).Groups[1].Value) };
        for (var i = 0; i < 3; i++)
        {
            await reader.GetStringAsync("/debt", TestContext.Current.CancellationToken);
        }

        await new Visitor(reader).SubmitAsync(Urls.SignIn, "sign-in", ("Email", "eve@example.org"), ("Password", "wrong"));
        // A scrape is answered again for a moment, and readiness is looked for by time.
        List<Match> samples = [];
        await Poll.UntilAsync(TimeSpan.FromMinutes(1), async () => (samples = await SamplesAsync(watcher)).Count(sample => sample.Groups["name"].Value == "minerdebt_ready" && sample.Groups["value"].Value == "1") == 3
            && samples.Any(sample => sample.Groups["name"].Value == "minerdebt_security_events_total"));

        Assert.Equal((1, 2), (Value(samples, "minerdebt_cache_misses_total"), Value(samples, "minerdebt_cache_hits_total")));
        Assert.Equal((1, 0), (Value(samples, "minerdebt_book_version"), Value(samples, "minerdebt_circuits_open")));
        Assert.Equal(1, Value(samples, "minerdebt_security_events_total", "event=\"SignInFailed\""));
        Assert.Equal(3, Value(samples, "http_server_request_duration_seconds_count", "http_response_status_code=\"200\",http_route=\"/debt\""));
        Assert.Equal([1, 1, 1], from check in new[] { "database", "folder", "keys" } select Value(samples, "minerdebt_ready", $"check=\"{check}\""));
        Assert.Equal(HttpStatusCode.NotFound, (await watcher.GetAsync("/debt", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/metrics", TestContext.Current.CancellationToken)).StatusCode);
        var names = samples.Select(sample => sample.Groups["name"].Value).ToHashSet();
        Assert.All(Documented().Except(Silent), name => Assert.Contains(name, names));
    }

    // They have nothing to say before something happens.
    private static readonly string[] Silent =
        ["minerdebt_book_rebuild_duration_seconds", "minerdebt_change_sets_total", "minerdebt_changes_total", "minerdebt_backup_age_seconds"];

    private static IEnumerable<string> Documented() =>
        from line in File.ReadLines(Path.Combine(AppProcess.Location("WebFolder"), "Docs", "running.md"))
        let match = Row().Match(line)
        where match.Success
        select match.Groups[1].Value;

    private static async Task<List<Match>> SamplesAsync(HttpClient watcher)
    {
        var text = await watcher.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        var samples = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => Sample().Match(line)).ToList();
        Assert.All(samples, sample => Assert.True(sample.Success && double.TryParse(sample.Groups["value"].Value.Replace("+Inf", "Infinity", StringComparison.Ordinal), CultureInfo.InvariantCulture, out _), text));
        return samples;
    }

    private static double Value(IEnumerable<Match> samples, string name, string label = "") => double.Parse(
        samples.Single(sample => sample.Groups["name"].Value == name && sample.Value.Contains(label, StringComparison.Ordinal)).Groups["value"].Value, CultureInfo.InvariantCulture);

    private static bool Has(ConcurrentDictionary<string, string> received, string path, string text) =>
        received.TryGetValue(path, out var all) && all.Contains(text, StringComparison.Ordinal);

    private static string Loaded(AppProcess app) => File.ReadAllText($"/proc/{app.Id}/maps");

    private static async Task<WebApplication> CollectAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            if (context.Request.ContentType != "application/x-protobuf")
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return;
            }

            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            received.AddOrUpdate(context.Request.Path, text, (_, before) => before + text);
        });
        await app.StartAsync();
        return app;
    }

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\]|\\["\\n])*",?)*\})? (?<value>\S+)(?: \d+)?$""")]
    private static partial Regex Sample();

    [GeneratedRegex(@"Prometheus is answered at \""?(http://[^\s\""]+)/metrics")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\| `minerdebt\.[a-z._]+` \| `([a-z_]+)` \|")]
    private static partial Regex Row();
}
