using System.Net;
using AngleSharp.Dom;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Pages;

public sealed class LinkTests(WebApp app)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/?by=type&miners=MARA,KEEL", "/debt", "/debt?view=table", "/debt?view=table&by=type&universe=all", "/debt?view=share&types=TermLoan&from=2025Q1",
        "/offerings", "/offerings?miners=WULF&types=ConvertibleNote&sort=-principal", "/nope",
        "/?open=debt:2025Q3", "/?open=raised:2026Q2", "/?open=coupon:2026Q2", "/?open=support:2026Q2", "/?open=due:24m", "/?open=due:2030", "/?open=due:undated",
        "/debt?open=debt:2025Q3:MARA", "/drivers", "/drivers?miners=RIOT&view=table&open=drivers:debtPerEhs:2025Q3:RIOT", "/offerings?open=offering:wulf-2025-10-ssn-2030",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Links_Own_AreAnsweredWithoutANotice(string path)
    {
        var links = (await PageAsync(path)).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(IsOwn).Distinct().ToList();

        Assert.NotEmpty(links);
        List<string> wrong = [];
        foreach (var link in links)
        {
            using var answer = await app.SendAsync(link);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK || body.Contains("cannot be shown", StringComparison.Ordinal))
            {
                wrong.Add($"{link}: {answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Links_ToElsewhere_AreSourcesThatLearnNothing(string path) => Assert.All(
        (await PageAsync(path)).QuerySelectorAll("[href], [src], [action]").Where(element => !IsOwn(Address(element))),
        element => Assert.Equal(("A", "noopener noreferrer", "_blank"), (element.TagName, element.GetAttribute("rel"), element.GetAttribute("target"))));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Addresses_Own_AreWholePaths(string path) => Assert.All(
        (await PageAsync(path)).QuerySelectorAll("body [href]").Select(Address).Where(IsOwn),
        address => Assert.StartsWith("/", address.Replace("http://localhost/", "/", StringComparison.Ordinal), StringComparison.Ordinal));

    [Fact]
    public async Task Proof_Open_LinksItsSources()
    {
        var sources = (await PageAsync("/?open=debt:2025Q3")).QuerySelectorAll(".proof .source a[href^=http]");

        Assert.NotEmpty(sources);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/offerings")]
    public async Task Subresources_All_AreThere(string path)
    {
        foreach (var address in (await PageAsync(path)).QuerySelectorAll("link[href], script[src], img[src]").Select(Address).ToList())
        {
            using var answer = await app.SendAsync("/" + address.TrimStart('/'));
            Assert.True(answer.StatusCode == HttpStatusCode.OK || address.StartsWith("_framework/", StringComparison.Ordinal), $"{address}: {answer.StatusCode}");
        }
    }

    private static string Address(IElement element) =>
        (element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action") ?? "").Replace("http://localhost/", "/", StringComparison.Ordinal);

    private static bool IsOwn(string address) =>
        address.StartsWith("http://localhost/", StringComparison.Ordinal) || (!address.Contains("://", StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal));

    private async Task<IDocument> PageAsync(string path)
    {
        using var answer = await app.SendAsync(path);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
