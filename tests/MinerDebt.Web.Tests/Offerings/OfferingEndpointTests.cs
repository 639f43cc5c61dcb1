using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using CsvHelper;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MinerDebt.Web.Tests.Offerings;

public sealed class OfferingEndpointTests(OfferingEndpointTests.Host host) : IClassFixture<OfferingEndpointTests.Host>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("?universe=all&status=Outstanding&sort=-principal")]
    [InlineData("?group=quarter&q=notes&columns=title,id,closed,currency")]
    [InlineData("?miners=IREN&columns=id,currency,miner&sort=miner&group=miner")]
    public async Task Page_CsvLink_GivesTheRowsAndColumnsShown(string query)
    {
        var pages = await Pages("/offerings" + query);
        var page = pages[0];
        var labels = page.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim(' ', '\n', '↓', '↑')).ToList();
        var rows = pages.SelectMany(one => one.QuerySelectorAll("table.offerings tbody tr:not(.group)")).ToList();
        var link = page.QuerySelectorAll(".card-foot a").Single(one => one.TextContent == "CSV").GetAttribute("href")!;

        var file = await Csv(link);

        Assert.Equal(rows.Count, file.Count - 1);
        Assert.Equal(labels.Count, file[0].Length);
        Assert.NotEmpty(rows);
        foreach (var field in new[] { "title", "ticker", "offering_id", "currency" }.Where(file[0].Contains))
        {
            var index = Array.IndexOf(file[0], field);
            Assert.Equal(file.Skip(1).Select(row => row[index]), rows.Select(row => (row.Children[index].QuerySelector("a") ?? row.Children[index]).TextContent.Trim()));
        }
    }

    [Fact]
    public async Task Csv_NoColumns_HasThoseOfTheDataSet()
    {
        var file = await Csv("/api/v1/offerings.csv?universe=all");

        using var stream = typeof(Core.Exchange.DatasetReader).Assembly.GetManifestResourceStream("offerings.csv")!;
        using var reader = new StreamReader(stream);
        Assert.StartsWith(await reader.ReadLineAsync(TestContext.Current.CancellationToken) + ",obligor,guarantors,recourse,", string.Join(',', file[0]), StringComparison.Ordinal);
        Assert.Equal(222, file.Count);
    }

    [Theory]
    [InlineData("/api/v1/offerings?columns=title", "columns")]
    [InlineData("/api/v1/offerings?status=Lost", "status")]
    [InlineData("/api/v1/offerings.csv?columns=nonsense", "nonsense")]
    [InlineData("/api/v1/offerings?secured=perhaps", "choose yes or no")]
    public async Task Api_WrongKeyOrValue_IsRefusedByName(string address, string named)
    {
        var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(named, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OfferingPage_KnownId_HasTitleAndDescriptionForPreviews()
    {
        var page = await Page("/offerings/bitf-2025-10-conv-2031", HttpStatusCode.OK);

        Assert.Equal("BITF 1.375% Convertible Senior Notes due 2031 · MinerDebt", page.Title);
        Assert.Equal("BITF 1.375% Convertible Senior Notes due 2031", page.QuerySelector("meta[property='og:title']")?.GetAttribute("content"));
        const string sentence = "Convertible note of Bitfarms (now Keel Infrastructure): $588M at 1.375%, closed 2025-10-21, due 2031-01-15, converts at $6.864 a share, outstanding.";
        Assert.Equal(sentence, page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
        Assert.Equal(sentence, page.QuerySelector("meta[property='og:description']")?.GetAttribute("content"));
    }

    [Fact]
    public async Task OfferingPage_EachKindOfOffering_IsShown()
    {
        foreach (var ledger in OfferingBook.Dataset.Ledgers.DistinctBy(one => (one.Offering.Type, one.Offering.Status, one.IsKnown, one.Events.Count > 0)))
        {
            var page = await Page($"/offerings/{ledger.Offering.Id}", HttpStatusCode.OK);
            Assert.Equal($"{ledger.Issuer.Ticker} {ledger.Offering.Title}", page.QuerySelector("h1")?.TextContent);
        }
    }

    [Theory]
    [InlineData("irn-2025-10-conv-2031", "/offerings/iren-2025-10-conv-2031")]
    [InlineData("bitfarms-1.375-convertible-2031", "/offerings/bitf-2025-10-conv-2031")]
    [InlineData("WULF-2025-10-SSN-2030", "/offerings/wulf-2025-10-ssn-2030")]
    public async Task OfferingPage_UnknownId_Is404WithSuggestions(string id, string meant)
    {
        var page = await Page($"/offerings/{id}", HttpStatusCode.NotFound);

        Assert.Contains(id, page.QuerySelector("h1")?.TextContent);
        var links = page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(meant, links[0]);
        Assert.InRange(links.Count, 1, 5);
    }

    [Fact]
    public async Task OfferingPage_NothingAlike_Is404WithoutSuggestions()
    {
        var page = await Page("/offerings/zzz", HttpStatusCode.NotFound);

        Assert.Empty(page.QuerySelectorAll("main li"));
        Assert.Contains("All offerings", page.QuerySelector("main")?.TextContent);
    }

    [Theory]
    [InlineData("/offerings?universe=all", "table.offerings tbody tr:not(.group)", "100 100")]
    [InlineData("/offerings?universe=all&group=quarter&sort=title", "table.offerings tbody tr:not(.group)", "100 100")]
    [InlineData("/miners?universe=all", "table.miners tbody tr", "")]
    [InlineData("/reconciliation?universe=all", "main table tbody tr", "")]
    public async Task List_OfAnyLength_StandsInPagesOfAHundredRows(string address, string row, string full)
    {
        var pages = await Pages(address);

        var rows = pages.ConvertAll(page => page.QuerySelectorAll(row).Length);
        Assert.Equal(full, string.Join(' ', rows.SkipLast(1)));
        Assert.True(rows[^1] > 0);
        Assert.Single(pages.Select(page => page.QuerySelector("h2")!.TextContent).Distinct());
        Assert.Equal(pages.Count > 1 ? [1] : [0], pages.Select(page => page.QuerySelectorAll("nav.pages").Length).Distinct());
    }

    [Fact]
    public async Task List_PageBehindTheLast_SaysWhichIsTheLast()
    {
        var page = await Page("/offerings?universe=all&sort=title&page=99", HttpStatusCode.OK);

        var notice = page.QuerySelectorAll("p.empty").Single();
        Assert.Equal("There is no page 99; the last is page 3.", notice.TextContent.Trim());
        Assert.Equal("/offerings?universe=all&sort=title&page=3", notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task List_AnotherOrderOrFilter_BeginsOnItsFirstPage()
    {
        var page = await Page("/offerings?universe=all&page=2", HttpStatusCode.OK);

        var links = page.QuerySelectorAll("thead a, .filters a, .card-head a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => link.Contains("page=", StringComparison.Ordinal));
    }

    // A list of several pages, followed from one to the next.
    private async Task<List<AngleSharp.Html.Dom.IHtmlDocument>> Pages(string address)
    {
        var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        for (var next = address; next is not null; next = pages[^1].QuerySelector("nav.pages a[rel=next]")?.GetAttribute("href"))
        {
            pages.Add(await Page(next, HttpStatusCode.OK));
        }

        return pages;
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string address, HttpStatusCode status)
    {
        var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<List<string[]>> Csv(string address)
    {
        using var csv = new CsvParser(new StringReader(await _client.GetStringAsync(address, TestContext.Current.CancellationToken)), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }

    /// <summary>The program on a database of its own.</summary>
    public sealed class Host : WebApplicationFactory<Program>
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("offerings-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("ConnectionStrings:MinerDebt", $"Data Source={Path.Combine(_folder, "test.db")};Pooling=false")
            .UseSetting("Logging:Folder", "");

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && Directory.Exists(_folder))
            {
                Directory.Delete(_folder, recursive: true);
            }
        }
    }
}
