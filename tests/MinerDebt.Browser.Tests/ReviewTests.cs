using Microsoft.Playwright;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using static Microsoft.Playwright.Assertions;
using static MinerDebt.Browser.Tests.ImportSteps;

namespace MinerDebt.Browser.Tests;

public sealed class ReviewTests(Site site, Editors editors) : IClassFixture<Editors>
{
    private const string Head = "ticker,name,business,universe,status,source_url\n";

    [Fact]
    public async Task Proposal_ByOne_IsApprovedByAnotherRowByRow()
    {
        var author = await ProposeAsync("ONE", "TWO", "THREE");
        await Expect(author.Locator("main")).ToContainTextAsync("This is yours, so another editor has to review it.");
        await Expect(author.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
        Assert.Equal(0, Stored("ONE", "TWO", "THREE"));

        var reviewer = await ReviewAsync("bea", author);
        await Expect(reviewer.Locator("tbody tr")).ToHaveCountAsync(3);
        await reviewer.GetByLabel("Choose TWO").CheckAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve the chosen 1" }).ClickAsync();
        await Expect(reviewer.Locator(".done")).ToContainTextAsync("1 change approved as change");
        Assert.Equal((0, 1), (Stored("ONE", "THREE"), Stored("TWO")));
        await Expect(author.Locator("tbody tr").Nth(1)).ToContainTextAsync("approved, change");

        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve all 2" }).ClickAsync();
        await Expect(reviewer.Locator("main")).ToContainTextAsync("Approved by bea");
        Assert.Equal(3, Stored("ONE", "TWO", "THREE"));
        await Expect(author.Locator("main")).ToContainTextAsync("Approved by bea");
    }

    [Fact]
    public async Task Proposal_RejectedWithAReason_TellsItsAuthor()
    {
        var author = await ProposeAsync("NOT");
        var reviewer = await ReviewAsync("cid", author);

        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Reject 1 change" }).ClickAsync();
        await Expect(reviewer.Locator("#reason-said")).ToContainTextAsync("A few words are needed here.");
        await reviewer.GetByLabel("Why").FillAsync("No such company");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Reject 1 change" }).ClickAsync();

        await Expect(author.Locator("main")).ToContainTextAsync("Rejected by cid");
        await Expect(author.Locator("main")).ToContainTextAsync("No such company");
        Assert.Equal(0, Stored("NOT"));
    }

    [Fact]
    public async Task Proposal_FactChangedSince_IsNamedAndStaysWhereAllThatFitIsApproved()
    {
        var author = await ProposeAsync("SLOW", "FINE");
        var other = await editors.EnterAsync(site, "/admin/import");
        await ImportAsync(other, "miners", Head + "SLOW,Faster Mining,Hpc,Adjacent,Listed,https://example.org/made-up\n");

        var reviewer = await ReviewAsync("dan", author);

        await Expect(reviewer.Locator("tbody tr").First).ToContainTextAsync("does not fit any more");
        await Expect(reviewer.GetByLabel("Choose SLOW")).ToBeDisabledAsync();
        await Expect(reviewer.Locator("#unfit")).ToHaveTextAsync("1 of 2 does not fit and will stay waiting:");
        await Expect(reviewer.Locator("#unfit + ul li")).ToContainTextAsync("Row 2, miner SLOW: does not fit any more");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve the 1 that fits" }).ClickAsync();
        await Expect(reviewer.Locator(".done")).ToContainTextAsync("1 still waits.");
        Assert.Equal((1, "Faster Mining"), (Stored("FINE"), editors.AskText("SELECT Name FROM Miners WHERE Ticker = 'SLOW'")));
        await Expect(reviewer.Locator("#unfit")).ToHaveTextAsync("None of them fits:");
        await Look.AssertAccessibleAsync(reviewer);
    }

    [Fact]
    public async Task Proposal_TooLargeToBeSeenTogether_SaysWhatFitsWhenItIsAsked()
    {
        await editors.EnterAsync(site, "/admin");
        var source = new Source("https://example.org/made-up", null, null, null);
        var id = await editors.ProposeAsync("Bob", [.. Enumerable.Range(1, 1_001).Select(number => new Change(null, new Miner
        {
            // The first and the last are one.
            Ticker = $"L{number % 1_000}",
            Name = $"Large {number}",
            Business = Business.Mining,
            Universe = Universe.Adjacent,
            Status = ListingStatus.Listed,
            Source = source,
        }))]);
        var reviewer = await editors.EnterAsync(site, $"/admin/proposals/{id}");
        await Expect(reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve all 1,001" })).ToBeVisibleAsync();

        await reviewer.GetByRole(AriaRole.Button, new() { Name = "See which of them fit" }).ClickAsync();
        await Expect(reviewer.Locator("#unfit")).ToHaveTextAsync("1 of 1,001 does not fit and will stay waiting:");
        await Expect(reviewer.Locator("#unfit + ul li")).ToHaveTextAsync("Row 1001, miner L1: does not fit: it is already in row 1: leave one of them out.");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve the 1,000 that fit" }).ClickAsync();

        await Expect(reviewer.Locator(".done")).ToContainTextAsync("1,000 changes approved as change");
        Assert.Equal(1_000, editors.Ask("SELECT COUNT(*) FROM Miners WHERE Ticker LIKE 'L%' AND Name LIKE 'Large %'"));
    }

    [Fact]
    public async Task Proposals_List_ShowsWhatWaits()
    {
        await ProposeAsync("LIST");
        var page = await editors.EnterAsync(site, "/admin/proposals");

        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("proposed.csv");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("waiting");
        await Look.AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Proposal_Axe_FindsNothingSerious()
    {
        var author = await ProposeAsync("AXE");
        var reviewer = await ReviewAsync("eve", author);

        await Look.AssertAccessibleEverywhereAsync(reviewer);
    }

    private async Task<IPage> ProposeAsync(params string[] tickers)
    {
        var page = await editors.EnterAsync(site, "/admin/import");
        await ChooseAsync(page, "miners", "proposed.csv", Head + string.Concat(tickers.Select(ticker => $"{ticker},{ticker} Mining,Hpc,Adjacent,Listed,https://example.org/made-up\n")));
        await CheckAsync(page);
        await WriteAsync(page, "Keep as a proposal");
        await page.GetByRole(AriaRole.Link, new() { Name = "See the proposal" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Proposal ");
        return page;
    }

    private async Task<IPage> ReviewAsync(string name, IPage author)
    {
        await editors.AddAsync(site, name);
        var page = await editors.EnterAsync(site, new Uri(author.Url).AbsolutePath, $"{name}@example.com");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Approve the chosen" })).ToBeVisibleAsync();
        return page;
    }

    private long Stored(params string[] tickers) =>
        editors.Ask($"SELECT COUNT(*) FROM Miners WHERE Ticker IN ({string.Join(", ", tickers.Select(ticker => $"'{ticker}'"))})");
}
