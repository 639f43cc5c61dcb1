using AngleSharp.Dom;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Pages;

public sealed class PrerenderTests(WebApp app)
{
    [Fact]
    public async Task Overview_FirstHtml_HasTheHeadline() => Assert.Equal(
        "Public bitcoin miners owed $39.7B at the end of Q2 2026, 4.5 times the $8.7B of a year before.",
        Words((await app.PageAsync("/")).QuerySelector("h1")!));

    [Fact]
    public async Task Overview_FirstHtml_HasTheChartsAndTheListOfOfferings()
    {
        var page = await app.PageAsync("/");

        Assert.Equal(
            ["Debt outstanding: public miners, Q2 2024 to Q2 2026", "Debt raised by instrument: public miners, Q2 2024 to Q2 2026", "When debt falls due, by first put: public miners, as owed at the end of Q2 2026"],
            page.QuerySelectorAll(".chart").Select(chart => chart.GetAttribute("aria-label")!));
        Assert.All(page.QuerySelectorAll(".chart"), chart => Assert.NotEmpty(chart.QuerySelectorAll("svg path.fill")));
        Assert.Equal(9, page.QuerySelectorAll("[aria-labelledby=debt-title] svg.fl a.cat").Length);
        Assert.Equal(6, page.QuerySelectorAll("table.offerings tbody tr").Length);
    }

    [Theory]
    [InlineData("/debt", "Debt outstanding", "Debt outstanding: public miners, Q2 2024 to Q2 2026 · MinerDebt")]
    [InlineData("/debt?miners=MARA,RIOT&view=share&from=2025Q2", "Debt outstanding", "Share of debt: MARA, RIOT, Q2 2025 to Q2 2026 · MinerDebt")]
    [InlineData("/offerings?miners=MARA&types=TermLoan", "Offerings", "Offerings: MARA, term loans · MinerDebt")]
    [InlineData("/offerings", "Offerings", "Offerings · MinerDebt")]
    public async Task Page_FirstHtml_HasItsTitleAndDescription(string path, string heading, string title)
    {
        var page = await app.PageAsync(path);

        Assert.Equal(heading, Words(page.QuerySelector("h1")!));
        Assert.Equal(title, page.Title);
        Assert.NotEqual("", page.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "");
    }

    [Fact]
    public async Task Table_FirstHtml_HasTheTotalsAndThePublishedFigures()
    {
        var foot = (await app.PageAsync("/debt?view=table")).QuerySelectorAll("tfoot tr").Select(row => string.Join('|', row.Children.Select(Words)));

        Assert.Equal(
            ["Total|$1.5B|$2.0B|$7.0B|$7.2B|$8.7B|$12.4B|$23.2B|$24.7B|$39.7B", "VanEck published||about $2.1B||||about $12.7B|||"],
            foot);
    }

    [Fact]
    public async Task Table_WhatIsNotThereYetOrAnyMore_IsEmptyOrADot()
    {
        var rows = (await app.PageAsync("/debt?view=table&miners=CIFR,SDIG,IREN")).QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(Words)));

        Assert.Equal(
            ["–|–|$440M|$440M|$990M|$990M|$3.7B|$3.7B|$7.7B", "||$32M|$36M|$173M|$1.5B|$3.2B|$5.2B|$6.0B", "$54M|$54M|$54M|·|·|·|·|·|·"],
            rows);
    }

    [Fact]
    public async Task Debt_OfEachMiner_IsASmallChartEachOnOneScaleWithItsProofs()
    {
        var charts = (await app.PageAsync("/debt?facet=miner&by=type&miners=MARA,RIOT")).QuerySelectorAll(".facets > li").ToList();

        Assert.Equal(["MARA $2.4B", "RIOT $854M"], charts.Select(chart => Words(chart.QuerySelector("p")!)));
        Assert.Single(charts.Select(chart => string.Join(' ', chart.QuerySelectorAll("svg .axis.e text").Select(text => text.TextContent))).Distinct());
        var proof = charts[0].QuerySelectorAll("a.cat")[^1].GetAttribute("href")!;
        Assert.Equal("/debt?miners=MARA,RIOT&by=type&facet=miner&open=debt:2026Q2:MARA", proof);
        Assert.Contains("MARA", Words((await app.PageAsync(proof)).QuerySelector(".proof h2")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?open=raised:2025Q3:ConvertibleNote")]
    [InlineData("/credit?open=debt:2025Q3:Full")]
    [InlineData("/debt?by=type&open=debt:2025Q3:MARA")]
    public async Task Open_PartOfAChartBySomethingElse_IsFound(string address)
    {
        var page = await app.PageAsync(address);

        Assert.Empty(page.QuerySelectorAll(".notice"));
        Assert.NotNull(page.QuerySelector(".proof"));
    }

    [Theory]
    [InlineData("/?miners=XX", "miners “XX” cannot be shown")]
    [InlineData("/debt?from=1999Q1", "from “1999Q1” cannot be shown: choose a quarter from 2024Q2 to 2026Q2. It was left out.")]
    [InlineData("/offerings?sort=size", "sort “size” cannot be shown")]
    [InlineData("/debt?view=pie&by=x", "by “x” cannot be shown: choose one of miner, type, total, offering, recourse. It was left out.")]
    [InlineData("/debt?open=nope", "open “nope” cannot be shown")]
    [InlineData("/?miners=%3Cscript%3Ealert(1)%3C/script%3E", "miners “<script>alert(1)</script>” cannot be shown")]
    public async Task Page_WrongQuery_SaysWhatIsWrongAndShowsTheDefault(string path, string notice)
    {
        var page = await app.PageAsync(path);

        Assert.Contains(notice, string.Join(' ', page.QuerySelectorAll(".notice").Select(Words)), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll(".chart svg, .grid tbody tr"));
    }

    [Theory]
    [InlineData("/offerings?to=2021Q1&open=due:24m")]
    [InlineData("/offerings?to=2021Q1&open=due:2027")]
    [InlineData("/offerings?to=2026Q3&open=wall:life")]
    [InlineData("/offerings?at=2021Q1&open=wall:2027")]
    public async Task Page_AProofOutsideTheRegister_IsNoticed(string path) =>
        Assert.Contains("cannot be shown", Words((await app.PageAsync(path)).QuerySelector(".notice")!), StringComparison.Ordinal);

    [Fact]
    public async Task Page_NothingInTheSelection_SaysWhatToDo()
    {
        var page = await app.PageAsync("/offerings?miners=CANG&types=SeniorUnsecuredNote");

        Assert.Equal("No offering fits all of this. Remove a filter above or show all offerings.", Words(page.QuerySelector(".empty")!));
        Assert.Equal("/offerings", page.QuerySelector(".empty a")?.GetAttribute("href"));
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
