using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

public sealed class FilterTests(Site site)
{
    [Fact]
    public async Task Picker_Search_FindsAndChoosesWithoutLoading()
    {
        var page = await site.OpenAsync("/debt");
        await page.EvaluateAsync("window.marker = 1");

        await page.Locator(".picker summary").First.ClickAsync();
        await page.GetByLabel("Search miners", new() { Exact = true }).FillAsync("keel");
        await Expect(page.Locator(".picker[open] li:visible b")).ToHaveTextAsync(["BITF"]);
        await page.Locator(".picker[open] li:visible a", new() { HasText = "BITF" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/debt?miners=BITF"));
        Assert.Equal(1, await page.EvaluateAsync<int>("window.marker"));
    }

    [Fact]
    public async Task Range_Change_IsShownAtOnce()
    {
        var page = await site.OpenAsync("/debt?view=table");

        await page.Locator("select[name=from]").SelectOptionAsync("2026Q1");

        await Expect(page).ToHaveURLAsync(Site.Address("/debt?from=2026Q1&view=table"));
        await Expect(page.Locator("thead th")).ToHaveTextAsync(["Miner", "Q1 2026", "Q2 2026"]);
    }

    [Fact]
    public async Task Offerings_Sort_ReordersTheList()
    {
        var page = await site.OpenAsync("/offerings");

        await page.Locator("th").GetByRole(AriaRole.Link, new() { Name = "Principal" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/offerings?sort=-principal"));
        await Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Principal");
    }

    [Fact]
    public async Task Theme_ChosenAfterGoingToAnotherPage_StaysOnThatPage()
    {
        var page = await site.OpenAsync("/debt");
        await page.Locator(".bar nav").GetByRole(AriaRole.Link, new() { Name = "Offerings" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Offerings");

        await page.Locator("summary[aria-label=Theme]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page).ToHaveURLAsync(Site.Address("/offerings"));
    }

    [Fact]
    public async Task Theme_Choice_OutlivesAReloadAndIsInTheFirstHtml()
    {
        var page = await site.OpenAsync("/debt");

        await page.Locator("summary[aria-label=Theme]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        var answer = await page.ReloadAsync();
        Assert.Contains("""<html lang="en" data-theme="dark">""", await answer!.TextAsync(), StringComparison.Ordinal);
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(15, 21, 29)");
        await Expect(page.Locator("[aria-pressed=true]")).ToHaveTextAsync("Dark");
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(247, 248, 250)")]
    [InlineData(ColorScheme.Dark, "rgb(15, 21, 29)")]
    public async Task Theme_NotChosen_IsTheSystems(ColorScheme theme, string background)
    {
        var page = await site.OpenAsync("/", theme: theme);

        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", background);
    }
}
