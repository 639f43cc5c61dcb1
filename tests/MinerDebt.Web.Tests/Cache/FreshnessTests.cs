using System.Net;
using CsCheck;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Cache;

/// <summary>What is kept is what would be made now: whatever is asked for, in whatever order, whatever else goes on.</summary>
public sealed class FreshnessTests : IAsyncLifetime
{
    private static readonly string[] Paths =
    [
        "/api/v1/debt", "/api/v1/debt.csv", "/api/v1/issuance", "/api/v1/maturities", "/api/v1/bridge", "/api/v1/offerings", "/api/v1/offerings.csv", "/api/v1/miners",
        "/api/v1/miners/MARA", "/api/v1/comparison", "/api/v1/reconciliation", "/api/v1/published", "/api/v1/changes", "/api/v1/nope",
        "/", "/debt", "/debt/bridge", "/offerings", "/offerings/mara-2025-07-conv-2032", "/maturities", "/miners", "/miners/MARA", "/miners/NOPE", "/reconciliation", "/benchmarks",
        "/changes", "/docs/data", "/search", "/nope",
    ];

    private static readonly string[] Fields =
    [
        "miners=MARA", "miners=mara,wulf", "MINERS=WULF", "miners=", "miners=XX", "types=TermLoan", "types=termloan,ConvertibleNote", "from=2025Q1", "to=2025Q4", "from=1999Q1",
        "by=type", "BY=Miner", "by=total", "by=x", "universe=all", "universe=miner", "at=2025Q3", "asOf=2025-10-21", "asof=2999-01-01", "basis=worst", "basis=stated", "sort=-principal",
        "q=note", "group=miner", "group=none", "page=1", "page=2", "utm_source=x",
        "view=table", "view=Stacked", "open=debt:2025Q3", "open=nothing", "step=quarter", "price=17.5", "columns=title", "q=%3Cscript%3E", "q=a%20b",
    ];

    private static readonly Gen<string> Addresses =
        Gen.Select(Gen.OneOf(Paths), Gen.OneOf(Fields).Array[0, 3], (path, fields) => fields.Length == 0 ? path : $"{path}?{string.Join('&', fields)}");

    private static readonly Gen<string> Encodings = Gen.OneOf("br", "gzip", "identity", "gzip;q=0.9, br;q=0.1");

    private static readonly Gen<string> Themes = Gen.OneOf("theme=light", "theme=dark", "theme=none", "other=1");

    // Changes carry the time.
    private static readonly SetClock Clock = new(new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));

    private readonly WebApp _keeping = new() { Clock = Clock };

    // Nothing is kept here: each answer is made anew.
    private readonly WebApp _forgetful = new() { Clock = Clock, Settings = new Dictionary<string, string> { ["Cache:Bytes"] = "0" } };

    public async ValueTask InitializeAsync()
    {
        // Started once before many ask at the same time.
        await _keeping.TextAsync("/health/ready");
        await _forgetful.TextAsync("/health/ready");
    }

    public async ValueTask DisposeAsync()
    {
        await _keeping.DisposeAsync();
        await _forgetful.DisposeAsync();
    }

    [Fact]
    public async Task Get_AnyAddressAfterAnyChange_IsWhatWouldBeMadeNow()
    {
        var kept = 0;
        for (var version = 1; version <= 4; version++)
        {
            await Gen.Select(Addresses, Encodings, Themes).SampleAsync(
                async (address, encoding, theme) =>
                {
                    (string, string)[] headers = [("Accept-Encoding", encoding), ("Cookie", theme)];
                    var fresh = await Content(_forgetful, address, headers);
                    for (var times = 0; times < 2; times++)
                    {
                        Assert.Equal(fresh, await Content(_keeping, address, headers));
                    }

                    using var again = await _keeping.SendAsync(address, headers);
                    Interlocked.Add(ref kept, Answers.IsKept(again) ? 1 : 0);
                    Assert.Equal(again.StatusCode == HttpStatusCode.OK, Answers.IsKept(again));
                },
                iter: 50,
                threads: 1);
            foreach (var program in new[] { _keeping, _forgetful })
            {
                await program.CorrectAsync($"As of {version}");
            }
        }

        Assert.True(kept > 50);

        // Their databases differ, and so do their tags.
        static async Task<string> Content(WebApp program, string address, (string, string)[] headers) => string.Join(
            '\n', (await program.ReadAsync(address, headers)).Split('\n').Where(line => !line.StartsWith("ETag", StringComparison.Ordinal) && !line.Contains("traceId", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Get_RightAfterAChange_ShowsItWhileManyRead()
    {
        using var ending = new CancellationTokenSource();
        var counts = new int[8];
        var readers = Enumerable.Range(0, counts.Length).Select(number => Task.Run(async () =>
        {
            // What a reader has seen once does not go away again.
            long seen = 0;
            while (!ending.IsCancellationRequested)
            {
                var version = await VersionAsync(number % 2 == 0 ? "br" : "gzip");
                Assert.InRange(version, seen, long.MaxValue);
                seen = version;
                Interlocked.Increment(ref counts[number]);
            }
        })).ToList();

        for (var change = 0; change < 40; change++)
        {
            var version = await _keeping.CorrectAsync($"Change {change}");
            foreach (var encoding in new[] { "br", "gzip" })
            {
                Assert.Equal(version, await VersionAsync(encoding));
            }
        }

        // On a busy machine one of them may be late.
        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(readers.Any(reader => reader.IsCompleted) || counts.All(count => count > 40)));
        await ending.CancelAsync();
        await Task.WhenAll(readers);

        async Task<long> VersionAsync(string encoding)
        {
            using var answer = await _keeping.SendAsync("/api/v1/debt?by=total", ("Accept-Encoding", encoding));
            return System.Text.Json.JsonElement.Parse(await Answers.BodyAsync(answer)).GetProperty("version").GetInt64();
        }
    }

    [Fact]
    public async Task Get_AfterReadersWhoWentAway_IsWhole()
    {
        var paths = Enumerable.Range(1, 40).Select(number => $"/api/v1/offerings{(number % 2 == 0 ? "" : ".csv")}?universe=all&q={(char)('a' + (number % 26))}").Distinct().ToList();
        await Parallel.ForEachAsync(paths, async (path, _) =>
        {
            using var leaving = new CancellationTokenSource();
            var asked = _keeping.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, leaving.Token);
            await Task.Delay(Random.Shared.Next(4), CancellationToken.None);
            await leaving.CancelAsync();
            try
            {
                using var answer = await asked;
            }
            catch (OperationCanceledException)
            {
                // That reader is gone.
            }
        });

        foreach (var path in paths)
        {
            Assert.Equal(await _forgetful.TextAsync(path), await _keeping.TextAsync(path));
        }
    }
}
