using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Model;
using MinerDebt.Testing;
using MinerDebt.Web.Admin.Edgar;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>The program beside a server that answers as SEC does.</summary>
public sealed class EdgarWatchTests : IAsyncLifetime
{
    private const string Riot = $"CIK{PublicFilings.RiotCik}";

    private readonly EdgarServer _sec = new();
    private readonly HurriedClock _clock = new();
    private WebApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = new WebApp
        {
            Clock = _clock,
            Settings = new Dictionary<string, string> { ["Edgar:Contact"] = "MinerDebt tests tests@example.com", ["Edgar:Address"] = _sec.Url, ["Edgar:Archives"] = _sec.Url },
        };
        using var ready = await _app.SendAsync("/health/ready");
        foreach (var miner in Companies)
        {
            _sec.Files[$"/submissions/CIK{miner.Cik}.json"] = Page([], []);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _sec.DisposeAsync();
    }

    [Fact]
    public async Task Look_AtAllCompanies_FindsWhatIsNewInOlderFilesToo()
    {
        _sec.Files[$"/submissions/{Riot}.json"] = Page([(PublicFilings.RiotQ3, "10-Q", "2025-10-30"), ("0001104659-25-100000", "4", "2025-10-03")], [($"{Riot}-submissions-001.json", "2025-09-30"), ($"{Riot}-submissions-002.json", "2020-01-01")]);
        _sec.Files[$"/submissions/{Riot}-submissions-001.json"] = Columns([("0001104659-25-090000", "8-K", "2025-09-15"), ("0001104659-25-080000", "8-K", "2025-07-15")]);

        var found = await Watch.LookAsync(TestContext.Current.CancellationToken);

        var waiting = await _app.Services.GetRequiredService<FilingInbox>().WaitingAsync(Facts.None, TestContext.Current.CancellationToken);
        Assert.Equal((2, 0), (found, await Watch.LookAsync(TestContext.Current.CancellationToken)));
        Assert.Equal([("RIOT", "10-Q", PublicFilings.RiotQ3), ("RIOT", "8-K", "0001104659-25-090000")], waiting.Select(filing => (filing.Ticker, filing.Form, filing.Accession)));
        Assert.Equal(2 * (Companies.Count + 1), _sec.Asked.Count);
        Assert.DoesNotContain(_sec.Asked, asked => asked.Path.EndsWith("-002.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Look_WhenRefused_StopsAtOnce()
    {
        _sec.Refusing = 403;

        await Assert.ThrowsAsync<EdgarException>(() => Watch.LookAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<EdgarException>(() => Watch.LookAsync(TestContext.Current.CancellationToken));

        Assert.Single(_sec.Asked);
    }

    private EdgarWatch Watch => _app.Services.GetRequiredService<EdgarWatch>();

    private List<Miner> Companies => [.. _app.Services.GetRequiredService<CurrentBook>().Value.Facts.All<Miner>().Where(miner => miner is { Cik: not null, Status: ListingStatus.Listed })];

    private static string Page((string, string, string)[] filings, (string Name, string To)[] older) =>
        JsonSerializer.Serialize(new
        {
            cik = "1",
            filings = new { recent = JsonElement.Parse(Columns(filings)), files = older.Select(file => new { name = file.Name, filingFrom = "2003-05-15", filingTo = file.To }) },
        });

    private static string Columns((string Accession, string Form, string Filed)[] filings) => JsonSerializer.Serialize(new
    {
        accessionNumber = filings.Select(filing => filing.Accession),
        filingDate = filings.Select(filing => filing.Filed),
        reportDate = filings.Select(_ => "2025-09-30"),
        form = filings.Select(filing => filing.Form),
        primaryDocument = filings.Select(_ => "document.htm"),
    });

    // Each look at it is as much later as SEC may be asked again: so nobody waits for a turn.
    private sealed class HurriedClock : TimeProvider
    {
        private static readonly DateTimeOffset Start = new(2025, 11, 1, 12, 0, 0, TimeSpan.Zero);

        private int _looks;

        public override DateTimeOffset GetUtcNow() => Start + (EdgarPace.Between * Interlocked.Increment(ref _looks));
    }
}
