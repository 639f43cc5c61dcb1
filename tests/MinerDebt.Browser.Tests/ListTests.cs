using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

[Collection(typeof(OneProgram))]
public sealed class ListTests(EditorSite program)
{
    [Fact]
    public async Task List_Conditions_StandInTheAddressAndComeBack()
    {
        var page = await program.EnterAsync("/admin/facts/offerings");
        await page.GetByLabel("Search in all columns").FillAsync("bitf");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(program.Url + "/admin/facts/offerings?q=bitf");
        await page.GetByLabel("Only where Principal is").FillAsync("100M..");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page).ToHaveURLAsync(program.Url + "/admin/facts/offerings?q=bitf&principal_usd=100M..");
        var rows = page.Locator(".facts tbody tr");
        await Expect(rows).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Link, new() { Name = "bitf-" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Correct offering bitf-");
        await page.GoBackAsync();

        await Expect(page.GetByLabel("Search in all columns")).ToHaveValueAsync("bitf");
        await Expect(page.GetByLabel("Only where Principal is")).ToHaveValueAsync("100M..");
        await Expect(rows).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task View_KeptAppliedAndRemoved_ByTheKeyboardAlone()
    {
        const string Large = "/admin/facts/offerings?principal_usd=1B..&sort=-principal_usd&show=ticker,principal_usd";
        var page = await program.EnterAsync(Large);
        var (address, menu) = (new Uri(page.Url).PathAndQuery, page.GetByText("Your views", new() { Exact = true }));
        await EditorSite.PressAsync(page, menu);
        await EditorSite.TabToAsync(page, page.GetByLabel("Keep what is shown as"));
        await page.Keyboard.TypeAsync("Largest");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Kept as “Largest”.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeFocusedAsync();
        await program.OpenAsync(page, "/admin/facts/offerings");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Largest", Exact = true });
        await Expect(link).ToBeVisibleAsync();
        var rows = await page.Locator(".facts tbody tr").CountAsync();
        await Look.AssertAccessibleEverywhereAsync(page);
        await page.SetViewportSizeAsync(1280, Look.Height(1280));

        await EditorSite.PressAsync(page, link);

        await Expect(link).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.Locator(".facts tbody tr")).Not.ToHaveCountAsync(rows);
        await Expect(page.GetByLabel("Only where Principal is")).ToHaveValueAsync("1B..");
        Assert.Equal(Uri.UnescapeDataString(address), Uri.UnescapeDataString(new Uri(page.Url).PathAndQuery));
        await EditorSite.PressAsync(page, menu);
        await EditorSite.PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Remove “Largest”" }));
        await Expect(link).ToHaveCountAsync(0);
        // The focus goes to what is said, not back to the top of the page.
        await Expect(page.GetByText("“Largest” is removed.")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task List_ManyChosen_AreChangedAsOneAndUndone()
    {
        var page = await program.EnterAsync("/admin/facts/offerings?q=wulf&principal_usd=1M..");
        var rows = page.Locator(".facts tbody tr");
        await page.GetByLabel("Choose all on this page").CheckAsync();
        var chosen = await rows.CountAsync();
        await page.GetByLabel("chosen: change").SelectOptionAsync("use_note");
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("Made up for the tests");
        await page.GetByLabel("Why *").FillAsync("A test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change them" }).ClickAsync();
        await Expect(page.Locator(".savebar .unusual")).ToContainTextAsync("a convertible note without a conversion price or rate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change all the same" }).ClickAsync();

        await Expect(page.Locator(".done")).ToContainTextAsync(new Regex($@"\b{chosen} offerings changed as change \d+\."));
        await program.OpenAsync(page, "/admin/changes?by=Ann&kind=offerings&miner=WULF");
        await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await Look.AssertAccessibleEverywhereAsync(page);
    }

    [Fact]
    public async Task List_WithABarForMany_IsAccessibleAndFits()
    {
        var page = await program.EnterAsync("/admin/facts/events?sort=-principal_change_usd");
        await page.GetByLabel("Choose all on this page").CheckAsync();
        await Expect(page.GetByLabel("Why *")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change them" }).ClickAsync();

        await Expect(page.Locator(".savebar .errors")).ToContainTextAsync("write why, in a few words");
        await Look.AssertAccessibleEverywhereAsync(page);
    }
}
