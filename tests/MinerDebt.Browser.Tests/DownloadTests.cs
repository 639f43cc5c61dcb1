using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What readers take with them, as they do it.</summary>
public sealed class DownloadTests(Site site)
{
    [Fact]
    public async Task SecuredNotesAboveSixPercent_AsAWorkbook_TakeFourClicks()
    {
        var page = await site.OpenAsync("/offerings");

        await page.Locator(".more summary").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Secured", Exact = true }).ClickAsync();
        // The address comes before the page, which then begins with empty fields.
        await Expect(page.Locator(".chips")).ToContainTextAsync("Secured");
        await page.GetByLabel("Coupon, %").FillAsync("6..");
        await page.Locator(".ranges button").ClickAsync();
        await Expect(page).ToHaveURLAsync(Site.Address("/offerings?secured=yes&coupon=6.."));
        await Expect(page.Locator(".chips")).ToContainTextAsync("Coupon at least 6%");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".page-files").GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());

        Assert.Equal("minerdebt-offerings-secured-yes-coupon-6-and-up.xlsx", download.SuggestedFilename);
        using var workbook = ZipFile.OpenRead(await download.PathAsync());
        Assert.NotNull(workbook.GetEntry("xl/worksheets/sheet2.xml"));
    }

    [Fact]
    public async Task PutsOfTwoYears_WithTheirSum_TakeThreeClicks()
    {
        var page = await site.OpenAsync("/maturities");

        await page.GetByRole(AriaRole.Link, new() { Name = "All puts and calls by day" }).ClickAsync();
        await page.GetByLabel("Days").FillAsync("2027..2028");
        await page.Locator("form:has(input[name=due]) button").ClickAsync();
        await Expect(page.Locator("#calendar-title")).ToContainTextAsync("2027 to 2028");
        await page.Locator(".kpis a").First.ClickAsync();

        await Expect(page.Locator(".proof")).ToContainTextAsync("holders may ask for without a condition, 2027 to 2028");
        await Expect(page.Locator(".calendar tr.group")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Everything_FromAnyPage_TakesOneClick()
    {
        var page = await site.OpenAsync("/miners/WULF");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download all data" }).ClickAsync());

        Assert.Equal("minerdebt.zip", download.SuggestedFilename);
        using var zip = ZipFile.OpenRead(await download.PathAsync());
        Assert.NotNull(zip.GetEntry("minerdebt/SHA256SUMS"));
    }
}
