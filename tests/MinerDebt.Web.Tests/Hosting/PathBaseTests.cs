using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

/// <summary>The program below a path of its site: nothing that it says leads out of it.</summary>
public sealed partial class PathBaseTests(PathBaseTests.Programs programs) : IClassFixture<PathBaseTests.Programs>
{
    private const string Below = "/minerdebt";

    private static readonly string[] Queries =
    [
        "", "?view=table", "?open=debt:2025Q3", "?asOf=2025-10-21", "?miners=MARA,RIOT", "?miners=NOPE", "?page=2", "?group=miner&sort=-principal", "?q=wulf", "?open=wall:2027&basis=worst",
    ];

    private static readonly string[] Others =
    [
        "/account/sign-in", "/account/denied", "/nope", "/docs/running", "/docs/api", "/take/debt", "/embed/debt", "/robots.txt", "/sitemap.xml", "/feeds/offerings.atom", "/feeds/offerings.json", "/feeds/corrections.atom",
        "/feeds/due.ics", "/openapi/v1.json", "/oembed?url=http%3A%2F%2Flocalhost%2Fminerdebt%2Fdebt", "/api/v1/offerings", "/charts/debt.svg",
    ];

    private static readonly string[] Attributes = ["href", "src", "action", "formaction", "data-stream", "data-hits", "data-from"];

    private readonly WebApp _app = programs.Below;
    private readonly WebApp _known = programs.Known;

    [Fact]
    public async Task Anything_BelowAPath_LeadsNowhereElse()
    {
        var map = await _app.TextAsync(Below + "/sitemap.xml");
        string[] pages = [.. Location().Matches(map).Select(match => match.Groups[1].Value["http://localhost".Length..])];
        Assert.True(pages.Length > 100);
        Assert.All(pages, page => Assert.StartsWith(Below + "/", page, StringComparison.Ordinal));

        foreach (var path in Others)
        {
            await AssertStaysAsync(Below + path);
        }

        await Gen.Select(Gen.Int[0, pages.Length - 1], Gen.Int[0, Queries.Length - 1]).SampleAsync((page, query) => AssertStaysAsync(pages[page] + Queries[query]), iter: 60);
    }

    [Theory]
    [InlineData("/minerdebt/")]
    [InlineData("/minerdebt")]
    [InlineData("/")]
    public async Task Page_WithThePathOrWithoutIt_IsThere(string path)
    {
        var page = await _app.PageAsync(path);

        Assert.Equal("/minerdebt/", page.QuerySelector("base")?.GetAttribute("href"));
        Assert.Equal("/minerdebt/debt", page.QuerySelector("nav a:nth-of-type(2)")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/admin/proposals", "/minerdebt/account/sign-in?returnUrl=%2Fadmin%2Fproposals")]
    [InlineData("/download", "/minerdebt/docs/download")]
    [InlineData("/miners/mara", "/minerdebt/miners/MARA")]
    public async Task Redirect_BelowAPath_StaysThere(string path, string target)
    {
        using var answer = await _app.SendAsync(Below + path);

        Assert.Equal((HttpStatusCode.Found, target), (answer.StatusCode, answer.Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal).Replace("%2Fminerdebt", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/", "https://debt.example.org/minerdebt/")]
    [InlineData("/debt?view=table", "https://debt.example.org/minerdebt/debt?view=table")]
    public async Task Canonical_OfAKnownSite_IsThatAddress(string path, string canonical) =>
        Assert.Equal(canonical, (await _known.PageAsync(path)).QuerySelector("link[rel=canonical]")?.GetAttribute("href"));

    [Theory]
    [InlineData("/feeds/offerings.atom")]
    [InlineData("/feeds/offerings.json")]
    [InlineData("/feeds/due.ics")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/oembed?url=https%3A%2F%2Fdebt.example.org%2Fminerdebt%2Fdebt")]
    public async Task File_OfAKnownSite_HasThatAddress(string path)
    {
        var text = await _known.TextAsync(path);

        Assert.Contains("https://debt.example.org/minerdebt/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", text, StringComparison.Ordinal);
    }

    private async Task AssertStaysAsync(string path)
    {
        using var answer = await _app.SendAsync(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode is 200 or 302 or 404, $"{path}: {answer.StatusCode}");
        Assert.DoesNotMatch(Elsewhere(), text);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }

        foreach (var element in new HtmlParser().ParseDocument(text).All)
        {
            foreach (var link in Attributes.Select(element.GetAttribute).OfType<string>().Where(link => link.StartsWith('/')))
            {
                Assert.True(link.StartsWith(Below + "/", StringComparison.Ordinal) && !link.StartsWith(Below + Below, StringComparison.Ordinal), $"{path}: {link}");
            }
        }
    }

    /// <summary>Those that all tests ask: one below a path, and one that knows its address too.</summary>
    public sealed class Programs : IAsyncDisposable
    {
        public WebApp Below { get; } = new() { Settings = new Dictionary<string, string> { ["Site:PathBase"] = PathBaseTests.Below } };

        public WebApp Known { get; } = new() { Settings = new Dictionary<string, string> { ["Site:Address"] = "https://debt.example.org/minerdebt/" } };

        public async ValueTask DisposeAsync()
        {
            await Below.DisposeAsync();
            await Known.DisposeAsync();
        }
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Location();

    // The program of the test has no port; those with one are examples in the docs.
    [GeneratedRegex("http://localhost(?!:[0-9]|/minerdebt)")]
    private static partial Regex Elsewhere();
}
