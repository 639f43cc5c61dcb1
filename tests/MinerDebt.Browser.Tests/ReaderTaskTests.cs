using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What analysts and journalists come for, each from the first page on and with four clicks at most.</summary>
public sealed class ReaderTaskTests(Site site)
{
    private const int Most = 4;

    private int _clicks;

    [Fact]
    public async Task VanEck_BesideOurs_WithItsSource()
    {
        var page = await site.OpenAsync("/");

        await ClickAsync(page.Locator(".bar nav").GetByRole(AriaRole.Link, new() { Name = "Checks" }));
        var row = page.Locator("table.benchmarks tr", new() { HasText = "VanEck" }).Filter(new() { HasText = "$12.7B" }).First;
        await Expect(row).ToContainTextAsync("$12.4B");
        await Expect(row.Locator("td[data-label=Source] a")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https://"));
        await ClickAsync(row.Locator("td[data-label=Ours] a"));

        await Expect(page.Locator("#proof, .proof").First).ToContainTextAsync("$12,401,254,000");
        Assert.InRange(_clicks, 1, Most);
    }

    [Fact]
    public async Task TheMinerMag_ItsQuarter_AndWhyItDiffers()
    {
        var page = await site.OpenAsync("/");

        await ClickAsync(page.Locator(".bar nav").GetByRole(AriaRole.Link, new() { Name = "Checks" }));

        var row = page.Locator("table.benchmarks tr", new() { HasText = "TheMinerMag" }).Filter(new() { Has = page.Locator("td[data-label=Difference]") }).First;
        await Expect(row.Locator("td[data-label=Difference]")).Not.ToBeEmptyAsync();
        await Expect(row.Locator(".counted")).ToContainTextAsync("Theirs:");
        await Expect(row.Locator(".counted")).ToContainTextAsync("Ours:");
        Assert.InRange(_clicks, 1, Most);
    }

    [Fact]
    public async Task ThreeMiners_TheirShares_AreOneChart()
    {
        var page = await site.OpenAsync("/");

        // Each by where it leads: the next is not there before the one before has taken effect.
        await ClickAsync(page.Locator(".chips a[href='/?miners=IREN']"));
        await ClickAsync(page.Locator(".chips a[href='/?miners=IREN,WULF']"));
        await ClickAsync(page.Locator(".chips a[href='/?miners=IREN,WULF,MARA']"));
        await ClickAsync(page.Locator("a[href='/?miners=IREN,WULF,MARA&view=share']").First);

        await Expect(page).ToHaveURLAsync(Site.Address("?miners=IREN,WULF,MARA&view=share"));
        await Expect(page.Locator("#content .chart").First).ToContainTextAsync("WULF");
        Assert.InRange(_clicks, 1, Most);
    }

    [Fact]
    public async Task TeraWulf_ItsDealOf32Billion_AndWhatBecameOfIt()
    {
        var page = await site.OpenAsync("/");

        await ClickAsync(page.Locator("#search"));
        await page.Keyboard.TypeAsync("terawulf 3.2B");
        await page.Keyboard.PressAsync("Enter");
        await ClickAsync(page.Locator(".hits a").First);

        await Expect(page).ToHaveURLAsync(Site.Address("/offerings/wulf-2025-10-ssn-2030"));
        await Expect(page.Locator("h1")).ToContainTextAsync("7.750% Senior Secured Notes due 2030");
        await Expect(page.Locator("#content")).ToContainTextAsync("2025-10-23");
        Assert.InRange(_clicks, 1, Most);
    }

    [Fact]
    public async Task Iren_AtAShareOf150Dollars_SaysTheDilution()
    {
        var page = await site.OpenAsync("/");

        await ClickAsync(page.Locator("#search"));
        await page.Keyboard.TypeAsync("iren convertible");
        await page.Keyboard.PressAsync("Enter");
        await ClickAsync(page.Locator(".hits a[href*='/offerings/iren-']").First);
        await page.Locator("#price").FillAsync("150");
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Compute" }));

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("price=150"));
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Dilution at share prices" })).ToContainTextAsync("$150");
        Assert.InRange(_clicks, 1, Most);
    }

    [Fact]
    public async Task TheRegister_AsKnownOnADay_SaysSo()
    {
        var page = await site.OpenAsync("/");

        await ClickAsync(page.Locator("summary[aria-label='As known on']"));
        await page.Locator("#as-of").FillAsync("2025-10-21");
        await ClickAsync(page.Locator(".day-form button"));

        await Expect(page).ToHaveURLAsync(Site.Address("/?asOf=2025-10-21"));
        await Expect(page.Locator("body")).ToContainTextAsync("2025-10-21");
        await Expect(page.Locator("#content")).Not.ToContainTextAsync("Q2 2026");
        Assert.InRange(_clicks, 1, Most);
    }

    private async Task ClickAsync(ILocator what)
    {
        _clicks++;
        await what.ClickAsync();
    }
}
