using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What analysts and journalists come for, each from the first page on and with four clicks at most, as the browser counts them.</summary>
public sealed class ReaderTaskTests(Site site)
{
    private const int Most = 4;

    private int _clicks;

    [Fact]
    public async Task VanEck_BesideOurs_WithItsSource()
    {
        var page = await OpenAsync();

        await page.Locator(".bar nav").GetByRole(AriaRole.Link, new() { Name = "Checks" }).ClickAsync();
        var row = page.Locator("table.benchmarks tr", new() { HasText = "VanEck" }).Filter(new() { HasText = "$12.7B" }).First;
        await Expect(row).ToContainTextAsync("$12.4B");
        await Expect(row.Locator("td[data-label=Source] a")).ToHaveAttributeAsync("href", new Regex("^https://"));
        await row.Locator("td[data-label=Ours] a").ClickAsync();

        await Expect(page.Locator("#proof, .proof").First).ToContainTextAsync("$12,401,254,000");
        await AssertFewClicksAsync(page);
    }

    [Fact]
    public async Task TheMinerMag_ItsQuarter_AndWhyItDiffers()
    {
        var page = await OpenAsync();

        await page.Locator(".bar nav").GetByRole(AriaRole.Link, new() { Name = "Checks" }).ClickAsync();

        var row = page.Locator("table.benchmarks tr", new() { HasText = "TheMinerMag" }).Filter(new() { Has = page.Locator("td[data-label=Difference]") }).First;
        await Expect(row.Locator("td[data-label=Difference]")).Not.ToBeEmptyAsync();
        await Expect(row.Locator(".counted")).ToContainTextAsync("Theirs:");
        await Expect(row.Locator(".counted")).ToContainTextAsync("Ours:");
        await AssertFewClicksAsync(page);
    }

