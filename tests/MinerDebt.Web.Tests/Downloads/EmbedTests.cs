using System.Net;
using AngleSharp.Html.Parser;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Downloads;

public sealed class EmbedTests(WebApp app)
{
    public static TheoryData<string> Names => [.. ChartCatalog.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Embed_OfAChart_IsStaticAndMayBeFramed(string name)
    {
        var subject = ChartCatalog.Find(name)!.Subject?.Name switch { "miners" => "?miners=MARA", "offering" => "?offering=mara-2024-11-conv-2030", _ => "" };
        using var answer = await app.SendAsync($"/embed/{name}{subject}");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("; frame-ancestors *;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["embed.js"], page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")));
        Assert.NotEmpty(page.QuerySelectorAll(".chart svg"));
        Assert.Equal(page.QuerySelector("h1")!.TextContent + " · MinerDebt", page.Title);
        Assert.All(page.QuerySelectorAll("body a"), link => Assert.Equal(("_blank", "noopener"), (link.GetAttribute("target"), link.GetAttribute("rel"))));
        Assert.Contains("Source: MinerDebt", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("?theme=auto", null)]
    [InlineData("?theme=dark", "dark")]
    public async Task Embed_OfATheme_HasItAndElseThatOfThePageAround(string query, string? theme) =>
        Assert.Equal(theme, (await app.PageAsync("/embed/debt" + query)).DocumentElement.GetAttribute("data-theme"));

    [Fact]
    public async Task Embed_OfADay_StaysAsItWas() => Assert.Equal(
        "Debt outstanding: public miners, Q2 2024 to Q3 2025, as known on 21 October 2025", (await app.PageAsync("/embed/debt?asOf=2025-10-21")).QuerySelector("h1")!.TextContent);

    [Theory]
    [InlineData("/debt")]
    [InlineData("/")]
    [InlineData("/charts/debt.svg")]
    [InlineData("/take/debt")]
    [InlineData("/docs/api")]
    public async Task AnythingElse_MayNotBeFramedByOthers(string path)
    {
        using var answer = await app.SendAsync(path);

        Assert.DoesNotContain("frame-ancestors *", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/xx", HttpStatusCode.NotFound)]
    [InlineData("/embed/debt?theme=pink", HttpStatusCode.BadRequest)]
    [InlineData("/embed/debt?width=5", HttpStatusCode.BadRequest)]
    [InlineData("/embed/instruments", HttpStatusCode.BadRequest)]
    [InlineData("/oembed", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=javascript:alert(1)", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=http://localhost/debt&maxwidth=0", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=http://localhost/debt&maxheight=abc", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=http://localhost/debt&format=xml", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=http://elsewhere.example/debt", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=http://localhost/docs/api", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=http://localhost/miners/XX", HttpStatusCode.NotFound)]
    public async Task Get_WhatCannotBe_IsAProblem(string path, HttpStatusCode status) => await app.ProblemAsync(path, status);

    [Theory]
    [InlineData("http://localhost/", "/embed/debt", "Debt outstanding: public miners, Q2 2024 to Q2 2026")]
    [InlineData("http://localhost/debt?miners=MARA,RIOT&view=share&open=debt:2025Q3", "/embed/debt?miners=MARA,RIOT&amp;view=share", "Share of debt: MARA, RIOT, Q2 2024 to Q2 2026")]
    [InlineData("http://localhost/miners/mara", "/embed/instruments?miners=MARA", "Debt by instrument: MARA, Q2 2024 to Q2 2026")]
    [InlineData("http://localhost/embed/maturities?asOf=2025-10-21", "/embed/maturities?asOf=2025-10-21", "When debt falls due, by stated maturity: public miners, as owed at the end of Q3 2025, as known on 21 October 2025")]
    public async Task OEmbed_OfAPage_GivesItsChart(string url, string embed, string title)
    {
        var answer = await app.JsonAsync($"/oembed?maxwidth=600&maxheight=400&url={Uri.EscapeDataString(url)}");

        Assert.Equal(("1.0", "rich", title, 600, 400), (
            answer.GetProperty("version").GetString(), answer.GetProperty("type").GetString(), answer.GetProperty("title").GetString(), answer.GetProperty("width").GetInt32(), answer.GetProperty("height").GetInt32()));
        Assert.StartsWith($"<iframe src=\"http://localhost{embed}\" ", answer.GetProperty("html").GetString(), StringComparison.Ordinal);
        using var picture = await app.SendAsync(new Uri(answer.GetProperty("thumbnail_url").GetString()!).PathAndQuery);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task OEmbed_IsDiscoveredOnPagesWithCharts()
    {
        var link = (await app.PageAsync("/debt?miners=MARA")).QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!;

        Assert.Contains("/embed/debt?miners=MARA", (await app.JsonAsync(new Uri(link).PathAndQuery)).GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/take/debt?miners=MARA,RIOT", "http://localhost/embed/debt?miners=MARA,RIOT")]
    [InlineData("/take/instruments?miners=MARA", "http://localhost/embed/instruments?miners=MARA")]
    public async Task Take_AChart_HasItsCodesAndCitations(string path, string embed)
    {
        var page = await app.PageAsync(path);
        var texts = page.QuerySelectorAll("pre").ToDictionary(text => text.Id!, text => text.TextContent);

        Assert.StartsWith($"<iframe src=\"{embed}\"", texts["embed-auto"], StringComparison.Ordinal);
        Assert.Contains("theme=dark", texts["embed-dark"], StringComparison.Ordinal);
        Assert.Matches(@"&amp;asOf=20\d\d-\d\d-\d\d", texts["embed-fixed"]);
        Assert.StartsWith("MinerDebt, “", texts["plain"], StringComparison.Ordinal);
        Assert.StartsWith("@misc{minerdebt-", texts["bibtex"], StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("img.preview[src^='/charts/']"));
    }

    [Theory]
    [InlineData("/take/xx")]
    [InlineData("/take/instruments")]
    public async Task Take_WhatThereIsNot_IsNotFound(string path)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/debt")]
    [InlineData("/")]
    [InlineData("/drivers")]
    [InlineData("/miners/MARA")]
    [InlineData("/offerings/mara-2024-11-conv-2030")]
    public async Task Menu_OfACard_LinksWhatIsThere(string path)
    {
        var menus = (await app.PageAsync(path)).QuerySelectorAll(".chart-menu").ToList();

        Assert.NotEmpty(menus);
        foreach (var link in menus.SelectMany(menu => menu.QuerySelectorAll("a")).Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct())
        {
            using var answer = await app.SendAsync(link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link} {answer.StatusCode}");
        }
    }
}
