using System.Net;
using System.Xml.Linq;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Pages;

/// <summary>What search engines and sites that show a link read.</summary>
public sealed class HeadTests(WebApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/debt?miners=MARA")]
    [InlineData("/debt/bridge")]
    [InlineData("/maturities?basis=firstPut")]
    [InlineData("/maturities/calendar?miners=MARA")]
    [InlineData("/credit")]
    [InlineData("/credit/cost")]
    [InlineData("/drivers")]
    [InlineData("/scenario?btc=50000")]
    [InlineData("/benchmarks")]
    [InlineData("/miners")]
    [InlineData("/miners/MARA")]
    [InlineData("/offerings")]
    [InlineData("/offerings/mara-2024-11-conv-2030")]
    [InlineData("/reconciliation")]
    [InlineData("/changes")]
    [InlineData("/docs/methodology")]
    public async Task Page_OfReaders_HasAPreviewWithAPicture(string path)
    {
        var page = await app.PageAsync(path);

        string Meta(string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content") ?? "";
        Assert.Equal("summary_large_image", Meta("twitter:card"));
        Assert.StartsWith(Meta("og:title"), page.Title, StringComparison.Ordinal);
        Assert.Equal(Meta("description"), Meta("og:description"));
        Assert.NotEqual("", Meta("description"));
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Meta("og:url"));
        Assert.Single(page.QuerySelectorAll("link[rel=canonical]"));
        using var picture = await app.SendAsync(new Uri(Meta("og:image")).PathAndQuery);
        using var pixels = NetVips.Image.PngloadBuffer(await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((Meta("og:image:width"), Meta("og:image:height")), ($"{pixels.Width}", $"{pixels.Height}"));
    }

    /// <summary>A page with a head of its own would have no preview.</summary>
    [Fact]
    public void Pages_ThatAreFound_SayWhatTheyAreInOneWay() => Assert.Equal(
        [],
        from file in Directory.EnumerateFiles(Path.Combine(MinerDebt.Testing.AppProcess.Location("WebFolder"), "Pages"), "*Page.razor", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        where text.Contains("@page ", StringComparison.Ordinal) && !text.Contains("<PageHead ", StringComparison.Ordinal)
        select Path.GetFileName(file));

    [Theory]
    [InlineData("/", "http://localhost/")]
    [InlineData("/?miners=MARA&open=debt:2025Q3:MARA", "http://localhost/?miners=MARA")]
    [InlineData("/debt?view=lines&miners=MARA&page=2&utm_source=x", "http://localhost/debt?miners=MARA&view=lines")]
    [InlineData("/offerings?sort=-principal", "http://localhost/offerings")]
    public async Task Canonical_LeavesOutWhatIsNoOtherPage(string path, string canonical) =>
        Assert.Equal(canonical, (await app.PageAsync(path)).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

    [Fact]
    public async Task Page_AskedForAtAnotherHost_NamesThatHost()
    {
        await app.TextAsync("/debt?to=2025Q4");

        Assert.Contains("http://127.0.0.2:81/charts/debt.png", await app.TextAsync("/debt?to=2025Q4", ("Host", "127.0.0.2:81")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/miners/mara?from=2025Q1", "/miners/MARA?from=2025Q1")]
    [InlineData("/miners/CIFRW?asOf=2025-10-21", null)]
    public async Task Miner_ByAnotherName_LeadsToItsPage(string path, string? target)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal((target is null ? HttpStatusCode.NotFound : HttpStatusCode.Found, target), (answer.StatusCode, answer.Headers.Location is { } location ? new Uri(new Uri("http://localhost"), location).PathAndQuery : null));
    }

    [Fact]
    public async Task Miner_ByEachAlias_LeadsToItsPage()
    {
        foreach (var miner in Books.Whole.Miners.Where(miner => miner.Aliases.Count > 0))
        {
            using var answer = await app.SendAsync($"/miners/{Uri.EscapeDataString(miner.Aliases[0])}");
            Assert.EndsWith($"/miners/{miner.Ticker}", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Robots_NamesTheSitemap() => Assert.EndsWith("\nSitemap: http://localhost/sitemap.xml\n", await app.TextAsync("/robots.txt"), StringComparison.Ordinal);

    [Fact]
    public async Task Sitemap_ListsPagesThatAreThere()
    {
        var addresses = XDocument.Parse(await app.TextAsync("/sitemap.xml")).Descendants().Where(one => one.Name.LocalName == "loc").Select(one => one.Value).ToList();

        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.Contains("http://localhost/docs/methodology", addresses);
        Assert.Equal(Books.Whole.Miners.Count, addresses.Count(address => address.StartsWith("http://localhost/miners/", StringComparison.Ordinal)));
        Assert.Equal(Books.Whole.Ledgers.Count, addresses.Count(address => address.StartsWith("http://localhost/offerings/", StringComparison.Ordinal)));
        foreach (var address in addresses.Where(address => !address.Contains("/offerings/", StringComparison.Ordinal)).Append(addresses[^1]))
        {
            await app.TextAsync(new Uri(address).PathAndQuery);
        }
    }

    [Fact]
    public async Task Overview_SaysHowNewItIs() => Assert.Matches(
        @"^Updated \d+ \w+ 20\d\d · Q2 2026 complete( · \d+ of 22 reported Q3)?$", (await app.PageAsync("/")).QuerySelector(".fresh")!.TextContent);

    [Fact]
    public async Task Miner_SaysHowNewItIs() => Assert.Matches(
        @"^Updated \d+ \w+ 20\d\d · Q2 2026 complete( · Q3 (not reported yet|reported))?$", (await app.PageAsync("/miners/MARA")).QuerySelector(".fresh")!.TextContent);
}
