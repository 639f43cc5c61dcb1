using System.Text;
using Microsoft.Playwright;
using MinerDebt.Testing;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>From what a company has filed to figures that readers see.</summary>
[Collection(typeof(OneDatabase))]
public sealed class EdgarStoryTests(Site site, Editors editors)
{
    // As the next 10-Q of Riot would say it: nothing of its day is stored.
    private static readonly string Next = PublicFilings.CompanyFacts(1167419, "Riot Platforms, Inc.",
    [
        .. PublicFilings.Riot,
        new("us-gaap:DebtCurrent", "USD", null, "2026-09-30", 254_000_000, "0001104659-26-100001", "10-Q", "2026-10-29"),
        new("us-gaap:LongTermDebtNoncurrent", "USD", null, "2026-09-30", 596_000_000, "0001104659-26-100001", "10-Q", "2026-10-29"),
        new("us-gaap:InterestExpense", "USD", "2026-01-01", "2026-06-30", 14_000_000, "0001104659-26-090001", "10-Q", "2026-07-30"),
        new("us-gaap:InterestExpense", "USD", "2026-01-01", "2026-09-30", 21_500_000, "0001104659-26-100001", "10-Q", "2026-10-29"),
        new("riot:LettersOfCredit", "USD", null, "2026-09-30", 9_500_000, "0001104659-26-100001", "10-Q", "2026-10-29"),
    ]);

    [Fact]
    public async Task CompanyFacts_ByOne_BecomeFiguresOnceAnotherHasApproved()
    {
        var author = await editors.EnterAsync(site, "/admin/edgar");
        await author.GetByLabel("Company").SelectOptionAsync("RIOT");
        await ChooseAsync(author, "CIK0001167419.json", Next);

        await Expect(author.Locator("#read")).ToBeVisibleAsync();
        var facts = author.Locator("section[aria-labelledby=read] table").First;
        await Expect(facts.Locator("tbody tr").Filter(new() { HasText = "Carrying amount" })).ToContainTextAsync("$850,000,000");
        await Expect(facts).ToContainTextAsync("10-Q 0001104659-26-100001, filed 2026-10-29");
        await Expect(facts.Locator("tbody tr").Filter(new() { HasText = "Interest expense" })).ToContainTextAsync("$7,500,000");
        await Expect(author.Locator("section[aria-labelledby=unmapped]")).ToContainTextAsync("riot:LettersOfCredit");
        await Look.AssertAccessibleEverywhereAsync(author);
        await author.GetByRole(AriaRole.Button, new() { Name = "Keep 3 changes as a proposal" }).ClickAsync();
        var link = author.GetByRole(AriaRole.Link, new() { Name = "See the proposal" });
        await Expect(link).ToBeVisibleAsync();

        await editors.AddAsync(site, "ros");
        var reviewer = await editors.EnterAsync(site, (await link.GetAttributeAsync("href"))!, "ros@example.com");
        await Expect(reviewer.Locator("main")).ToContainTextAsync("0001104659-26-100001");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve all 3" }).ClickAsync();
        await Expect(reviewer.Locator("main")).ToContainTextAsync("Approved by ros");

        Assert.Equal(1, editors.Ask("SELECT COUNT(*) FROM DebtBalances WHERE Ticker = 'RIOT' AND PeriodEnd = '2026-09-30' AND CarryingUsd = 850000000 AND CurrentPortionUsd = 254000000"));
        Assert.Equal(1, editors.Ask("SELECT COUNT(*) FROM MinerQuarters WHERE Ticker = 'RIOT' AND Quarter = '2026Q3' AND InterestExpenseUsd = 7500000"));
        Assert.Equal(1, editors.Ask("SELECT COUNT(*) FROM Filings WHERE Ticker = 'RIOT' AND Form = '10-Q' AND PeriodEnd = '2026-09-30' AND Accession = '0001104659-26-100001'"));
        Assert.Equal(1, editors.Ask("SELECT COUNT(*) FROM ChangeSets WHERE Origin = 'Edgar' AND Author = 'Ann, reviewed by ros'"));
    }

    [Fact]
    public async Task OwnConcept_ThatIsGivenAPlace_IsReadFromThenOn()
    {
        var page = await editors.EnterAsync(site, "/admin/edgar?miner=RIOT");
        await ChooseAsync(page, "CIK0001167419.json", Next);
        await page.GetByLabel("Concept", new() { Exact = true }).FillAsync("riot:LettersOfCredit");
        await page.GetByLabel("of", new() { Exact = true }).SelectOptionAsync("CreditFacility");
        await page.GetByRole(AriaRole.Button, new() { Name = "Say where it goes" }).ClickAsync();

        await Expect(page.Locator("section[aria-labelledby=map] li")).ToContainTextAsync("the carrying amount, all of it, credit facility, says Ann.");
        await Expect(page.Locator("section[aria-labelledby=read] table").First).ToContainTextAsync("RIOT 2026-09-30 (credit facility)");
        await Expect(page.Locator("section[aria-labelledby=unmapped]")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Forget where riot:LettersOfCredit goes" }).ClickAsync();

        await Expect(page.Locator("section[aria-labelledby=unmapped]")).ToContainTextAsync("riot:LettersOfCredit");
    }

    private static async Task ChooseAsync(IPage page, string name, string text)
    {
        // The field listens one round trip after it is drawn; no person is as fast, a test is.
        await Site.UntilAsync(page, "() => '_blazorInputFileNextFileId' in document.querySelector('#file')");
        await page.GetByLabel("File saved from SEC").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });
    }
}
