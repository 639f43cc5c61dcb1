using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

public sealed class ProofTests(Site site)
{
    [Fact]
    public async Task Enter_OnAColumn_OpensItsProofAndEscapeClosesIt()
    {
        var page = await site.OpenAsync("/debt");
        await page.EvaluateAsync("window.marker = 1");
        var columns = page.Locator("svg:visible a.cat");
        await columns.Nth(4).FocusAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(columns.Nth(5)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Site.Address("/debt?open=debt:2025Q3"));
        await Expect(page.Locator(".proof-figure")).ToHaveTextAsync("$12,401,254,000");
        await Expect(page.Locator(".proof h2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".proof")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(Site.Address("/debt"));
        Assert.Equal(1, await page.EvaluateAsync<int>("window.marker"));
    }

    [Fact]
    public async Task Click_OnAKpi_OpensItsProofWithSources()
    {
        var page = await site.OpenAsync("/");

        await page.Locator(".kpi").First.ClickAsync();

        await Expect(page.Locator(".proof h2")).ToHaveTextAsync("Public bitcoin miners owed at the end of Q2 2026");
        await Expect(page.Locator(".proof-figure")).ToHaveTextAsync("$39,748,677,844");
        await page.Locator(".proof-lines summary").First.ClickAsync();
        var source = page.Locator(".proof-lines details[open] .source a").First;
        await Expect(source).ToBeVisibleAsync();
        await Expect(source).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await Expect(source).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https?://"));
    }

    [Fact]
    public async Task Click_OnClose_ClosesTheProof()
    {
        var page = await site.OpenAsync("/offerings?miners=WULF&open=offering:wulf-2025-10-ssn-2030");

        await page.GetByRole(AriaRole.Link, new() { Name = "Close the source" }).ClickAsync();

        await Expect(page.Locator(".proof")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(Site.Address("/offerings?miners=WULF"));
    }

    [Fact]
    public async Task Back_AfterOpening_ClosesTheProof()
    {
        var page = await site.OpenAsync("/debt?view=table");
        await page.Locator("tbody td a").First.ClickAsync();
        await Expect(page.Locator(".proof")).ToBeVisibleAsync();

        await page.GoBackAsync();

        await Expect(page.Locator(".proof")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Find_WhileTyping_LeavesTheMinersThatHaveIt_AndEnterMakesItAnAddress()
    {
        var page = await site.OpenAsync("/debt?open=debt:2025Q3");
        var field = page.GetByLabel("Find a miner or an instrument");
        await Expect(page.Locator(".of-miner:visible")).Not.ToHaveCountAsync(1);

        await field.FillAsync("riot");

        await Expect(page.Locator(".of-miner:visible h3")).ToHaveCountAsync(1);
        await Expect(page.Locator(".of-miner:visible h3")).ToContainTextAsync("Riot Platforms");
        await Expect(page.Locator(".found")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+ of [0-9]+ rows$"));
        await field.FillAsync("nobody");
        await Expect(page.Locator(".proof .none")).ToBeVisibleAsync();
        await field.FillAsync("riot");
        await field.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(Site.Address("/debt?open=debt%3A2025Q3&find=riot"));
        await Expect(page.Locator(".of-miner h3")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page).ToHaveURLAsync(Site.Address("/debt"));
    }

    [Fact]
    public async Task Index_OfACompany_StaysInSightAndLeadsToItsSections()
    {
        var page = await site.OpenAsync("/miners/WULF");

        await page.Locator(".page-index a", new() { HasText = "Reported balances" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Site.Address("/miners/WULF#reported"));
        await Expect(page.Locator("#reported")).ToBeInViewportAsync();
        await Expect(page.Locator(".page-index")).ToBeInViewportAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#reported').getBoundingClientRect().top >= document.querySelector('.page-index').getBoundingClientRect().bottom"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tooltip_PointerOrFocus_IsShownWithoutScript(bool pointer)
    {
        var page = await site.NewPageAsync(script: false);
        await page.GotoAsync("/debt");
        var tip = page.Locator("svg.fl a.cat[href*='2025Q3'] + .tip");
        await Expect(tip).ToBeHiddenAsync();

        var column = page.Locator("svg:visible a.cat[href*='2025Q3']");
        await (pointer ? column.HoverAsync() : column.FocusAsync());

        await Expect(tip).ToBeVisibleAsync();
        await Expect(tip).ToContainTextAsync("$12.4B");
    }
}
