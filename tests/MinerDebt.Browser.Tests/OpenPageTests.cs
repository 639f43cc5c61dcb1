using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MinerDebt.Core.Changes;
using MinerDebt.Testing;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>Pages that stay open long, lose what serves them, or are changed by others than us.</summary>
[Collection(typeof(OneDatabase))]
public sealed class OpenPageTests(Site site, Editors editors)
{
    private const string Offering = "wulf-2025-10-ssn-2030";

    [Fact]
    public async Task Server_Gone_LeavesThePageReadableAndIsTakenUpAgainWithoutAWord()
    {
        var settings = new[] { ("ASPNETCORE_URLS", $"http://127.0.0.1:{FreePort()}") };
        var app = await AppProcess.ListenAsync(settings);
        var page = await site.NewPageAsync();
        await page.GotoAsync(app.Url + "/maturities");
        await page.WaitForFunctionAsync("() => document.querySelector('live-book').getAttribute('version')");
        var text = await page.Locator("body").InnerTextAsync();
        var link = page.Locator("nav a[href='/offerings']").First;

        await app.DisposeAsync();
        var elsewhere = await page.Context.NewPageAsync();
        await Assert.ThrowsAsync<PlaywrightException>(() => elsewhere.GotoAsync(app.Url));
        Assert.Equal(text, await page.Locator("body").InnerTextAsync());
        await Expect(link).ToHaveAttributeAsync("href", "/offerings");

        var followed = page.WaitForResponseAsync(answer => answer.Url.EndsWith("/live", StringComparison.Ordinal) && answer.Ok);
        await using var again = await AppProcess.ListenAsync(settings);
        await followed;
        await Expect(page.Locator(".updated p")).ToHaveCountAsync(0);
        await link.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Offerings");
    }

    [Fact]
    public async Task Script_Blocked_LeavesLinksAndFormsWithTheirButtons()
    {
        var page = await site.NewPageAsync();
        await page.RouteAsync("**/reader*.js", route => route.AbortAsync());
        await page.GotoAsync("/debt");

        var form = page.Locator("form:has(select[name=from])");
        await form.Locator("select[name=from]").SelectOptionAsync("2025Q1");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("from=2025Q1"));
        await page.Locator(".picker summary").First.ClickAsync();
        await page.Locator("#miners li a", new() { HasText = "MARA" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("miners=MARA"));
        await Expect(page.Locator("main")).ToContainTextAsync("MARA");
    }

    // As a translator does to every text of a page.
    [Fact]
    public async Task Texts_WrappedByATranslator_LeaveNothingOldBesideTheNew()
    {
        var page = await site.OpenAsync("/debt?view=table");
        await page.EvaluateAsync("""
            () => {
              const texts = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
              for (const text of texts) {
                const font = document.createElement('font');
                text.replaceWith(font);
                font.append(Object.assign(document.createElement('font'), { textContent: text.data + '!' }));
              }
            }
            """);
        await Expect(page.Locator("main font")).Not.ToHaveCountAsync(0);

        await page.Locator("a[href*='by=type']").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("by=type"));
        await Expect(page.Locator("main font")).ToHaveCountAsync(0);
        var shown = await page.Locator("main").InnerTextAsync();
        await page.ReloadAsync();
        Assert.Equal(await page.Locator("main").InnerTextAsync(), shown);
    }

    [Fact]
    public async Task Page_LeftForAnotherSite_ComesBackAsItWas()
    {
        await using var browser = await site.LaunchKeepingPagesAsync();
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout((float)Site.Patience.TotalMilliseconds);
        await page.GotoAsync(site.Url + "/offerings");
        await page.EvaluateAsync("() => { window.marker = 1; scrollTo(0, 700); addEventListener('pageshow', event => window.kept = event.persisted); }");

        await page.GotoAsync(site.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/health/live");
        // Not at once: leaving may end the call that asks for it.
        await page.EvaluateAsync("() => { setTimeout(() => history.back()) }");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Offerings");
        await page.WaitForFunctionAsync("() => window.kept === true && window.marker === 1 && Math.round(scrollY) === 700");
    }

    [Fact]
    public async Task Page_ThatFollowsManyChanges_DoesNotGrow()
    {
        const int Changes = 8;
        var page = await site.NewPageAsync();
        await page.GotoAsync(editors.App.Url + "/offerings");
        var devTools = await page.Context.NewCDPSessionAsync(page);

        await FollowAsync(page, Changes);
        var (nodes, listeners, heap) = await SizeAsync(devTools);
        await FollowAsync(page, Changes);
        var (nodesAfter, listenersAfter, heapAfter) = await SizeAsync(devTools);

        Assert.True(nodesAfter <= nodes * 1.02, $"{nodes:N0} nodes became {nodesAfter:N0}.");
        Assert.True(listenersAfter <= listeners, $"{listeners:N0} listeners became {listenersAfter:N0}.");
        Assert.True(heapAfter <= heap * 1.05, $"{heap:N0} bytes became {heapAfter:N0}.");
    }

    private async Task FollowAsync(IPage page, int changes)
    {
        for (var change = 1; change <= changes; change++)
        {
            await editors.ChangeAsync(book =>
            {
                var offering = book.FindOffering(Offering)!.Offering;
                return new Change(offering, offering with { CouponPercent = offering.CouponPercent + 0.125m });
            });
            await page.WaitForFunctionAsync(
                "version => document.querySelector('live-book').getAttribute('version') === version", editors.Ask("SELECT MAX(Version) FROM ChangeSets").ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task<(double Nodes, double Listeners, double Heap)> SizeAsync(ICDPSession devTools)
    {
        await devTools.SendAsync("HeapProfiler.collectGarbage");
        await devTools.SendAsync("HeapProfiler.collectGarbage");
        var counters = (await devTools.SendAsync("Memory.getDOMCounters"))!.Value;
        var heap = (await devTools.SendAsync("Runtime.getHeapUsage"))!.Value;
        return (counters.GetProperty("nodes").GetDouble(), counters.GetProperty("jsEventListeners").GetDouble(), heap.GetProperty("usedSize").GetDouble());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
