using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

public sealed class WithoutScriptTests(Site site)
{
    [Fact]
    public async Task Overview_NoScript_HasHeadlineChartAndWorkingFilters()
    {
        var page = await OpenAsync("/");

        await Expect(page.Locator("h1")).ToContainTextAsync("Public bitcoin miners owed $39.7B");
        await Expect(page.Locator("[aria-labelledby=debt-title] svg:visible")).ToHaveCountAsync(1);
        await page.Locator(".chips").GetByRole(AriaRole.Link, new() { Name = "MARA", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Site.Address("/?miners=MARA"));
        await Expect(page.Locator("h1")).ToContainTextAsync("MARA owed");
    }

    [Fact]
    public async Task Table_NoScript_OpensAndClosesProofs()
    {
        var page = await OpenAsync("/debt");

        await page.GetByRole(AriaRole.Link, new() { Name = "Table", Exact = true }).ClickAsync();
        await page.Locator("tfoot td a").First.ClickAsync();
        await Expect(page.Locator(".proof-figure")).ToHaveTextAsync("$1,540,688,156");
        await page.Locator(".proof-lines summary").First.ClickAsync();
        await Expect(page.Locator(".proof-lines .source a").First).ToBeVisibleAsync();
        await page.Locator(".proof .close").ClickAsync();
        await Expect(page.Locator(".proof")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Picker_NoScript_OpensAndChooses()
    {
        var page = await OpenAsync("/debt");

        await page.Locator(".picker summary").First.ClickAsync();
        await page.Locator(".picker[open] a", new() { HasText = "Riot Platforms" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/debt?miners=RIOT"));
        await Expect(page.Locator(".picker summary").First).ToHaveTextAsync("RIOT");
    }

    [Fact]
    public async Task Range_NoScript_HasAButton()
    {
        var page = await OpenAsync("/debt?view=table");

        await page.Locator("select[name=from]").SelectOptionAsync("2025Q1");
        await page.Locator("select[name=to]").SelectOptionAsync("2025Q3");
        await page.Locator("form.range").GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Expect(page.Locator("thead th")).ToHaveTextAsync(["Miner", "Q1 2025", "Q2 2025", "Q3 2025"]);
    }

    [Fact]
    public async Task AiHosts_NoScript_HaveAButton()
    {
        var page = await OpenAsync("/debt?by=type");

        await page.GetByLabel("Include AI hosts").CheckAsync();
        await page.Locator("form:has([name=universe])").GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/debt?by=type&universe=all"));
        await Expect(page.GetByLabel("Include AI hosts")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Day_NoScript_IsChosenInTheHeader()
    {
        var page = await OpenAsync("/debt/bridge?miners=MARA");

        await page.Locator("summary[aria-label='As known on']").ClickAsync();
        await page.Locator("#as-of").FillAsync("2025-10-21");
        await page.Locator(".day-form button").ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/debt/bridge?miners=MARA&asOf=2025-10-21"));
        await Expect(page.Locator(".day-banner")).ToContainTextAsync("21 October 2025");
    }

    [Fact]
    public async Task Theme_NoScript_IsChosenByAForm()
    {
        var page = await OpenAsync("/debt?view=table");

        await page.Locator("summary[aria-label=Theme]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/debt?view=table"));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(15, 21, 29)");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await site.NewPageAsync(script: false);
        await page.GotoAsync(path);
        return page;
    }
}
