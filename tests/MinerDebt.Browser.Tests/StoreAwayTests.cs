using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>A page of editors whose database is taken away and put back, and whose server ends.</summary>
[Collection(typeof(OneDatabase))]
public sealed class StoreAwayTests(Site site, Editors editors)
{
    [Fact]
    public async Task Form_WhoseDatabaseOrServerGoes_SaysSoAndKeepsWhatWasTyped()
    {
        await using var own = new Editors();
        await own.InitializeAsync();
        var page = await own.EnterAsync(site, "/admin/facts/miners/new");
        await EditorSite.ReadyAsync(page);
        page.Dialog += (_, dialog) => Assert.Fail(dialog.Message + dialog.Type);
        await EditorSite.TypeAsync(page, ("ticker", "ZED"), ("name", "Zed Mining"), ("business", "Mining"), ("universe", "Miner"), ("status", "Listed"), ("source_url", "https://example.org/10-k"));
        File.Move(own.Store, own.Store + ".aside");

        await EditorSite.TypeAsync(page, ("website", "https://example.org"));
        await Expect(page.Locator(".draftnote")).ToContainTextAsync("what you type stays in this page");
        await page.ClickAsync(".savebar .primary");

        await Expect(page.Locator(".savebar .errors")).ToContainTextAsync("the file on the server was deleted, replaced or made read-only");
        await Expect(page.Locator("[name=name]")).ToHaveValueAsync("Zed Mining");
        await Look.AssertAccessibleEverywhereAsync(page);
        var visitor = await site.NewPageAsync();
        await visitor.GotoAsync(own.App.Url + "/account/sign-in");
        await visitor.FillAsync("#Email", "ann@example.com");
        await visitor.FillAsync("#Password", "violet tractor moon");
        await visitor.ClickAsync("main .primary");
        await Expect(visitor.Locator("h1")).ToHaveTextAsync("The database does not answer");
        await Look.AssertAccessibleEverywhereAsync(visitor);
        File.Move(own.Store + ".aside", own.Store, overwrite: true);
        await Expect(page.Locator(".draftnote")).ToHaveTextAsync("");
        Assert.Equal(1, own.Ask("SELECT COUNT(*) FROM Drafts WHERE Content LIKE '%https://example.org%'"));
        Assert.Equal(2, await EditorSite.SaveAsync(page));
        Assert.Equal(0, own.Ask("SELECT COUNT(*) FROM Drafts"));
        Assert.Equal(1, own.Ask("SELECT COUNT(*) FROM Miners WHERE Ticker = 'ZED'"));

        await EditorSite.TypeAsync(page, ("legal_name", "Zed Mining, Inc."));
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await own.App.KillAsync();

        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Expect(page.Locator("[name=legal_name]")).ToHaveValueAsync("Zed Mining, Inc.");
        await Look.AssertAccessibleEverywhereAsync(page);
        await page.FillAsync("[name=notes]", "Typed meanwhile");
        await using var again = await own.StartAsync(("ASPNETCORE_URLS", own.App.Url), ("Data__Folder", Path.Combine(own.App.Folder, "data")));

        // The page comes back by itself, with what was typed before and after its server ended.
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await EditorSite.ReadyAsync(page);
        await Expect(page.Locator("[name=legal_name]")).ToHaveValueAsync("Zed Mining, Inc.");
        await Expect(page.Locator("[name=notes]")).ToHaveValueAsync("Typed meanwhile");
    }

    [Fact]
    public async Task Pages_WhoseDatabaseDoesNotAnswer_SaySoAndGoOnWhenItDoes()
    {
        var (rename, company, import) = (await EnterAsync("/admin/facts/miners/rename?key=LMFA"), await EnterAsync("/admin/miners/WULF"), await EnterAsync("/admin/import?kind=miners"));
        await EditorSite.TypeAsync(rename, ("name", "LMFX"), ("reason", "A test"));
        var exchange = company.Locator("[name='miners|WULF|exchange']");
        await company.FillAsync("[name=reason]", "A test");
        await exchange.FillAsync("Nasdaq of the test");
        await exchange.PressAsync("Tab");
        editors.AskText("ALTER TABLE ChangeSets RENAME TO Aside");

        await rename.ClickAsync("form .primary");
        await company.ClickAsync(".savebar .primary");
        await ImportSteps.ChooseAsync(import, "miners", "miners.csv", "ticker,name\nZED,Zed Mining\n");

        await Expect(rename.Locator(".answer")).ToContainTextAsync("does not answer");
        await Expect(rename.Locator("[name=name]")).ToHaveValueAsync("LMFX");
        await Expect(company.Locator(".savebar .answer")).ToContainTextAsync("does not answer");
        await Expect(exchange).ToHaveValueAsync("Nasdaq of the test");
        await ImportSteps.CheckAsync(import);
        editors.AskText("ALTER TABLE Aside RENAME TO ChangeSets");
        await rename.ClickAsync("form .primary");
        await Expect(rename.Locator(".done")).ToContainTextAsync("LMFX");
        await company.ClickAsync(".savebar .primary");
        await Expect(company.Locator(".savebar .done")).ToContainTextAsync("saved");
    }

    private async Task<IPage> EnterAsync(string path)
    {
        var page = await editors.EnterAsync(site, path);
        await EditorSite.ReadyAsync(page);
        return page;
    }
}
