using System.Text.RegularExpressions;
using MinerDebt.Web.Address;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Drivers;

public sealed partial class DriversPageTests(WebApp app)
{
    [Theory]
    [InlineData("/drivers", "at least $1.7B by selling shares against $95M of debt in Q1 2024, and at least $1.0B by selling shares against $19.5B of debt in Q2 2026")]
    [InlineData("/drivers?miners=MARA&to=2025Q3", "in Q3 2025")]
    [InlineData("/drivers?view=table", "of 4")]
    [InlineData("/drivers?to=2021Q4&from=2021Q1", "no equity raised in these quarters is known")]
    [InlineData("/drivers?miners=MARA&types=TermLoan", "narrow the debt alone")]
    public async Task Page_Asked_ShowsItsFigures(string address, string words)
    {
        var page = await app.PageAsync(address);

        Assert.Contains(words, Words(page.QuerySelector("main")!.TextContent), StringComparison.Ordinal);
    }

    // River Bend's contract is $7.0B over 15 years; its notes are $3.25B at 6.192%. TOTAL rows are in no figure.
    [Fact]
    public async Task Contracts_OfHut8_StandBesideTheDebtForThem()
    {
        var page = await app.PageAsync("/drivers?miners=HUT&open=contracts:2026Q2:HUT");

        Assert.Contains("a year", page.QuerySelector(".proof-figure")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("$7,000,000,000, 15 years", Words(page.QuerySelector(".proof")!.TextContent), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("[aria-label='AI contracts and the debt for them'] tbody tr"));
    }

    [Fact]
    public async Task Contracts_OfAMinerWithout_AreNotShown() =>
        Assert.Empty((await app.PageAsync("/drivers?miners=ABTC")).QuerySelectorAll("#contracts-title"));

    [Theory]
    [InlineData("drivers:standStill:2025Q3:MARA", "60.4 EH/s", "36.9 EH/s|630.0 EH/s|1,031.0 EH/s")]
    [InlineData("drivers:debtPerEhs:2025Q3:MARA", "$128M", "+$3.0B|60.4 EH/s|36.9 EH/s")]
    [InlineData("drivers:networkShare:2025Q3:RIOT", "3.54%", "36.5 EH/s|1,031.0 EH/s")]
    [InlineData("drivers:equity:2026Q2", "$1,001,793,000", "$872,600,000|$129,193,000|$0")]
    [InlineData("drivers:equity:2026Q2:WULF", "$872,600,000", "$872,600,000")]
    [InlineData("drivers:btc:2026Q2", "$58,524", "$58,524")]
    [InlineData("drivers:subsidy:2024Q2", "3.125 BTC", "3.125 BTC")]
    [InlineData("drivers:cover:2025Q3:RIOT", "24.49×", "$197,197,000|$8,052,000")]
    [InlineData("drivers:yearCapex:2025Q3:MARA", "$350,991,000", "$136,288,000|$129,875,000|$84,828,000")]
    public async Task Proof_OfAFigure_HasItsParts(string open, string figure, string parts)
    {
        var page = await app.PageAsync($"/drivers?open={open}");

        Assert.Equal(figure, page.QuerySelector(".proof-figure")!.TextContent);
        var cells = page.QuerySelectorAll(".proof .events td.n").Select(cell => Words(cell.TextContent)).ToList();
        Assert.All(parts.Split('|'), part => Assert.Contains(part, cells));
    }

    [Theory]
    [InlineData("drivers:equity:2026Q3")]
    [InlineData("drivers:equity:2020Q1")]
    [InlineData("drivers:btc:2026Q2:MARA")]
    [InlineData("drivers:standStill:2026Q2")]
    [InlineData("drivers:standStill:2026Q2:XX")]
    [InlineData("drivers:profit:2026Q2")]
    [InlineData("drivers:0:2026Q2")]
    public async Task Proof_OfNoFigure_IsSaidToBeNone(string open)
    {
        var page = await app.PageAsync($"/drivers?open={open}");

        Assert.Empty(page.QuerySelectorAll(".proof"));
        Assert.Contains(open, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/drivers")]
    [InlineData("/drivers?view=table&universe=all")]
    [InlineData("/drivers?miners=RIOT&view=table&to=2025Q3")]
    public async Task Page_EveryFigure_OpensAProofWithParts(string address)
    {
        var page = await app.PageAsync(address);
        var links = page.QuerySelectorAll("main a[href*='open=']").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.NotEmpty(links);
        foreach (var link in links.Chunk(Math.Max(1, links.Count / 40)).Select(chunk => chunk[0]))
        {
            var opened = await app.PageAsync(link);
            Assert.True(opened.QuerySelector(".proof") is not null, link);
            Assert.True(opened.QuerySelectorAll(".proof .events tbody tr, .proof-lines > li").Length > 0, link);
        }
    }

    [Fact]
    public void Proofs_OfAllFigures_AreWrittenInWordsOfTheirOwn()
    {
        var names = Enum.GetValues<DriverFigure>().Select(figure => (Text.DriverTerms.Of(figure), Text.DriverTerms.Meaning(figure))).ToList();

        Assert.All(names, name => Assert.True(name.Item1.Length > 2 && name.Item2.EndsWith('.')));
        Assert.Equal(names.Count, names.Select(name => name.Item2).Distinct().Count());
        Assert.All(Enum.GetValues<DriverFigure>(), figure => Assert.Equal(figure.ToString(), AddressReader.Word(figure), ignoreCase: true));
    }

    [Fact]
    public async Task Page_WrongView_SaysSo()
    {
        var page = await app.PageAsync("/drivers?view=lines&from=2019Q1");

        Assert.Equal(["from", "view"], page.QuerySelectorAll(".notice b").Select(key => key.TextContent));
    }

    private static string Words(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
