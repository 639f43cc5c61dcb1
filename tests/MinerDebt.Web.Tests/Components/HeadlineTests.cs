using Bunit;
using MinerDebt.Web.Pages.Overview;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Components;

public sealed class HeadlineTests : ComponentContext
{
    [Theory]
    [InlineData("/", "Public bitcoin miners owed $39.7B at the end of Q2 2026, 4.5 times the $8.7B of a year before.")]
    [InlineData("/?to=2025Q3", "Public bitcoin miners owed $12.4B at the end of Q3 2025, 6.3 times the $2.0B of a year before.")]
    [InlineData("/?from=2025Q2&to=2025Q2", "Public bitcoin miners owed $8.7B at the end of Q2 2025.")]
    [InlineData("/?from=2024Q4", "Public bitcoin miners owed $39.7B at the end of Q2 2026, 4.5 times the $8.7B of a year before.")]
    public void Render_Range_ComparesWithTheYearBeforeWhereItCan(string at, string expected) => Assert.Equal(expected, Words(RenderHeadline(at).Find("h1")));

    [Fact]
    public void Render_NothingBefore_SaysSo() => Assert.Contains(", and nothing a year before", Headlines("nothing a year before"), StringComparison.Ordinal);

    [Fact]
    public void Render_Down_SaysFromWhat() => Assert.Matches(@", down from \$\S+ a year before\.", Headlines("down from"));

    [Fact]
    public void Render_LittleUp_SaysFromWhat() => Assert.Matches(@", up from \$\S+ a year before\.", Headlines("up from"));

    [Theory]
    [InlineData("/?types=ConvertibleNote", "On convertible notes, public bitcoin miners owed ")]
    [InlineData("/?miners=MARA,RIOT", "MARA and Riot Platforms owed ")]
    [InlineData("/?miners=MARA,RIOT,HUT,IREN", "4 selected companies owed ")]
    [InlineData("/?universe=all", "Public bitcoin miners and AI hosts owed ")]
    [InlineData("/?miners=MARA&types=TermLoan,CreditFacility", "On term loans and credit facilities, MARA owed ")]
    public void Render_Selection_IsItsSubject(string at, string start) => Assert.StartsWith(start, Words(RenderHeadline(at).Find("h1")), StringComparison.Ordinal);

    [Fact]
    public void Render_Figures_LinkTheirProofs() => Assert.Equal(
        ["/proof/2026Q2", "/proof/2025Q3"], RenderHeadline("/").FindAll("a[href^='/proof']").Select(link => link.GetAttribute("href")));

    [Theory]
    [InlineData("/", "In the year of which VanEck wrote, to the end of Q3 2025, it went from $2.0B to $12.4B, 6.3 times as much. Principal of 78")]
    [InlineData("/", "Principal of 78 instruments of 19 listed companies at the end of Q2 2026. Every figure opens its source")]
    [InlineData("/?miners=SLNH", "listed company at")]
    public void Render_Lead_CountsInstrumentsAndCompanies(string at, string expected) =>
        Assert.Contains(expected, Words(RenderHeadline(at).Find(".lead")), StringComparison.Ordinal);

    // Of one miner or another, the first headline with these words.
    private string Headlines(string words) =>
        Books.Whole.Miners.Select(miner => Words(RenderHeadline($"/?miners={miner.Ticker}").Find("h1"))).First(headline => headline.Contains(words, StringComparison.Ordinal));

    private IRenderedComponent<Headline> RenderHeadline(string at)
    {
        var selection = Books.Read(at).Query.Select(Books.Whole.Register[0], Books.Last);
        return Render<Headline>(parameters => parameters
            .Add(one => one.Book, Books.Whole).Add(one => one.Figures, new OverviewFigures(Books.Whole, selection)).Add(one => one.Open, quarter => $"/proof/{quarter}"));
    }
}
