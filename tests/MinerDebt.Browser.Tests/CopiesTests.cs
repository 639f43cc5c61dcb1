using Microsoft.Playwright;
using MinerDebt.Testing;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>Editors on two copies behind nginx, below a path of its site.</summary>
public sealed class CopiesTests(Site site) : IAsyncLifetime
{
    private const string Email = "ann@example.com";
    private const string Password = "violet tractor moon";

    private PostgresDatabase _database = null!;
    private AppProcess[] _copies = null!;
    private Nginx _nginx = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresDatabase.CreateAsync();
        _copies = await Task.WhenAll(StartAsync(), StartAsync());
        _nginx = await Nginx.StartAsync(_copies);
    }

    public async ValueTask DisposeAsync()
    {
        await _nginx.DisposeAsync();
        foreach (var copy in _copies)
        {
            await copy.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Form_OfACopyThatIsKilled_ComesBackOnTheOtherWithWhatWasTyped()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync($"{_nginx.Url}/minerdebt/account/sign-in?returnUrl=%2Fadmin%2Ffacts%2Fminers%2Fnew");
        await page.FillAsync("#Email", Email);
        await page.FillAsync("#Password", Password);
        var connected = page.WaitForWebSocketAsync();
        await page.ClickAsync("main .primary");
        var circuit = await connected;
        Assert.Contains("/minerdebt/_blazor", circuit.Url, StringComparison.Ordinal);
        await EditorSite.ReadyAsync(page);
        await AssertLinksAsync(page);
        await EditorSite.TypeAsync(page, ("ticker", "ZED"), ("name", "Zed Mining"));
        await Expect(page.Locator("[name=name]")).ToHaveValueAsync("Zed Mining");
        // The last word is still in its field when its copy ends.
        await page.FillAsync("[name=legal_name]", "Zed Mining, Inc.");
        page.Dialog += (_, dialog) => Assert.Fail(dialog.Message + dialog.Type);
        await page.EvaluateAsync("() => { window.isOld = true }");

        await KillTheOneOfAsync(page, circuit);

        await Site.UntilAsync(page, "() => !window.isOld");
        await Expect(page.Locator("[name=name]")).ToHaveValueAsync("Zed Mining");
        await EditorSite.ReadyAsync(page);
        await Expect(page.Locator("[name=ticker]")).ToHaveValueAsync("ZED");
        await Expect(page.Locator("[name=legal_name]")).ToHaveValueAsync("Zed Mining, Inc.");
    }

    // A page of a circuit below a path has the same links as one that is read.
    private static async Task AssertLinksAsync(IPage page) => Assert.Empty(
        await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href], form[action]')].map(one => one.getAttribute('href') ?? one.getAttribute('action')).filter(path => path.startsWith('/') && !path.startsWith('/minerdebt/'))"));

    private async Task KillTheOneOfAsync(IPage page, IWebSocket circuit)
    {
        var ended = new TaskCompletionSource();
        circuit.Close += (_, _) => ended.TrySetResult();
        var next = page.WaitForWebSocketAsync();
        await _copies[0].KillAsync();
        if (await Task.WhenAny(ended.Task, Task.Delay(TimeSpan.FromSeconds(2))) != ended.Task)
        {
            // It was the other one. A new first copy takes over, where nginx looks for it.
            var url = _copies[0].Url;
            await _copies[0].DisposeAsync();
            _copies[0] = await StartAsync(("ASPNETCORE_URLS", url));
            await _copies[1].KillAsync();
        }

        await next;
    }

    private Task<AppProcess> StartAsync(params (string, string)[] more) => AppProcess.ListenAsync(
    [
        ("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", _database.ConnectionString), ("Site__Proxies", "127.0.0.1"), ("Site__PathBase", "/minerdebt"),
        ("Administrator__Email", Email), ("Administrator__Password", Password), ("Administrator__Name", "Ann"), .. more,
    ]);
}
