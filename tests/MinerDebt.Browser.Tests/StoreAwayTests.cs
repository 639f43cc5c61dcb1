using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>A page of editors whose database is taken away and put back, and whose server ends.</summary>
public sealed class StoreAwayTests(Site site) : IAsyncLifetime
{
    private readonly Editors _editors = new();

    public ValueTask InitializeAsync() => _editors.InitializeAsync();

    public ValueTask DisposeAsync() => _editors.DisposeAsync();

    [Fact]
    public async Task Form_WhoseDatabaseOrServerGoes_SaysSoAndKeepsWhatWasTyped()
    {
        var page = await _editors.EnterAsync(site, "/admin/facts/miners/new");
        await EditorSite.ReadyAsync(page);
        await EditorSite.TypeAsync(page, ("ticker", "ZED"), ("name", "Zed Mining"), ("business", "Mining"), ("universe", "Miner"), ("status", "Listed"), ("source_url", "https://example.org/10-k"));
        File.Move(_editors.Store, _editors.Store + ".aside");

        await page.ClickAsync(".savebar .primary");

        await Expect(page.Locator(".savebar .errors")).ToContainTextAsync("the file on the server was deleted, replaced or made read-only");
        await Expect(page.Locator("[name=name]")).ToHaveValueAsync("Zed Mining");
        await Look.AssertAccessibleEverywhereAsync(page);
        File.Move(_editors.Store + ".aside", _editors.Store, overwrite: true);
        Assert.Equal("2", await EditorSite.SaveAsync(page));
        Assert.Equal(1, _editors.Ask("SELECT COUNT(*) FROM Miners WHERE Ticker = 'ZED'"));

        await EditorSite.TypeAsync(page, ("legal_name", "Zed Mining, Inc."));
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await _editors.App.KillAsync();

        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Expect(page.Locator("[name=legal_name]")).ToHaveValueAsync("Zed Mining, Inc.");
        await Look.AssertAccessibleEverywhereAsync(page);
    }
}
