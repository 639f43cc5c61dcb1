using System.Text.Json;
using Microsoft.Playwright;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>All that a browser with an empty cache loads to show the first page, as it goes over the wire.</summary>
internal static class FirstVisit
{
    private const double Kilobyte = 1_000;

    public static Row Row { get; } = new("first-visit", "first visit to `/`", "bytes over the wire, everything that the browser loads", Unit.Kilobytes, MeasureAsync);

    private static async Task<Measured> MeasureAsync(Bench bench)
    {
        var program = await bench.ProgramAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MINERDEBT_CHROMIUM"),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync();
        var network = await page.Context.NewCDPSessionAsync(page);
        var loaded = new Dictionary<string, double>();
        var addresses = new Dictionary<string, string>();
        network.Event("Network.requestWillBeSent").OnEvent += (_, sent) => addresses[Id(sent)] = sent!.Value.GetProperty("request").GetProperty("url").GetString()!;
        network.Event("Network.loadingFinished").OnEvent += (_, end) => loaded[Id(end)] = end!.Value.GetProperty("encodedDataLength").GetDouble();
        network.Event("Network.webSocketFrameReceived").OnEvent += (_, frame) => loaded[Id(frame)] = loaded.GetValueOrDefault(Id(frame)) + Length(frame!.Value.GetProperty("response"));
        network.Event("Network.webSocketCreated").OnEvent += (_, socket) => addresses[Id(socket)] = socket!.Value.GetProperty("url").GetString()!;
        await network.SendAsync("Network.enable");
        await page.GotoAsync($"http://{program.Address}/");
        // A page follows the figures over a stream that has no end, so there is no point at which the network is idle.
        await Task.Delay(bench.Effort.Rest);
        var parts = loaded.Where(one => one.Value > 0).OrderByDescending(one => one.Value)
            .Select(one => FormattableString.Invariant($"{new Uri(addresses[one.Key]).AbsolutePath} {one.Value / Kilobyte:0.0}"));
        return Measured.Of([loaded.Values.Sum() / Kilobyte], string.Join(", ", parts));
    }

    private static string Id(JsonElement? message) => message!.Value.GetProperty("requestId").GetString()!;

    // Bytes come as Base64, text as itself.
    private static double Length(JsonElement frame)
    {
        var length = frame.GetProperty("payloadData").GetString()!.Length;
        return frame.GetProperty("opcode").GetInt32() == 2 ? length * 3 / 4.0 : length;
    }
}
