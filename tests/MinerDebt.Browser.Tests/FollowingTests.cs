using Microsoft.Playwright;
using MinerDebt.Core.Changes;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>Open pages of readers, while the figures are changed.</summary>
[Collection(typeof(OneDatabase))]
public sealed class FollowingTests(Site site, Editors editors)
{
    private const string Offering = "wulf-2025-10-ssn-2030";

    [Fact]
    public async Task Change_Applied_IsShownOnTwoOpenPagesAndSaid()
    {
        var pages = new[] { await OpenAsync($"/offerings/{Offering}"), await OpenAsync($"/offerings?miners=WULF&open=offering:{Offering}") };

        await CorrectAsync(8.125m);

        foreach (var page in pages)
        {
            await Expect(page.Locator("main")).ToContainTextAsync("8.125%");
            await Expect(page.Locator(".updated p")).ToHaveTextAsync("Figures were updated: WULF. See the corrections");
            await Expect(page.Locator(".updated a")).ToHaveAttributeAsync("href", "/changes");
            Assert.Equal(1, await page.EvaluateAsync<int>("window.marker"));
        }

        await Expect(pages[1].Locator(".proof")).ToContainTextAsync("8.125%");
        await pages[0].GetByRole(AriaRole.Button, new() { Name = "Close this message" }).ClickAsync();
        await Expect(pages[0].Locator(".updated p")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Change_WhileOneTypesInAnOpenMenu_LeavesBothAndTheScroll()
    {
        var page = await OpenAsync("/offerings");
        await page.Locator("#miners summary").ClickAsync();
        await page.GetByLabel("Search miners", new() { Exact = true }).FillAsync("keel");
        await page.EvaluateAsync("() => { document.activeElement.mine = 1; scrollTo(0, 60); }");
        var version = await VersionAsync(page);

        await CorrectAsync(8.25m);

        await page.WaitForFunctionAsync("version => document.querySelector('live-book').getAttribute('version') !== version", version);
        await Expect(page.Locator("main")).ToContainTextAsync("8.250%");
        Assert.Equal(
            ["keel", "1", "true", "60"],
            await page.EvaluateAsync<string[]>("() => [document.activeElement.value, document.activeElement.mine, document.querySelector('#miners').open, Math.round(scrollY)].map(String)"));
        await Expect(page.Locator("#miners li:visible b")).ToHaveTextAsync(["BITF"]);
    }

    [Fact]
    public async Task Change_OfNothingOnThePage_SaysNothing()
    {
        var page = await OpenAsync("/docs/glossary");
        var version = await VersionAsync(page);

        await CorrectAsync(8.375m);

        await page.WaitForFunctionAsync("version => document.querySelector('live-book').getAttribute('version') !== version", version);
        await Expect(page.Locator(".updated p")).ToHaveCountAsync(0);
    }

    private static Task<string> VersionAsync(IPage page) => page.EvaluateAsync<string>("document.querySelector('live-book').getAttribute('version')");

    private Task CorrectAsync(decimal coupon) => editors.ChangeAsync(book =>
    {
        var offering = book.FindOffering(Offering)!.Offering;
        return new Change(offering, offering with { CouponPercent = coupon });
    });

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync(editors.App.Url + path);
        await page.EvaluateAsync("window.marker = 1");
        return page;
    }
}
