using AngleSharp.Dom;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Credit;

public sealed class CreditPageTests(WebApp app)
{
    [Fact]
    public async Task Credit_Cards_AreThoseOfTheRecourse() => Assert.Equal(
        ["$19.2B", "$12.2B", "$7.5B", "$849M", "$1.5B"],
        (await app.PageAsync("/credit")).QuerySelectorAll(".kpi strong").Select(one => one.TextContent));

    [Fact]
    public async Task Credit_Illustration_IsMarkedAndOnlyOnRequest()
    {
        var plain = await app.PageAsync("/credit");
        var asked = await app.PageAsync("/credit?lender=hut-2026-05-falconx");

        Assert.Empty(plain.QuerySelectorAll(".illustrated, .point.illustration, td.n.hatched"));
        Assert.Contains("Illustration.", asked.QuerySelector(".illustrated")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(asked.QuerySelectorAll(".point.illustration"));
    }

    [Fact]
    public async Task Credit_PriceOfBitcoin_IsComputedFor()
    {
        var page = await app.PageAsync("/credit?btc=50000&miners=RIOT");

        // 200,000,000 / (5,821 × 50,000).
        Assert.Contains("68.7%", page.QuerySelectorAll("td.asked").Select(one => one.TextContent.Trim()));
    }

    [Fact]
    public async Task Credit_Undrawn_StandsApartByMiner()
    {
        var page = await app.PageAsync("/credit");
        var rows = page.QuerySelectorAll("section:has(#undrawn) tbody tr").Select(row => row.QuerySelectorAll("th, td.n").Select(one => one.TextContent.Trim()).ToList()).ToList();

        Assert.Equal(["IREN", "$2.1B", "$525M", "$1.6B", "$2.7B"], rows[0]);
        Assert.Equal(["IREN", "$1.6B", "$413M", "$1.1B", ""], rows[1]);
        Assert.Contains(["SLNH", "$12M", "not known", "not known", ""], rows);
        Assert.Equal(["$4.7B", "$1.3B", "$3.5B"], page.QuerySelectorAll("section:has(#undrawn) tfoot a").Select(one => one.TextContent));
        Assert.Equal("$3,459,511,000", (await app.PageAsync("/credit?open=undrawn:2026Q2")).QuerySelector(".proof-figure")!.TextContent);
        Assert.Equal("$2,712,000,000", (await app.PageAsync("/credit?open=undrawn:2026Q2:IREN")).QuerySelector(".proof-figure")!.TextContent);
    }

    [Fact]
    public async Task Cost_Range_SplitsTheChangeOfTheCoupon()
    {
        var text = (await app.PageAsync("/credit/cost?from=2025Q3&to=2026Q2")).QuerySelector(".change")!.TextContent;

        Assert.Contains("rates −0.39", text, StringComparison.Ordinal);
        Assert.Contains("mix +2.69", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cost_Buybacks_AreInPercentOfPar()
    {
        var cells = (await app.PageAsync("/credit/cost")).QuerySelectorAll("section:has(#retired) td").Select(one => one.TextContent.Trim()).ToList();

        Assert.All(new[] { "267.1%", "323.5%", "134.0%" }, percent => Assert.Contains(percent, cells));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?from=2025Q3&to=2025Q4")]
    [InlineData("?from=2025Q1&to=2025Q1")]
    [InlineData("?to=2024Q4&miners=MARA,WULF")]
    public async Task Cost_RangeOfTheAddress_IsThatOfBothTablesAndTheirFiles(string query)
    {
        var page = await app.PageAsync("/credit/cost" + query);
        var (from, to) = query switch { "" => ("Q2 2024", "Q2 2026"), "?to=2024Q4&miners=MARA,WULF" => ("Q2 2024", "Q4 2024"), "?from=2025Q1&to=2025Q1" => ("Q1 2025", "Q1 2025"), _ => ("Q3 2025", "Q4 2025") };

        foreach (var (table, title, day) in new[] { ("retirements", "retired", "occurred_on"), ("proceeds", "proceeds", "closed_on") })
        {
            var section = page.QuerySelector($"section:has(#{title})")!;
            Assert.EndsWith($"{from} to {to}", section.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
            var rows = CsvDataset.Parse(await app.TextAsync(section.QuerySelector("a[href*='.csv']")!.GetAttribute("href")!));
            Assert.Equal(rows.Select(row => row["ticker"]), section.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
            Assert.Equal(rows.Select(row => row[day]), section.QuerySelectorAll("tbody td.day").Select(cell => cell.TextContent.Trim()));
            Assert.Equal(rows.Count, (await app.JsonAsync($"/api/v1/{table}{query}")).GetArrayLength());
            Assert.Equal(rows.Count == 0, section.QuerySelector(".empty") is not null);
        }
    }

    [Theory]
    [InlineData("/credit")]
    [InlineData("/credit?at=2025Q3&miners=MARA")]
    [InlineData("/credit?lender=hut-2026-05-falconx&btc=50000")]
    [InlineData("/credit?at=2025Q2")]
    [InlineData("/miners/IREN")]
    [InlineData("/offerings/wulf-2026-05-rcf")]
    [InlineData("/credit/cost")]
    [InlineData("/credit/cost?from=2025Q3&miners=CIFR,WULF")]
    [InlineData("/offerings/wulf-2024-10-conv-2030")]
    public async Task Page_EveryProofLink_OpensItsProof(string path)
    {
        var page = await app.PageAsync(path);
        var links = page.QuerySelectorAll("main a[href*='open=']").Select(one => one.GetAttribute("href")!).Distinct()
            .GroupBy(href => href.Split("open=")[1].Split(':')[0]).SelectMany(kind => kind.Take(3)).ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.True((await app.PageAsync(link)).QuerySelector(".proof .proof-figure") is not null, link);
        }
    }

    [Theory]
    [InlineData("/credit?lender=nobody", "lender")]
    [InlineData("/credit?btc=0", "btc")]
    [InlineData("/credit?open=recourse:2026Q2:Half", "open")]
    [InlineData("/credit?open=collateral:mara-2026-01-loc:2020-01-01", "open")]
    [InlineData("/credit/cost?open=change:2026Q2:2025Q3", "open")]
    [InlineData("/credit/cost?open=allin:wulf-2025-10-ssn-2030", "open")]
    public async Task Page_WhatCannotBeHad_IsNoticed(string path, string key) =>
        Assert.Contains(key, (await app.PageAsync(path)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/credit?asOf=2025-10-21")]
    [InlineData("/credit/cost?asOf=2025-10-21")]
    [InlineData("/credit?miners=LMFA&types=ConvertibleNote")]
    [InlineData("/credit/cost?miners=LMFA&types=ConvertibleNote")]
    [InlineData("/credit?universe=all&view=table")]
    public async Task Page_OtherSelections_AreShown(string path) => Assert.NotNull((await app.PageAsync(path)).QuerySelector("main h1"));

    [Fact]
    public async Task Menu_HasCredit() => Assert.Contains((await app.PageAsync("/")).QuerySelectorAll("nav a"), link => link.GetAttribute("href") == "/credit");

    [Theory]
    [InlineData("wulf-2024-10-conv-2030", "principal in cash, the excess in shares (net share)", "a capped call")]
    [InlineData("clsk-2025-11-conv-2032", "cash, shares or both, as the issuer chooses", "there is no capped call")]
    [InlineData("btdr-2025-06-conv-2031", "cash, shares or both, as the issuer chooses", "a zero-strike call")]
    public async Task Conversion_BySettlement_SaysWhatThereIs(string id, string settlement, string call)
    {
        var text = (await app.PageAsync($"/offerings/{id}")).QuerySelector("#dilution")!.TextContent;

        Assert.Contains($"Settled {settlement}", text, StringComparison.Ordinal);
        Assert.Contains(call, text, StringComparison.Ordinal);
        Assert.Contains("Diluted count, if-converted method", text, StringComparison.Ordinal);
    }
}
