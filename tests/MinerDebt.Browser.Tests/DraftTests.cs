using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What was typed belongs to one tab and one person, and comes back to these alone, wherever they are.</summary>
[Collection(typeof(OneDatabase))]
public sealed class DraftTests(Site site, Editors editors)
{
    private const string Form = "/admin/facts/offerings/edit?key=wulf-2025-10-ssn-2030";
    private const string Other = "/admin/facts/offerings/edit?key=mara-2024-11-conv-2030";
    private const string Miner = "/admin/facts/miners/edit?key=CIFR";

    [Fact]
    public async Task Save_InOneOfTwoTabs_NeitherStoresNorLosesWhatTheOtherHas()
    {
        var one = await editors.EnterAsync(site, Form);
        var other = await one.Context.NewPageAsync();
        var asked = Questions(other);
        await OpenAsync(other);
        await EditorSite.ReadyAsync(one);
        await EditorSite.TypeAsync(one, ("use_note", "Of the first tab"), ("reason", "A test"));
        await EditorSite.TypeAsync(other, ("notes", "Of the second tab"), ("reason", "Another"));

        await EditorSite.SaveAsync(one);

        await Expect(one.Locator("[name=notes]")).Not.ToHaveValueAsync("Of the second tab");
        await Expect(other.Locator("[name=use_note]")).ToHaveValueAsync("Of the first tab");
        await Expect(other.Locator("[name=notes]")).ToHaveValueAsync("Of the second tab");
        await Expect(other.Locator("[name=reason]")).ToHaveValueAsync("Another");
        await other.ReloadAsync();
        await EditorSite.ReadyAsync(other);
        await Expect(other.Locator("[name=notes]")).ToHaveValueAsync("Of the second tab");
        Assert.Empty(asked);
        Assert.Equal(0, editors.Ask("SELECT COUNT(*) FROM Offerings WHERE Notes = 'Of the second tab'"));
        await DiscardAsync(other);
    }

    [Fact]
    public async Task Type_ByTwoPersonsInOneBrowser_GivesEachTheirOwnWords()
    {
        await editors.AddAsync(site, "bob");
        var page = await editors.EnterAsync(site, Form);
        var asked = Questions(page);
        await EditorSite.ReadyAsync(page);
        await EditorSite.TypeAsync(page, ("title", "As Ann would have it"));

        await SignInAsync(page, "bob@example.com");
        await OpenAsync(page);
        await Expect(page.Locator("[name=title]")).Not.ToHaveValueAsync("As Ann would have it");
        await Expect(page.Locator(".draftnote")).ToHaveTextAsync("");
        await EditorSite.TypeAsync(page, ("title", "As Bob would have it"));
        await SignInAsync(page, "ann@example.com");
        await OpenAsync(page);

        await Expect(page.Locator("[name=title]")).ToHaveValueAsync("As Ann would have it");
        Assert.Empty(asked);
        await DiscardAsync(page);
    }

    [Fact]
    public async Task Save_WhereTheBrowserForbidsItsStores_StoresWhatWasTyped()
    {
        var page = await editors.EnterAsync(site, "/admin");
        await page.Context.AddInitScriptAsync("for (const store of ['localStorage', 'sessionStorage']) Object.defineProperty(window, store, { get() { throw new DOMException('Forbidden', 'SecurityError'); } });");
        await OpenAsync(page, Other);
        await EditorSite.TypeAsync(page, ("notes", "Without a store"));
        await page.ReloadAsync();
        await EditorSite.ReadyAsync(page);
        // The tab is another one for the server, which keeps what the one before has left.
        await Expect(page.Locator("[name=notes]").Or(page.GetByText("in another tab or on another device")).First).ToBeVisibleAsync();
        await EditorSite.TypeAsync(page, ("notes", "Without a store"), ("reason", "A test"));

        await EditorSite.SaveAsync(page);

        Assert.Equal(1, editors.Ask("SELECT COUNT(*) FROM Offerings WHERE Notes = 'Without a store'"));
    }

    [Fact]
    public async Task Open_OnAnotherDevice_IsOfferedAndGoesOnThere()
    {
        const string Form = "/admin/facts/offerings/edit?key=riot-2024-12-conv-2030";
        var here = await editors.EnterAsync(site, Form);
        await EditorSite.ReadyAsync(here);
        await EditorSite.TypeAsync(here, ("notes", "Typed at the desk"));
        await KeptAsync("Typed at the desk");

        var there = await editors.EnterAsync(site, Form, anew: true);
        await EditorSite.ReadyAsync(there);
        await Expect(there.Locator(".draftnote")).ToContainTextAsync("in another tab or on another device");
        await Expect(there.Locator("[name=notes]")).Not.ToHaveValueAsync("Typed at the desk");
        await Look.AssertAccessibleEverywhereAsync(there);
        await there.GetByRole(AriaRole.Button, new() { Name = "Go on with it" }).ClickAsync();
        await Expect(there.Locator("[name=notes]")).ToHaveValueAsync("Typed at the desk");
        await Expect(there.Locator(".draftnote")).ToHaveTextAsync("");

        // The first page has it, too, and what is typed there is its own from now on.
        await EditorSite.TypeAsync(here, ("use_note", "Typed on at the desk"));
        await KeptAsync("Typed on at the desk");
        await there.ReloadAsync();
        await EditorSite.ReadyAsync(there);
        await Expect(there.Locator("[name=notes]")).ToHaveValueAsync("Typed at the desk");
        await Expect(there.Locator("[name=use_note]")).Not.ToHaveValueAsync("Typed on at the desk");
    }

