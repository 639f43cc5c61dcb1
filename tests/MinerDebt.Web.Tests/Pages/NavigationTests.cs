using AngleSharp.Dom;
using MinerDebt.Web.Layout;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Pages;

/// <summary>Every page is found from every page: a section in the header, its other pages in a row of tabs, all of them in the footer.</summary>
public sealed class NavigationTests(WebApp app)
{
    [Theory]
    [InlineData("/debt", "Debt", "By quarter")]
    [InlineData("/debt/bridge?miners=MARA", "Debt", "Bridge")]
    [InlineData("/maturities/calendar", "Maturities", "Puts and calls")]
    [InlineData("/credit/cost", "Credit", "Cost of debt")]
    [InlineData("/benchmarks", "Checks", "Benchmarks")]
    [InlineData("/reconciliation", "Checks", "Reconciliation")]
    [InlineData("/changes", "Checks", "Corrections")]
    public async Task Page_OfASection_ShowsWhereItIs(string path, string section, string tab)
    {
        var page = await PageAsync(path);

        Assert.Equal(section, page.QuerySelectorAll(".bar nav [aria-current]").Single().TextContent);
        Assert.Equal(tab, page.QuerySelectorAll(".tabs [aria-current=page]").Single().TextContent);
        Assert.Equal(section, page.QuerySelector(".tabs")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("/", "Overview")]
    [InlineData("/miners/WULF", "Miners")]
    [InlineData("/docs/methodology", "Docs")]
    public async Task Page_OfASectionOfOne_HasNoTabs(string path, string section)
    {
        var page = await PageAsync(path);

        Assert.Equal(section, page.QuerySelectorAll(".bar nav [aria-current]").Single().TextContent);
        Assert.Null(page.QuerySelector(".tabs"));
    }

    [Fact]
    public async Task Tabs_KeepWhoIsChosen_AndTheDay() => Assert.Equal(
        ["/debt?miners=MARA,RIOT&types=TermLoan&asOf=2025-10-21", "/debt/bridge?miners=MARA,RIOT&types=TermLoan&asOf=2025-10-21"],
        (await PageAsync("/debt?view=table&miners=MARA,RIOT&types=TermLoan&asOf=2025-10-21&open=debt:2025Q2")).QuerySelectorAll(".tabs a").Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task Footer_LeadsToEveryPage()
    {
        var links = (await PageAsync("/")).QuerySelectorAll(".site-map a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Empty(SiteSection.All.SelectMany(section => section.Pages).Select(page => page.Path).Except(links));
        foreach (var link in links.Where(link => !link.StartsWith("/account", StringComparison.Ordinal)))
        {
            using var answer = await app.SendAsync(link);
            Assert.Equal((link, 200), (link, (int)answer.StatusCode));
        }
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var answer = await app.SendAsync(path);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
