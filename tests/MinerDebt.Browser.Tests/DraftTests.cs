using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What was typed belongs to one tab and one person, and comes back to these alone.</summary>
public sealed class DraftTests(Site site, Editors editors) : IClassFixture<Editors>
{
    private const string Form = "/admin/facts/offerings/edit?key=wulf-2025-10-ssn-2030";

    [Fact]
    public async Task Save_InOneOfTwoTabs_NeitherStoresNorLosesWhatTheOtherHas()
    {
        var one = await editors.EnterAsync(site, Form);
        var other = await one.Context.NewPageAsync();
        await OpenAsync(other);
        await EditorSite.ReadyAsync(one);
        await EditorSite.TypeAsync(one, ("use_note", "Of the first tab"), ("reason", "A test"));
        await EditorSite.TypeAsync(other, ("notes", "Of the second tab"), ("reason", "Another"));

        await EditorSite.SaveAsync(one);

        await Expect(one.Locator("[name=notes]")).Not.ToHaveValueAsync("Of the second tab");
        await Expect(other.Locator("[name=use_note]")).ToHaveValueAsync("Of the first tab");
        await Expect(other.Locator("[name=notes]")).ToHaveValueAsync("Of the second tab");
        await Expect(other.Locator("[name=reason]")).ToHaveValueAsync("Another");
        other.Dialog += (_, dialog) => dialog.AcceptAsync();
        await other.ReloadAsync();
        await EditorSite.ReadyAsync(other);
        await Expect(other.Locator("[name=notes]")).ToHaveValueAsync("Of the second tab");
        Assert.Equal(0, editors.Ask("SELECT COUNT(*) FROM Offerings WHERE Notes = 'Of the second tab'"));
    }

    [Fact]
    public async Task Type_ByTwoPersonsInOneBrowser_GivesEachTheirOwnWords()
    {
        await editors.AddAsync(site, "bob");
        var page = await editors.EnterAsync(site, Form);
        await EditorSite.ReadyAsync(page);
        await EditorSite.TypeAsync(page, ("title", "As Ann would have it"));
        page.Dialog += (_, dialog) => dialog.AcceptAsync();

        await SignInAsync(page, "bob@example.com");
        await OpenAsync(page);
        await Expect(page.Locator("[name=title]")).Not.ToHaveValueAsync("As Ann would have it");
        await EditorSite.TypeAsync(page, ("title", "As Bob would have it"));
        await SignInAsync(page, "ann@example.com");
        await OpenAsync(page);

        await Expect(page.Locator("[name=title]")).ToHaveValueAsync("As Ann would have it");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
    }

    [Fact]
    public async Task Save_WhereTheBrowserForbidsItsStores_StoresWhatWasTyped()
    {
        var page = await editors.EnterAsync(site, "/admin");
        await page.Context.AddInitScriptAsync("for (const store of ['localStorage', 'sessionStorage']) Object.defineProperty(window, store, { get() { throw new DOMException('Forbidden', 'SecurityError'); } });");
        await OpenAsync(page, "/admin/facts/offerings/edit?key=mara-2024-11-conv-2030");
        await EditorSite.TypeAsync(page, ("notes", "Without a store"), ("reason", "A test"));

        await EditorSite.SaveAsync(page);

        Assert.Equal(1, editors.Ask("SELECT COUNT(*) FROM Offerings WHERE Notes = 'Without a store'"));
    }

    private async Task OpenAsync(IPage page, string path = Form)
    {
        await page.GotoAsync(editors.App.Url + path);
        await EditorSite.ReadyAsync(page);
    }

    // Without signing out before: what matters is what the other's browser finds.
    private async Task SignInAsync(IPage page, string email)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(editors.App.Url + "/account/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync("violet tractor moon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(editors.App.Url + "/");
    }
}
