using System.Net;
using AngleSharp.Dom;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Api;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Pages;

public sealed class AsOfTests(WebApp app)
{
    private const string Key = "asOf=2025-10-21";

    public static TheoryData<string> Pages =>
    [
        "/", "/debt", "/debt?view=table&by=type", "/debt/bridge", "/offerings?group=quarter", "/offerings/wulf-2025-10-ssn-2030", "/maturities?basis=worst", "/maturities/calendar", "/miners",
        "/miners/WULF", "/miners/HUT", "/drivers", "/drivers?view=table", "/scenario?view=table", "/reconciliation", "/benchmarks", "/search?q=mara", "/search", "/changes", "/?open=debt:2025Q3", "/miners/NOPE", "/offerings/nope",
    ];

    public static TheoryData<string, string> PagesAndDays => new(
        from page in Pages from day in new[] { "2024-06-30", "2024-09-29", "2025-03-31", "2026-06-30" } select (page.Data, day));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Links_OfAPage_KeepTheDay(string path)
    {
        var page = await PageAsync(With(path, Key));

        var forgotten = page.QuerySelectorAll("a[href]").Where(link => !link.Matches(".day-banner a, .skip")).Select(link => link.GetAttribute("href")!)
            .Where(href => href.StartsWith('/') && Urls.IsOfBook(href.Split('?', '#')[0]) && !href.Contains(Key, StringComparison.Ordinal));
        var forms = page.QuerySelectorAll("form[method=get]").Where(form => form.QuerySelector("[name=asOf]")?.GetAttribute("value") != "2025-10-21").Select(form => form.OuterHtml);

        Assert.Empty(forgotten);
        Assert.Empty(forms);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/miners/WULF")]
    [InlineData("/maturities")]
    public async Task Links_OfAPage_AreAnsweredWithoutANotice(string path)
    {
        List<string> wrong = [];
        foreach (var href in (await PageAsync(With(path, Key))).QuerySelectorAll("a[href*='asOf=']").Select(link => link.GetAttribute("href")!).Distinct())
        {
            using var answer = await app.SendAsync(href);
            if (answer.StatusCode != HttpStatusCode.OK || (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("cannot be shown", StringComparison.Ordinal))
            {
                wrong.Add($"{href}: {answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(PagesAndDays))]
    public async Task Page_OnAnyDay_SaysTheDayAndIsWhole(string path, string day)
    {
        var page = await PageAsync(With(path, $"asOf={day}"));

        Assert.Contains("As known on", page.QuerySelector(".day-banner")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Something went wrong", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Banner_OnADay_NamesItAndLeadsBackToNow()
    {
        var banner = (await PageAsync("/debt?by=type&asOf=2025-10-21&open=debt:2025Q3")).QuerySelector(".day-banner")!;

        Assert.Equal(
            "As known on 21 October 2025: the register ends with Q3 2025; filings and corrections since then are left out. For 3.7% of the principal the day on which it became known is not recorded: it counts from the later of its own and its source's date. (how). Show what is known now",
            string.Join(' ', banner.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("/debt?by=type&open=debt%3A2025Q3", banner.QuerySelectorAll("a")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task Offering_OfLater_SaysThatItWasNotKnown() => Assert.StartsWith(
        "None was known on 30 September 2025:", (await PageAsync("/offerings/wulf-2025-10-ssn-2030?asOf=2025-09-30")).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Form_OfTheDay_KeepsTheOtherKeys()
    {
        var form = (await PageAsync("/debt?by=type&miners=MARA&open=debt:2025Q3")).QuerySelector(".day-form")!;

        Assert.Equal("/debt", form.GetAttribute("action"));
        Assert.Equal(["miners=MARA", "by=type", "asOf="], form.QuerySelectorAll("input").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
        Assert.Equal("2024-06-30", form.QuerySelector("[type=date]")!.GetAttribute("min"));
    }

    [Theory]
    [InlineData("2024-06-29")]
    [InlineData("2999-01-01")]
    [InlineData("yesterday")]
    public async Task Page_ADayThatCanNotBeHad_SaysSoAndShowsWhatIsKnownNow(string day)
    {
        var page = await PageAsync($"/?asOf={day}");

        Assert.StartsWith($"asOf “{day}” cannot be shown: choose a day from 2024-06-30 to ", page.QuerySelector(".notice")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".day-banner"));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href]:not(.skip):not([href^='/account/'])"), link => link.GetAttribute("href")!.Contains("asOf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/debt")]
    [InlineData("/api/v1/miners")]
    [InlineData("/api/v1/miners.csv")]
    [InlineData("/api/v1/miners/MARA")]
    [InlineData("/api/v1/published")]
    [InlineData("/api/v1/published.csv")]
    [InlineData("/api/v1/offerings/wulf-2025-10-ssn-2030")]
    public async Task Api_ADayThatCanNotBeHad_IsRefused(string path)
    {
        var error = Assert.Single((await app.ProblemAsync($"{path}?asOf=2024-06-29", HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateArray().ToList());

        Assert.Equal(("asOf", "2024-06-29"), (error.GetProperty("key").GetString(), error.GetProperty("value").GetString()));
        Assert.StartsWith("choose a day from 2024-06-30 to ", error.GetProperty("accepted").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-10-21", 1_793_407_156)]
    [InlineData("2025-10-21", 11_917_638_000)]
    public async Task Api_DebtOnADay_IsWhatWasKnown(string day, long owed)
    {
        Assert.Equal(owed, Tables.Totals(await app.JsonAsync($"/api/v1/debt?by=total&asOf={day}"))[^1]);
        Assert.Contains($",{owed},", (await app.TextAsync($"/api/v1/debt.csv?by=total&asOf={day}")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_AnOfferingOfLater_IsNotThere()
    {
        await app.ProblemAsync("/api/v1/offerings/wulf-2025-10-ssn-2030?asOf=2025-09-30", HttpStatusCode.NotFound);

        Assert.Equal("Outstanding", (await app.JsonAsync("/api/v1/offerings/wulf-2025-10-ssn-2030?asOf=2025-10-31")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Api_OnADay_HasTheTagOfTheVersion()
    {
        using var answer = await app.SendAsync("/api/v1/debt?asOf=2025-10-21");
        using var again = await app.SendAsync("/api/v1/debt?asOf=2025-10-21", ("If-None-Match", answer.Headers.ETag!.Tag));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (answer.StatusCode, again.StatusCode));
    }

    private static string With(string path, string key) => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + key;

    private async Task<IDocument> PageAsync(string path)
    {
        using var answer = await app.SendAsync(path);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
