using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

/// <summary>A filing is entered once, facts are entered from it, and one comes back to it.</summary>
[Collection(typeof(OneProgram))]
public sealed class FilingTests(EditorSite program)
{
    [Fact]
    public async Task Filing_EnteredOnce_IsTheSourceOfFactsAndListsThem()
    {
        var page = await program.EnterAsync("/admin/facts/filings/new?ticker=RIOT&period_end=2026-06-30");
        await EditorSite.TypeAsync(page, ("filed_on", "2026-08-04"), ("form", "10-Q"), ("quote", "Term loan, net"), ("page", "F-31"),
            ("source_url", "http://127.0.0.1:9/10-q"), ("source_publisher", "SEC"), ("confidence", "filing"));
        await EditorSite.SaveAsync(page);
        await page.ClickAsync("text=Facts that rest on it");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("RIOT 10-Q of 2026-08-04");

        await page.ClickAsync(".chips >> text=Balance");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("New balance");
        await EditorSite.ReadyAsync(page);
        await Assertions.Expect(page.Locator("#field-source_date")).ToHaveValueAsync("2026-08-04");
        await EditorSite.TypeAsync(page, ("debt_class", "EquipmentFinancing"), ("carrying_usd", "12.5M"), ("reason", "10-Q"));
        await page.ClickAsync(".savebar .primary");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("RIOT 10-Q of 2026-08-04");
        await Assertions.Expect(page.Locator("#facts")).ToHaveTextAsync("1 fact rests on it");
        await Assertions.Expect(page.Locator("section[aria-labelledby=facts] tbody tr")).ToContainTextAsync("$12,500,000");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("Saved as change");

        await page.ClickAsync("text=Check the address now");
        await Assertions.Expect(page.Locator("section[aria-labelledby=document] .unusual")).ToContainTextAsync("not on the public internet");
        await page.ClickAsync("text=All of it is entered");
        await Assertions.Expect(page.Locator("dl.terms")).ToContainTextAsync("done");
        await Look.AssertAccessibleEverywhereAsync(page);

        await program.OpenAsync(page, "/admin/filings?miner=RIOT");
        await Assertions.Expect(page.Locator("a[aria-label='RIOT, Q2 2026: 10-Q, done']")).ToBeVisibleAsync();
        await Look.AssertAccessibleEverywhereAsync(page);
    }
}
