using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

public sealed class SearchTests(Site site)
{
    [Fact]
    public async Task Search_ByKeyboard_OpensTheChosenHit()
    {
        var page = await site.OpenAsync("/");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.InsertTextAsync("keel");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("BITF");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("[aria-selected=true]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Site.Address("/miners/BITF"));
        await Expect(page.Locator("h1")).ToContainTextAsync("Bitfarms");
    }

    [Fact]
    public async Task Page_OpenedThenLeft_GivesTheFocusToTheNextHeadingOnly()
    {
        var page = await site.OpenAsync("/debt");
        await Expect(page.Locator("h1")).Not.ToBeFocusedAsync();

        await page.Locator(".bar nav").GetByRole(AriaRole.Link, new() { Name = "Miners" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Miners");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Search_EnterWithoutAChoice_ListsTheHits()
    {
        var page = await site.OpenAsync("/");

        await page.Locator("#search").FillAsync("wulf 7.750");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Site.Address("/search?q=wulf+7.750"));
        await Expect(page.Locator(".hits li").First).ToContainTextAsync("7.750% Senior Secured Notes due 2030");
    }

    [Fact]
    public async Task Search_NoScript_ListsTheHits()
    {
        var page = await site.NewPageAsync(390, script: false);
        await page.GotoAsync("/");

        await page.Locator(".searchlink").ClickAsync();
        await page.Locator("#search-words").FillAsync("MARA");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".hits a").First).ToHaveAttributeAsync("href", "/miners/MARA");
    }

    [Fact]
    public async Task Picker_EnterAfterSearch_ChoosesTheFirst()
    {
        var page = await site.OpenAsync("/debt");

        await page.Locator(".picker summary").First.ClickAsync();
        await page.GetByLabel("Search miners", new() { Exact = true }).FillAsync("keel");
        await Expect(page.Locator(".picker[open] li:visible")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Site.Address("/debt?miners=BITF"));
    }
}
