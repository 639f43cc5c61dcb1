using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

public sealed class OverviewTests(Site site)
{
    private const string Headline = "Public bitcoin miners owed $39.7B at the end of Q2 2026, 4.5 times the $8.7B of a year before.";

    [Fact]
    public async Task Open_Overview_SaysWhatIsOwed()
    {
        var page = await site.OpenAsync("/");

        await Expect(page.Locator("h1")).ToHaveTextAsync(Headline);
        await Expect(page).ToHaveTitleAsync("MinerDebt · what public bitcoin miners owe");
        await Expect(page.Locator("[aria-labelledby=debt-title] svg:visible")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Click_Miner_ChangesAddressHeadlineAndChartWithoutLoading()
    {
        var page = await site.OpenAsync("/");
        await page.EvaluateAsync("window.marker = 1");
        var chart = await DrawingAsync(page);

        await page.Locator(".chips").GetByRole(AriaRole.Link, new() { Name = "MARA", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/?miners=MARA"));
        await Expect(page.Locator("h1")).ToContainTextAsync("MARA owed $2.4B at the end of Q2 2026");
        await Expect(page.Locator(".chip.on")).ToHaveTextAsync("MARA");
        Assert.NotEqual(chart, await DrawingAsync(page));
        Assert.Equal(1, await page.EvaluateAsync<int>("window.marker"));
    }

    [Fact]
    public async Task Click_View_SwitchesToTableAndLines()
    {
        var page = await site.OpenAsync("/");
        await page.EvaluateAsync("window.marker = 1");

        await page.GetByRole(AriaRole.Link, new() { Name = "Table", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Site.Address("/?view=table"));
        await Expect(page.Locator("tfoot tr").First).ToContainTextAsync("$39.7B");

        await page.GetByRole(AriaRole.Link, new() { Name = "Lines", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Site.Address("/?view=lines"));
        await Expect(page.Locator("[aria-labelledby=debt-title] svg:visible polyline").First).ToBeVisibleAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("window.marker"));
    }

    [Fact]
    public async Task Back_AndForward_RestoreWhatWasShown()
    {
        var page = await site.OpenAsync("/");
        await page.Locator(".chips").GetByRole(AriaRole.Link, new() { Name = "HUT", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Hut 8 owed");
        await page.GetByRole(AriaRole.Link, new() { Name = "Table", Exact = true }).ClickAsync();
        await Expect(page.Locator("table.grid tfoot")).ToBeVisibleAsync();

        await page.GoBackAsync();
        await Expect(page.Locator("table.grid tfoot")).ToHaveCountAsync(0);
        await Expect(page.Locator("h1")).ToContainTextAsync("Hut 8 owed");
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(Headline);
        await page.GoForwardAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Hut 8 owed");
        await Expect(page).ToHaveURLAsync(Site.Address("/?miners=HUT"));
    }

    [Fact]
    public async Task Click_AiHosts_CountsThemToo()
    {
        var page = await site.OpenAsync("/");

        await page.GetByLabel("Include AI hosts").CheckAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/?universe=all"));
        await Expect(page.Locator("h1")).ToContainTextAsync("Public bitcoin miners and AI hosts owed");
        await page.GetByLabel("Include AI hosts").UncheckAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(Headline);
    }

    private static Task<string> DrawingAsync(IPage page) => page.Locator("[aria-labelledby=debt-title] svg:visible").InnerHTMLAsync();
}
