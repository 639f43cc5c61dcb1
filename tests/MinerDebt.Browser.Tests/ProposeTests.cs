using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What is typed is kept as a proposal, with the checks of a save.</summary>
[Collection(typeof(OneDatabase))]
public sealed class ProposeTests(Site site, Editors editors)
{
    private const string Exchange = "[name='miners|WULF|exchange']";

    [Fact]
    public async Task Form_ACorrection_NeedsAReasonIsKeptAndTheFormIsAsStored()
    {
        var page = await editors.EnterAsync(site, "/admin/facts/miners/edit?key=RIOT");
        var (stored, changes) = (await page.InputValueAsync("[name=name]"), editors.Ask("SELECT COUNT(*) FROM ChangeSets"));
        await EditorSite.TypeAsync(page, ("name", "Riot of another name"));
        await ProposeAsync(page);
        await Expect(page.Locator("#reason-said")).ToContainTextAsync("A few words are needed here.");
        await page.FillAsync("[name=reason]", "Its new name");
        await ProposeAsync(page);

        var proposal = await KeptAsync(page);
        await Expect(page.Locator("[name=name]")).ToHaveValueAsync(stored);
        await Look.AssertAccessibleEverywhereAsync(page);
        await page.ReloadAsync();
        await EditorSite.ReadyAsync(page);
        await Expect(page.Locator("[name=name]")).ToHaveValueAsync(stored);
        await ExpectAsync(page, proposal, "Its new name", "Riot of another name");
        Assert.Equal(changes, editors.Ask("SELECT COUNT(*) FROM ChangeSets"));
    }

    [Fact]
    public async Task Form_ANewFactThatCannotBe_SaysSoAndKeepsWhatWasTyped()
    {
        var page = await editors.EnterAsync(site, "/admin/facts/miners/new");
        await EditorSite.TypeAsync(page, ("ticker", "NEWCO"));
        await ProposeAsync(page);
        await Expect(page.Locator(".savebar .errors")).ToContainTextAsync("Name");
        await EditorSite.TypeAsync(page, ("name", "Newco"), ("business", "Mining"), ("universe", "Miner"), ("status", "Listed"), ("source_url", "https://example.org/10-k"));
        await ProposeAsync(page);

        var proposal = await KeptAsync(page);
        await Expect(page.Locator("[name=ticker]")).ToHaveValueAsync("");
        await ExpectAsync(page, proposal, "New miner", "Newco");
    }

    [Fact]
    public async Task Form_ARemovalOfWhatIsNeeded_IsNotKept()
    {
        var page = await editors.EnterAsync(site, "/admin/facts/miners/edit?key=HUT");
        await page.FillAsync("[name=reason]", "It mines nothing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose to remove it" }).ClickAsync();

        await Expect(page.Locator(".savebar .errors")).ToContainTextAsync("is needed by");
    }

    [Fact]
    public async Task Grid_TypedCells_AreKeptAndTheSheetIsAsStored()
    {
        var page = await editors.EnterAsync(site, "/admin/quarter?at=2026Q3&unit=1000");
        var cell = page.Locator("[name='WULF|TermLoan']");
        await EditorSite.TypeAsync(page, ("WULF|source", "https://example.org/10-q"), ("WULF|TermLoan", "100000"));
        await Expect(page.Locator(".savebar")).ToContainTextAsync("1 cell changed");
        await page.FillAsync("[name=reason]", "10-Q of WULF");
        await ProposeAsync(page);

        var proposal = await KeptAsync(page);
        await Expect(page.Locator(".savebar")).ToContainTextAsync("0 cells changed");
        await Expect(cell).ToHaveValueAsync("");
        await ExpectAsync(page, proposal, "10-Q of WULF", "$100,000,000");
    }

    [Fact]
    public async Task Company_TypedCells_AreKeptAndThePageIsAsStored()
    {
        var page = await editors.EnterAsync(site, "/admin/miners/WULF");
        var stored = await page.InputValueAsync(Exchange);
        await page.FillAsync("[name=reason]", "It has moved");
        await page.FillAsync(Exchange, "NYSE of the test");
        await page.PressAsync(Exchange, "Tab");
        await Expect(page.Locator("#reason-said")).ToContainTextAsync("1 cell in 1 fact changed");
        await ProposeAsync(page);

        var proposal = await KeptAsync(page);
        await Expect(page.Locator(Exchange)).ToHaveValueAsync(stored);
        await ExpectAsync(page, proposal, "It has moved", "NYSE of the test");
    }

    private static Task ProposeAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Keep as a proposal" }).ClickAsync();

    // What is said has the focus, and leads to the proposal.
    private static async Task<string> KeptAsync(IPage page)
    {
        await Expect(page.Locator(".savebar .done")).ToContainTextAsync("Kept as proposal");
        await Expect(page.Locator(".savebar .answer")).ToBeFocusedAsync();
        await Expect(page.Locator(".savebar .answer")).ToBeInViewportAsync();
        return await page.Locator(".savebar .done a").GetAttributeAsync("href") ?? "";
    }

    private async Task ExpectAsync(IPage page, string proposal, string reason, string value)
    {
        await Site.GoAsync(page, editors.App.Url + proposal);
        await Expect(page.Locator(".lead")).ToHaveTextAsync(reason);
        await Expect(page.Locator("tbody tr ins").Filter(new() { HasText = value }).First).ToBeVisibleAsync();
    }
}
