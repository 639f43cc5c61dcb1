using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>Going on, and coming back.</summary>
public sealed class ReturnTests(Site site)
{
    [Fact]
    public async Task Back_ToALongList_IsWhereOneWas()
    {
        var page = await site.OpenAsync("/offerings");
        await page.EvaluateAsync("() => { window.marker = 1; scrollTo(0, 2698); }");
        await page.EvaluateAsync("document.querySelectorAll('td.title a')[55].click()");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        Assert.Equal(0, await ScrollAsync(page));

        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Offerings");
        await page.WaitForFunctionAsync("() => Math.round(scrollY) === 2698");
        await page.GoForwardAsync();
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync("Offerings");
        await page.WaitForFunctionAsync("() => scrollY === 0");
        Assert.Equal(1, await page.EvaluateAsync<int>("window.marker"));
    }

    [Fact]
    public async Task View_Changed_KeepsTheScrollAndIsSaid()
    {
        var page = await site.OpenAsync("/debt");
        await page.SetViewportSizeAsync(1280, 500);
        await page.EvaluateAsync("scrollTo(0, 90)");

        await page.GetByRole(AriaRole.Link, new() { Name = "Table", Exact = true }).ClickAsync();

        await Expect(page.Locator("#said")).ToContainTextAsync("Public bitcoin miners owed");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Table", Exact = true })).ToBeFocusedAsync();
        Assert.Equal(90, await ScrollAsync(page));
    }

    [Fact]
    public async Task Menu_EscapeOrAClickElsewhere_ClosesIt()
    {
        var page = await site.OpenAsync("/debt");
        var (miners, types) = (page.Locator(".picker summary").Nth(0), page.Locator(".picker summary").Nth(1));

        await miners.ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("details[open]")).ToHaveCountAsync(0);
        await Expect(miners).ToBeFocusedAsync();

        await miners.ClickAsync();
        await page.Locator("summary[aria-label=Theme]").ClickAsync();
        await Expect(page.Locator("details[open]")).ToHaveCountAsync(1);
        await types.FocusAsync();
        await Expect(page.Locator("details[open]")).ToHaveCountAsync(0);
    }

    private static Task<int> ScrollAsync(IPage page) => page.EvaluateAsync<int>("Math.round(scrollY)");
}
