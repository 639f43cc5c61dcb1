using AngleSharp.Dom;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Proof;

/// <summary>A source with many parts groups them by miner, with sums that add up to the figure, and narrows them by name.</summary>
public sealed class ProofGroupTests(WebApp app)
{
    [Theory]
    [InlineData("/debt?open=debt:2025Q3")]
    [InlineData("/?open=due:24m")]
    [InlineData("/maturities/calendar?open=calendar:calls:all")]
    [InlineData("/debt/bridge?open=bridge:2025Q4:repaid")]
    public async Task Subtotals_OfMiners_AddUpToTheFigure(string path)
    {
        var proof = await ProofAsync(path);
        var groups = proof.QuerySelectorAll(".of-miner");

        Assert.True(groups.Length > 1);
        Assert.All(groups, group => Assert.Equal(Dollars(group.QuerySelector("h3 .amount")!), group.QuerySelectorAll(".proof-lines .amount").Sum(Dollars)));
        Assert.Equal(Dollars(proof.QuerySelector(".proof-figure")!), groups.Sum(group => Dollars(group.QuerySelector("h3 .amount")!)));
        Assert.Equal(groups.Length, groups.Select(group => group.QuerySelector("h3 a")!.TextContent).Distinct().Count());
    }

    [Theory]
    [InlineData("/debt?open=debt:2025Q3:MARA")]
    [InlineData("/offerings?open=offering:wulf-2025-10-ssn-2030")]
    public async Task OneMiner_HasNoGroups(string path) => Assert.Empty((await ProofAsync(path)).QuerySelectorAll(".of-miner"));

    [Theory]
    [InlineData("mara", "MARA")]
    [InlineData("CONVERTIBLE SENIOR NOTES DUE 2032", "MARA")]
    [InlineData("cleanspark", "CLSK")]
    public async Task Find_WithoutScript_LeavesWhatHasTheWordsInItsNames(string words, string ticker)
    {
        var proof = await ProofAsync($"/debt?by=type&open=debt:2025Q3&find={Uri.EscapeDataString(words)}");

        Assert.All(proof.QuerySelectorAll("[data-names]"), part => Assert.Contains(words, $"{part.Closest("[data-group]")?.GetAttribute("data-group")}\n{part.GetAttribute("data-names")}", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(ticker, proof.QuerySelectorAll(".proof-lines b").Select(one => one.TextContent));
        Assert.Equal("$12,401,254,000", proof.QuerySelector(".proof-figure")!.TextContent);
        Assert.Matches($"^{proof.QuerySelectorAll("[data-names]").Length} of [0-9]+ rows$", proof.QuerySelector(".found")!.TextContent);
        Assert.Equal(words, proof.QuerySelector("[name=find]")!.GetAttribute("value"));
        Assert.Equal(["by=type", "open=debt:2025Q3"], proof.QuerySelectorAll(".find [type=hidden]").Select(one => $"{one.GetAttribute("name")}={one.GetAttribute("value")}"));
    }

    [Fact]
    public async Task Find_Nothing_SaysSo()
    {
        var proof = await ProofAsync("/debt?open=debt:2025Q3&find=nobody");

        Assert.Empty(proof.QuerySelectorAll("[data-names]"));
        Assert.False(proof.QuerySelector(".none")!.HasAttribute("hidden"));
        Assert.Equal("/debt?open=debt:2025Q3", proof.QuerySelector(".find ~ p a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Find_WithNothingOpen_IsLeftOut() => Assert.Empty((await PageAsync("/debt?find=mara")).QuerySelectorAll("a[href*='find=']:not(.skip), [name=find]"));

    [Theory]
    [InlineData("/miners/WULF")]
    [InlineData("/miners/LMFA")]
    [InlineData("/miners/CRWV")]
    public async Task Index_OfACompany_NamesItsSectionsInTheirOrder(string path)
    {
        var page = await PageAsync(path);

        Assert.Equal(
            page.QuerySelectorAll("main .card h2").Select(one => $"{path}#{one.Id}"),
            page.QuerySelectorAll(".page-index a").Select(one => one.GetAttribute("href")));
    }

    private static long Dollars(IElement amount) => long.Parse(
        amount.TextContent.Trim().Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace('\u2212', '-'), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IElement> ProofAsync(string path) => (await PageAsync(path)).QuerySelector(".proof")!;

    private async Task<IDocument> PageAsync(string path)
    {
        using var answer = await app.SendAsync(path);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
