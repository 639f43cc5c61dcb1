using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MinerDebt.Testing;

namespace MinerDebt.Browser.Tests;

/// <summary>
/// A program with an administrator named Ann, and what editors do in it again and again. One serves all tests of a class, or of a
/// collection: each changes facts of its own, and reads numbers of changes instead of knowing them.
/// </summary>
public sealed partial class EditorSite(Site site) : IAsyncLifetime
{
    public const string Email = "ann@example.com";
    public const string Password = "violet tractor moon";

    private readonly Sessions _sessions = new();
    private AppProcess _app = null!;

    public string Url => _app.Url;

    /// <summary>The link with which the first administrator is made, as the program writes it a moment after it listens.</summary>
    public async Task<string> SetUpLinkAsync()
    {
        Match link;
        for (var tries = 0; !(link = SetUp().Match(_app.Output)).Success; tries++)
        {
            Assert.True(tries < 600, _app.Output);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return link.Value;
    }

    public async ValueTask InitializeAsync() =>
        _app = await AppProcess.ListenAsync(("Administrator__Email", Email), ("Administrator__Password", Password), ("Administrator__Name", "Ann"));

    /// <summary>Without any account.</summary>
    public static async Task<EditorSite> StartEmptyAsync(Site site) => new(site) { _app = await AppProcess.ListenAsync() };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A page of someone who is not signed in.</summary>
    public Task<IPage> VisitAsync() => site.NewPageAsync();

    /// <summary>A page of Ann, apart from her others.</summary>
    /// <param name="anew">Whether in a session of its own, too.</param>
    public async Task<IPage> EnterAsync(string path, bool anew = false)
    {
        var page = await VisitAsync();
        await _sessions.OpenAsync(page, Url, path, Email, Password, anew);
        await ReadyAsync(page);
        return page;
    }

    public async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(Url + path);
        await ReadyAsync(page);
    }

    /// <summary>Waits until a form takes what is typed.</summary>
    public static async Task ReadyAsync(IPage page)
    {
        // Only pages of editors have a circuit, whose first rendering takes the place of the heading that came first.
        await Site.UntilAsync(page, "() => document.title && (!location.pathname.startsWith('/admin') || (document.querySelector('h1:not([data-first])') && document.querySelector('title:not([data-first])'))) && !document.querySelector('fieldset.all[disabled]')");
    }

    /// <summary>Types as a person does: into the field, and on to the next.</summary>
    public static async Task TypeAsync(IPage page, params (string Name, string Text)[] fields)
    {
        foreach (var (name, text) in fields)
        {
            var field = page.Locator($"[name='{name}']");
            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
            {
                await field.SelectOptionAsync(text);
            }
            else
            {
                await field.FillAsync(text);
                await field.PressAsync("Tab");
            }
        }
    }

    /// <summary>Goes on with Tab, as someone without a mouse does, until an element has the focus; where it is seen, it can be pressed.</summary>
    public static async Task TabToAsync(IPage page, ILocator target)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var left = 150; !await target.EvaluateAsync<bool>("one => one === document.activeElement"); left--)
        {
            Assert.True(left > 0, $"Tab does not reach {target}.");
            await page.Keyboard.PressAsync("Tab");
        }
    }

    /// <summary>The same, and presses it.</summary>
    public static async Task PressAsync(IPage page, ILocator target)
    {
        await TabToAsync(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Saves, and gives the number of the change.</summary>
    public static async Task<int> SaveAsync(IPage page)
    {
        var done = page.Locator(".done", new() { HasTextRegex = new Regex("[Ss]aved") });
        // Of an earlier saving, if the page still says so.
        var earlier = string.Concat(await done.AllTextContentsAsync());
        await page.ClickAsync(".savebar .primary");
        await (earlier.Length == 0 ? Assertions.Expect(done).ToBeVisibleAsync() : Assertions.Expect(done).Not.ToHaveTextAsync(earlier));
        await Assertions.Expect(done).ToBeVisibleAsync();
        return await NumberAsync(done);
    }

    /// <summary>The number of the change that something is said of.</summary>
    public static async Task<int> NumberAsync(ILocator said) => int.Parse(Number().Match(await said.TextContentAsync() ?? "").Groups[1].Value, CultureInfo.InvariantCulture);

    public async Task AddMinerAsync(IPage page, string ticker)
    {
        await OpenAsync(page, "/admin/facts/miners/new");
        await TypeAsync(page, ("ticker", ticker), ("name", $"{ticker} Mining"), ("business", "Mining"), ("universe", "Miner"), ("status", "Listed"), ("source_url", "https://example.org/10-k"));
        await SaveAsync(page);
    }

    public async Task<int> AddNoteAsync(IPage page, string ticker, string id, string reason = "")
    {
        await OpenAsync(page, $"/admin/facts/offerings/new?ticker={ticker}");
        await TypeAsync(page,
            ("offering_id", id), ("instrument_type", "ConvertibleNote"), ("title", "1% Convertible Senior Notes due 2030"), ("currency", "USD"),
            ("status", "Outstanding"), ("new_money", "yes"), ("base_principal_usd", "$1bn"), ("option_principal_usd", "200M"), ("principal_usd", "1.2B"),
            ("coupon_pct", "1"), ("conversion_price_usd", "20"), ("closed_on", "2025-08-01"), ("matures_on", "2030-08-01"), ("source_url", "https://example.org/8-k"), ("confidence", "filing"), ("reason", reason));
        return await SaveAsync(page);
    }

    [GeneratedRegex(@"http://\S+/account/set-up\?code=\S+")]
    private static partial Regex SetUp();

    [GeneratedRegex(@"change (\d+)")]
    private static partial Regex Number();
}
