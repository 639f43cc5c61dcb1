using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MinerDebt.Browser.Tests;
using MinerDebt.Testing;

[assembly: AssemblyFixture(typeof(Site))]
[assembly: ClosesPages]

namespace MinerDebt.Browser.Tests;

/// <summary>The program as a process and one browser, for all tests.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>How long a test waits for what has to come: long, as the machine may be busy with others.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string Chromium =
        Environment.GetEnvironmentVariable("MINERDEBT_CHROMIUM") ?? throw new InvalidOperationException("MINERDEBT_CHROMIUM is not set: run tests/run.sh.");

    // The same browser without windows, which takes a third less of the processor.
    private static readonly string Shell = Environment.GetEnvironmentVariable("MINERDEBT_HEADLESS_SHELL") is { Length: > 0 } shell ? shell : Chromium;

    private static readonly SemaphoreSlim Clipboard = new(1);

    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Open = new();
    private static readonly ConcurrentBag<Task> Closing = [];

    private AppProcess _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private OneFont _font = null!;

    public string Url => _app.Url;

    public async ValueTask InitializeAsync()
    {
        _app = await AppProcess.ListenAsync();
        _font = new OneFont();
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync(Shell, _font.Environment);
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Closing);
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _font.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>One more browser, with the fonts that are installed; to be disposed of.</summary>
    public Task<IBrowser> LaunchAsync() => LaunchAsync(Shell, null);

    /// <summary>A browser that keeps a page for the way back to it, which the one without windows does not; to be disposed of.</summary>
    public Task<IBrowser> LaunchKeepingPagesAsync() => LaunchAsync(Chromium, null, "--disable-back-forward-cache");

    /// <summary>A page of a reader of its own: no cookies, and the width, theme, scripts and touch screen that are asked for.</summary>
    public async Task<IPage> NewPageAsync(int width = 1280, ColorScheme theme = ColorScheme.Light, bool script = true, bool touch = false)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Url,
            ViewportSize = new ViewportSize { Width = width, Height = Look.Height(width) },
            ColorScheme = theme,
            JavaScriptEnabled = script,
            HasTouch = touch,
            IsMobile = touch,
            ReducedMotion = ReducedMotion.Reduce,
        });
        Open.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []).Add(context);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await context.AddInitScriptAsync("document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('h1, title').forEach(one => one.setAttribute('data-first', '')))");
        await context.AddInitScriptAsync("window.refused = []; document.addEventListener('securitypolicyviolation', refusal => window.refused.push(`${refusal.violatedDirective}: ${refusal.blockedURI} ${refusal.sample}`)); addEventListener('error', failure => failure.message && window.refused.push(failure.message))");
        return await context.NewPageAsync();
    }

    private Task<IBrowser> LaunchAsync(string path, IEnumerable<KeyValuePair<string, string>>? environment, params string[] withoutDefaults) => _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = path,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        IgnoreDefaultArgs = withoutDefaults,
        Env = environment,
    });

    /// <summary>The pages of a test are done with; if it has failed, its output tells what they showed.</summary>
    public static async Task CloseAsync(string test)
    {
        if (Open.TryRemove(test, out var contexts))
        {
            if (TestContext.Current.TestState?.Result == TestResult.Failed)
            {
                await Task.WhenAll(contexts.SelectMany(context => context.Pages).Select(TellAsync));
            }

            Closing.Add(Task.WhenAll(contexts.Select(context => context.CloseAsync())));
        }
    }

    private static async Task TellAsync(IPage page)
    {
        try
        {
            var shown = await page.EvaluateAsync<string>("[document.body.innerText, ...[...document.querySelectorAll('input')].map(one => `${one.id || one.name}: ${one.value}`)].join('\\n')").WaitAsync(TimeSpan.FromSeconds(5));
            TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url}\n{shown}\n");
        }
        // A page that is gone, or does not answer, has nothing to say; the test has its own failure.
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url}: {e.Message}");
        }
    }

    /// <summary>Opens a page of readers.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        var page = await NewPageAsync(width, theme);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Opens a page of editors and waits until its circuit answers, so that a click is handled without loading a document.</summary>
    public static Task GoAsync(IPage page, string path) => GoAsync(page, () => page.GotoAsync(path));

    /// <summary>The same, however it is opened.</summary>
    public static async Task GoAsync(IPage page, Func<Task> open)
    {
        var connected = page.WaitForWebSocketAsync();
        await open();
        var socket = await connected;
        // The circuit's first rendering takes the place of the HTML that came first, whose heading and title are marked.
        await UntilAsync(page, "() => document.title && document.querySelector('h1:not([data-first])') && document.querySelector('title:not([data-first])')");
        Assert.Contains("_blazor", socket.Url, StringComparison.Ordinal);
    }

    /// <summary>Waits until a page is as it should be; looking with every frame would make it draw frames all the time.</summary>
    public static Task UntilAsync(IPage page, string script) => page.WaitForFunctionAsync(script, null, new() { PollingInterval = 50 });

    /// <summary>Copies, and looks at what was copied, while no other test does: all pages of a browser have one clipboard.</summary>
    public static async Task CopyAsync(Func<Task> copy)
    {
        await Clipboard.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await copy();
        }
        finally
        {
            Clipboard.Release();
        }
    }

    /// <summary>An address that ends in this, whatever its origin.</summary>
    public static Regex Address(string end) => new(Regex.Escape(end) + "$");
}