    [Fact]
    public async Task List_OfDrafts_HandsOverOpensAndDiscards_ByTheKeyboardAlone()
    {
        await editors.AddAsync(site, "cyd");
        const string Form = "/admin/facts/offerings/edit?key=clsk-2024-12-conv-2030";
        var ann = await editors.EnterAsync(site, Form);
        await EditorSite.ReadyAsync(ann);
        await EditorSite.TypeAsync(ann, ("notes", "For the other one"));
        await KeptAsync("For the other one");
        var list = await editors.EnterAsync(site, "/admin");
        var row = list.Locator("tr", new() { HasText = "clsk-2024-12-conv-2030" });
        await Expect(row).ToHaveCountAsync(1);
        await Look.AssertAccessibleEverywhereAsync(list);
        await list.SetViewportSizeAsync(1280, Look.Height(1280));

        await EditorSite.PressAsync(list, row.GetByText("Hand over"));
        await EditorSite.PressAsync(list, row.GetByRole(AriaRole.Button, new() { Name = "to cyd" }));

        // The focus goes to what is said: what had it is gone.
        await Expect(list.Locator("[role=status]:focus .done")).ToContainTextAsync("Handed over to cyd");
        await Expect(row).ToHaveCountAsync(0);
        var cyd = await editors.EnterAsync(site, "/admin", "cyd@example.com");
        await EditorSite.PressAsync(cyd, cyd.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Open .*clsk-2024-12") }));
        await Expect(cyd.Locator("[name=notes]")).ToHaveValueAsync("For the other one");
        await Expect(cyd.Locator(".draftnote")).ToContainTextAsync("Ann has handed this over to you");
        await cyd.GotoAsync(editors.App.Url + "/admin");
        await EditorSite.ReadyAsync(cyd);
        cyd.Dialog += (_, dialog) => dialog.AcceptAsync();
        await EditorSite.PressAsync(cyd, cyd.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Discard .*clsk-2024-12") }));
        await Expect(cyd.Locator("[role=status]:focus .done")).ToContainTextAsync("Discarded");
        Assert.Equal(0, editors.Ask("SELECT COUNT(*) FROM Drafts WHERE Content LIKE '%For the other one%'"));
    }

    [Fact]
    public async Task Leave_WithoutSaving_KeepsItForTheNextTab()
    {
        var page = await editors.EnterAsync(site, Miner);
        await EditorSite.ReadyAsync(page);
        await EditorSite.TypeAsync(page, ("notes", "Left behind"));
        await KeptAsync("Left behind");
        var (context, asked) = (page.Context, Questions(page));
        await page.CloseAsync(new() { RunBeforeUnload = true });
        // The server learns a moment later that the tab is gone.
        await UntilAsync("SELECT COUNT(*) FROM Drafts WHERE Content LIKE '%Left behind%' AND Tab = ''");

        var next = await context.NewPageAsync();
        await OpenAsync(next, Miner);

        await Expect(next.Locator("[name=notes]")).ToHaveValueAsync("Left behind");
        Assert.Empty(asked);
        await DiscardAsync(next);
    }

    private Task KeptAsync(string text) => UntilAsync($"SELECT COUNT(*) FROM Drafts WHERE Content LIKE '%{text}%'");

    private async Task UntilAsync(string sql)
    {
        var end = Environment.TickCount64 + (long)Site.Patience.TotalMilliseconds;
        while (editors.Ask(sql) == 0)
        {
            Assert.True(Environment.TickCount64 < end, sql);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    // What the browser asks is a question too many: nothing is lost.
    private static List<string> Questions(IPage page)
    {
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message.Length > 0 ? dialog.Message : dialog.Type);
            await dialog.AcceptAsync();
        };
        return asked;
    }

    // Also what a page has left whose connection was lost for a moment: it is offered beside the other. What is offered may be
    // saved or discarded in its own tab meanwhile, and is gone with the next look.
    private static async Task DiscardAsync(IPage page)
    {
        var discard = page.GetByRole(AriaRole.Button, new() { Name = "Discard it" });
        while (await discard.CountAsync() is > 0 and var left)
        {
            await discard.EvaluateAllAsync<object?>("buttons => buttons[0]?.click()");
            await Expect(discard).Not.ToHaveCountAsync(left);
        }
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
        await Expect(page).ToHaveURLAsync(editors.App.Url + "/");
    }
}