    [Fact]
    public async Task ThreeMiners_TheirShares_AreOneChart()
    {
        var page = await OpenAsync();

        // Each by where it leads: the next is not there before the one before has taken effect.
        await page.Locator(".chips a[href='/?miners=IREN']").ClickAsync();
        await page.Locator(".chips a[href='/?miners=IREN,WULF']").ClickAsync();
        await page.Locator(".chips a[href='/?miners=IREN,WULF,MARA']").ClickAsync();
        await page.Locator("a[href='/?miners=IREN,WULF,MARA&view=share']").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("?miners=IREN,WULF,MARA&view=share"));
        await Expect(page.Locator("#content .chart").First).ToContainTextAsync("WULF");
        await AssertFewClicksAsync(page);
    }

    [Fact]
    public async Task TeraWulf_ItsDealOf32Billion_AndWhatBecameOfIt()
    {
        var page = await OpenAsync();

        await page.Locator("#search").ClickAsync();
        await page.Keyboard.TypeAsync("terawulf 3.2B");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".hits a").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/offerings/wulf-2025-10-ssn-2030"));
        await Expect(page.Locator("h1")).ToContainTextAsync("7.750% Senior Secured Notes due 2030");
        await Expect(page.Locator("#content")).ToContainTextAsync("2025-10-23");
        await AssertFewClicksAsync(page);
    }

    [Fact]
    public async Task Iren_AtAShareOf150Dollars_SaysTheDilution()
    {
        var page = await OpenAsync();

        await page.Locator("#search").ClickAsync();
        await page.Keyboard.TypeAsync("iren convertible");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".hits a[href*='/offerings/iren-']").First.ClickAsync();
        await page.Locator("#price").FillAsync("150");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compute" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("price=150"));
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Dilution at share prices" })).ToContainTextAsync("$150");
        await AssertFewClicksAsync(page);
    }

    [Fact]
    public async Task TheRegister_AsKnownOnADay_SaysSo()
    {
        var page = await OpenAsync();

        await page.Locator("summary[aria-label='As known on']").ClickAsync();
        await page.Locator("#as-of").FillAsync("2025-10-21");
        await page.Locator(".day-form button").ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/?asOf=2025-10-21"));
        await Expect(page.Locator("body")).ToContainTextAsync("2025-10-21");
        await Expect(page.Locator("#content")).Not.ToContainTextAsync("Q2 2026");
        await AssertFewClicksAsync(page);
    }

    [Fact]
    public async Task PutsOfTwoYears_WithTheirSum_AreListedByDay()
    {
        var page = await OpenAsync();

        await page.Locator(".bar nav").GetByRole(AriaRole.Link, new() { Name = "Maturities" }).ClickAsync();
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Puts and calls" }).ClickAsync();
        await page.GetByLabel("Days").FillAsync("2027..2028");
        await page.GetByLabel("Days").PressAsync("Enter");
        await Expect(page.Locator("#calendar-title")).ToContainTextAsync("2027 to 2028");
        await page.Locator(".kpis a").First.ClickAsync();

        await Expect(page.Locator(".proof")).ToContainTextAsync("holders may ask for without a condition, 2027 to 2028");
        await Expect(page.Locator(".calendar tr.group")).ToHaveTextAsync([new Regex("2027:\\s+puts \\$[0-9.]+B on"), new Regex("2028:\\s+puts \\$[0-9.]+M on")]);
        await AssertFewClicksAsync(page);
    }

    [Fact]
    public async Task SecuredNotesAboveSixPercent_AreAWorkbook()
    {
        var page = await OpenAsync();

        await page.Locator(".bar nav").GetByRole(AriaRole.Link, new() { Name = "Offerings" }).ClickAsync();
        await page.Locator(".more summary").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Secured", Exact = true }).ClickAsync();
        // The address comes before the page, which then begins with empty fields.
        await Expect(page.Locator(".chips")).ToContainTextAsync("Secured");
        await page.GetByLabel("Coupon, %").FillAsync("6..");
        await page.GetByLabel("Coupon, %").PressAsync("Enter");
        await Expect(page.Locator(".chips")).ToContainTextAsync("Coupon at least 6%");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".page-files").GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());

        Assert.Equal("minerdebt-offerings-secured-yes-coupon-6-and-up.xlsx", download.SuggestedFilename);
        using var workbook = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.NotNull(workbook.GetEntry("xl/worksheets/sheet2.xml"));
        await AssertFewClicksAsync(page);
    }

    [Fact]
    public async Task Everything_IsOneFile()
    {
        var page = await OpenAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download all data" }).ClickAsync());

        Assert.Equal("minerdebt.zip", download.SuggestedFilename);
        using var zip = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.NotNull(zip.GetEntry("minerdebt/SHA256SUMS"));
        await AssertFewClicksAsync(page);
    }

    [Fact]
    public async Task AChart_GoesIntoAnArticle()
    {
        var page = await OpenAsync();

        await page.Locator("summary[aria-label^='Export: Debt outstanding']").ClickAsync();
        await page.Locator(".chart-menu[open]").GetByRole(AriaRole.Link, new() { Name = "Embed" }).ClickAsync();
        await Expect(page.Locator("#embed")).ToBeVisibleAsync();
        var code = "";
        await Site.CopyAsync(async () =>
        {
            await page.Locator("[data-copy=embed-auto]").ClickAsync();
            code = await page.Locator("#embed-auto").InnerTextAsync();
        });

        var article = await site.NewPageAsync();
        await article.RouteAsync("**/article", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<h1>An article</h1>{code}" }));
        await article.GotoAsync("/article");
        await Expect(article.FrameLocator("iframe").Locator("h1")).ToContainTextAsync("Debt outstanding");
        await AssertFewClicksAsync(page);
    }

    // A press counts wherever it goes, also one that misses.
    private async Task<IPage> OpenAsync()
    {
        var page = await site.NewPageAsync();
        await page.ExposeFunctionAsync("countClick", () => _clicks++);
        await page.AddInitScriptAsync("if (self === top) addEventListener('pointerdown', event => event.isTrusted && countClick(), true)");
        await page.GotoAsync("/");
        return page;
    }

    private async Task AssertFewClicksAsync(IPage page)
    {
        // What the page has said before this is counted by now.
        await page.EvaluateAsync("0");
        Assert.InRange(_clicks, 1, Most);
    }
}
