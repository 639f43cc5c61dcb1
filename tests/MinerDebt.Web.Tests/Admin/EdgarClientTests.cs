using Microsoft.Extensions.Configuration;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Model;
using MinerDebt.Testing;
using MinerDebt.Web.Admin.Edgar;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin;

public sealed class EdgarClientTests : IAsyncLifetime
{
    private const string Contact = "MinerDebt tests tests@example.com";
    private const string FactsPath = $"/api/xbrl/companyfacts/CIK{PublicFilings.RiotCik}.json";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-edgar-");
    private readonly SetClock _clock = new(DateTimeOffset.Parse("2025-11-01T12:00:00Z", null));
    private readonly EdgarServer _sec = new();
    private UploadFolder _folder = null!;
    private EdgarClient _client = null!;

    public ValueTask InitializeAsync()
    {
        _folder = new UploadFolder(new DataFolder(_root.FullName), TimeProvider.System);
        _client = Client(Contact);
        _sec.Files[FactsPath] = PublicFilings.RiotFacts;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sec.DisposeAsync();
        _root.Delete(recursive: true);
    }

    [Fact]
    public async Task FetchFacts_SaysWhoAsksTakesItCompressedAndReadsIt()
    {
        using var work = new EdgarWork(_folder);
        await work.TakeAsync(await _client.FetchFactsAsync(PublicFilings.RiotCik, new Progress<double>(), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await work.ReadAsync(Riot, new ConceptMap([]), Facts.Of([Riot]), "", null, TestContext.Current.CancellationToken);

        var (path, headers) = Assert.Single(_sec.Asked);
        Assert.Equal((FactsPath, Contact), (path, headers["User-Agent"]));
        Assert.Contains("gzip", headers["Accept-Encoding"], StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2025, 9, 30), 4, 3), (work.Since!.Value, work.PeriodEnds.Count, work.Changes.Count));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task Fetch_WhenRefused_AsksNobodyForTenMinutes(int status)
    {
        _sec.Refusing = status;
        Assert.Contains($"SEC has refused ({status})", await FailureAsync(), StringComparison.Ordinal);
        _sec.Refusing = null;
        _clock.Now += EdgarPace.BackingOff - TimeSpan.FromSeconds(1);
        Assert.Equal("SEC has refused requests from here as too many. It is not asked again before 12:10 UTC.", await FailureAsync());
        Assert.Single(_sec.Asked);

        _clock.Now += TimeSpan.FromSeconds(1);
        using var upload = await _client.FetchFactsAsync(PublicFilings.RiotCik, new Progress<double>(), TestContext.Current.CancellationToken);

        Assert.Equal(PublicFilings.RiotFacts, await File.ReadAllTextAsync(upload.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fetch_WhatThereIsNot_SaysSoAndLeavesNoFile()
    {
        _sec.Files.Clear();

        Assert.Contains("SEC has no company facts of CIK 0001167419", await FailureAsync(), StringComparison.Ordinal);
        Assert.Empty(_root.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Fetch_WithoutAServer_SaysSo()
    {
        await _sec.DisposeAsync();

        Assert.Contains("SEC cannot be reached", await FailureAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_WithoutAContact_AsksNobody()
    {
        using var off = Client("");

        var failure = await Assert.ThrowsAsync<EdgarException>(() => off.FetchFactsAsync(PublicFilings.RiotCik, new Progress<double>(), TestContext.Current.CancellationToken));

        Assert.Contains("Edgar:Contact", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_sec.Asked);
    }

    [Theory]
    [InlineData("https://www.sec.gov/Archives/edgar/data/1167419/000110465925104466/riot-20250930x10q.htm")]
    [InlineData("https://www.sec.gov/ix?doc=/Archives/edgar/data/1167419/000110465925104466/riot-20250930x10q.htm")]
    public async Task FetchFiling_ByItsAddressOrThatOfTheViewer_AsksForTheDocument(string address)
    {
        _sec.Files["/Archives/edgar/data/1167419/000110465925104466/riot-20250930x10q.htm"] = "<html/>";

        using var upload = await _client.FetchFilingAsync(address, new Progress<double>(), TestContext.Current.CancellationToken);

        Assert.Equal(("riot-20250930x10q.htm", "<html/>"), (upload.Name, await File.ReadAllTextAsync(upload.Path, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://www.sec.gov/Archives/edgar/data/1167419/../../../secret.htm")]
    [InlineData("https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany")]
    public async Task FetchFiling_OfAnyOtherAddress_IsRefused(string address)
    {
        await Assert.ThrowsAsync<EdgarException>(() => _client.FetchFilingAsync(address, new Progress<double>(), TestContext.Current.CancellationToken));

        Assert.Empty(_sec.Asked);
    }

    [Fact]
    public void Pace_OfManyAtOnce_IsFiveASecond()
    {
        var pace = new EdgarPace(_clock);

        Assert.Equal(Enumerable.Range(0, 8).Select(turn => turn * 200), Enumerable.Range(0, 8).Select(_ => (int)pace.Take().TotalMilliseconds));
        _clock.Now += TimeSpan.FromSeconds(10);
        Assert.Equal(TimeSpan.Zero, pace.Take());
    }

    private static Miner Riot => Books.Whole.Facts.Find<Miner>("RIOT")!;

    private async Task<string> FailureAsync() => (await Assert.ThrowsAsync<EdgarException>(
        () => _client.FetchFactsAsync(PublicFilings.RiotCik, new Progress<double>(), TestContext.Current.CancellationToken))).Message;

    private EdgarClient Client(string contact) => new(
        EdgarSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Edgar:Contact", contact), new("Edgar:Address", _sec.Url), new("Edgar:Archives", _sec.Url)]).Build()),
        new EdgarPace(_clock), _folder);
}
