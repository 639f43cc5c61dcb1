using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Components;

public sealed class ProofPanelTests : ComponentContext
{
    // What filings say of a source is looked up in the book of the page.
    public ProofPanelTests() => Services.GetRequiredService<CurrentBook>().ShowAsync(new Applied(Books.Whole.Version, Books.Whole.Facts, null, []));

    [Fact]
    public void Render_Offering_HasItsTermsEventsAndSources()
    {
        var panel = RenderPanel("offering:wulf-2025-10-ssn-2030");

        Assert.Equal("WULF: 7.750% Senior Secured Notes due 2030 (WULF Compute LLC)", Words(panel.Find("h2")));
        Assert.Equal("$3,200,000,000", Words(panel.Find(".proof-figure")));
        Assert.Equal(
            ["Offering", "Issuer", "Type", "Principal", "Coupon", "Closed", "Matures", "Use", "Source"],
            panel.FindAll("dt").Select(Words));
        Assert.Equal(
            ["All terms and history", "TeraWulf", "Senior secured notes, secured", "$3,200,000,000", "7.750%", "2025-10-22", "2030-10-15", "AI and HPC, Data center"],
            panel.FindAll("dd").Select(Words).SkipLast(1));
        Assert.Equal(
            ["/offerings/wulf-2025-10-ssn-2030", "/miners/WULF", "https://pubt.io/view/F26C83B8AAAE91DB9609929B47C858CD91041A4B", "https://www.sec.gov/Archives/edgar/data/1083301/000110465925101866/tm2529300d1_8k.htm"],
            panel.FindAll("dl a").Select(link => link.GetAttribute("href")));
        var row = panel.Find(".events tbody tr").Children;
        Assert.Equal(("2025-10-22", "An index of the filings gives 22 October 2025 (kept), one copy of the 8-K 23 October", "$3,200,000,000"), (Words(row[0]), Words(row[1].QuerySelector(".soft")!), Words(row[2])));
        Assert.True(panel.Find("details").HasAttribute("open"));
    }

    [Fact]
    public void Render_Debt_HasClosedLinesAndReportedBalances()
    {
        var panel = RenderPanel("debt:2025Q3:MARA");

        Assert.Equal("MARA owed at the end of Q3 2025", Words(panel.Find("h2")));
        Assert.DoesNotContain(panel.FindAll("details"), line => line.HasAttribute("open"));
        Assert.All(panel.FindAll("aside section > .scroll > table tbody tr"), row => Assert.Equal("MARA", Words(row.Children[0])));
        Assert.NotEmpty(panel.FindAll("aside section > .scroll > table tbody tr"));
    }

    [Fact]
    public void Render_FigureThatLacksOfferings_NamesThem()
    {
        var panel = RenderPanel("debt:2026Q2");

        var unknown = Core.Analysis.Debt.DebtOutstanding.Unknown(Books.Whole, Books.All);
        Assert.NotEmpty(unknown);
        Assert.Equal(
            unknown.Select(ledger => $"{ledger.Issuer.Ticker}: {ledger.Offering.Title}"),
            panel.FindAll("aside section > ul > li").Select(line => Words(line.FirstChild!)));
    }

    [Fact]
    public void Render_NothingToAddUp_SaysSo() =>
        Assert.Contains("Nothing is recorded for it.", RenderPanel("debt:2024Q2:CANG").Find("aside").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Render_Any_HasATitleForTheFocusAndALinkThatCloses()
    {
        var panel = RenderPanel("due:24m");

        Assert.Equal("-1", panel.Find("take-focus h2").GetAttribute("tabindex"));
        Assert.Equal("proof-title", panel.Find("aside").GetAttribute("aria-labelledby"));
        Assert.Equal("/back", panel.Find("a.close").GetAttribute("href"));
    }

    private IRenderedComponent<ProofPanel> RenderPanel(string open)
    {
        var query = Books.Read($"/?open={open}").Query;
        var sheet = ProofSheet.Open(Books.Whole, query, Books.All, out _);
        return Render<ProofPanel>(parameters => parameters.Add(panel => panel.Sheet, sheet!).Add(panel => panel.CloseHref, "/back").Add(panel => panel.Query, query));
    }
}
