using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MinerDebt.Web.Tests.Miners;

/// <summary>The program on a database of its own.</summary>
public sealed class MinerPagesHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-miners-");

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("ConnectionStrings:MinerDebt", $"Data Source={Path.Combine(_folder.FullName, "book.db")};Pooling=False")
        .UseSetting("Logging:Folder", "");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }
}

public sealed class MinerPagesTests(MinerPagesHost host) : IClassFixture<MinerPagesHost>
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/miners", "Side by side, at the end of Q2 2026")]
    [InlineData("/miners?at=2025Q3&sort=-coupon&universe=all", "Side by side, at the end of Q3 2025")]
    [InlineData("/miners/MARA", "MARA Holdings, Inc.")]
    [InlineData("/miners/wulf?view=table", "TeraWulf Inc.")]
    [InlineData("/miners/IREN", "12 installments, estimate")]
    [InlineData("/miners/MARA?open=due:2027", "Principal due in 2027")]
    [InlineData("/miners/MARA?open=debt:2025Q3:mara-2025-07-conv-2032", "MARA")]
    [InlineData("/miners?open=coupon:2026Q2:WULF", "TeraWulf")]
    [InlineData("/reconciliation", "differs &#x2B;$188M")]
    [InlineData("/reconciliation?open=ties:2026Q2:BTDR", "Our estimate beside ours")]
    [InlineData("/", "73% matches balances that issuers reported; for 27% the balance is our own estimate")]
    public async Task Page_Asked_ShowsItsFigures(string address, string text)
    {
        var html = await _client.GetStringAsync(address, None);

        Assert.Contains(text, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AliasInAnyCase_LeadsToTheMinerWithItsCanonicalAddress()
    {
        var html = await _client.GetStringAsync("/miners/keel", None);

        Assert.Contains("Keel Infrastructure Corp.", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"canonical\" href=\"http://localhost/miners/BITF\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_UnknownTicker_Is404WithSuggestions()
    {
        var answer = await _client.GetAsync("/miners/MRAA", None);
        var html = await answer.Content.ReadAsStringAsync(None);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Did you mean", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/miners/MARA\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TotalOfContracts_IsNotAdded()
    {
        var html = await _client.GetStringAsync("/miners/CORZ", None);

        Assert.Contains("7 contracts for AI and high-performance computing, $10.0B over their terms on 1,018 MW", html, StringComparison.Ordinal);
    }

    // MARA: 70.3 EH/s and 35,577 BTC; in full 2,297,201,000, with what is not known 2,447,201,000.
    [Fact]
    public async Task Page_DebtPerEhsAndPerBitcoin_HaveTheListedCompanyBeside()
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/miners/MARA", None));
        var row = page.QuerySelector("section:has(#operations) tbody tr")!;
        var csv = (await _client.GetStringAsync("/api/v1/comparison.csv?miners=MARA", None)).Split('\n');

        Assert.Equal("Q2 2026", row.QuerySelector("th")!.TextContent);
        Assert.Equal("$33M to $35M", Cell(3));
        Assert.Equal("$65K to $69K", Cell(6));
        Assert.All(new[] { 2, 3, 5, 6 }, index => Assert.NotNull(row.Children[index].QuerySelector("a[href*='open=']")));
        Assert.Contains("listed_debt_per_ehs_usd,listed_debt_per_ehs_at_most_usd", csv[0], StringComparison.Ordinal);
        Assert.Contains(",32677112,34810825,", csv[1], StringComparison.Ordinal);
        Assert.Contains(",64570,68786,", csv[1], StringComparison.Ordinal);

        string Cell(int index) => row.Children[index].TextContent.Trim();
    }

    [Fact]
    public async Task Csv_Reconciliation_IsWhatThePageSays()
    {
        var lines = (await _client.GetStringAsync("/api/v1/reconciliation.csv?miners=WULF&from=2025Q4&to=2025Q4", None)).Split('\n');

        Assert.StartsWith("ticker,quarter,compared_on,status,ours_usd,reported_usd,basis", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("WULF,2025Q4,2025-12-31,Ties,5725000000,5725000000,Principal,press,0,0,Company,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_Comparison_IsSortedAsAsked()
    {
        var lines = (await _client.GetStringAsync("/api/v1/comparison.csv?miners=MARA,RIOT&sort=owed", None)).Split('\n');

        Assert.StartsWith("RIOT,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("MARA,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_WrongSort_IsRefusedWithWhatIsAccepted()
    {
        var answer = await _client.GetAsync("/api/v1/comparison?sort=size", None);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("instruments", await answer.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }
}
