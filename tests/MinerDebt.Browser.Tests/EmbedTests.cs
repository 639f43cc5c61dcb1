using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>A chart in an article of another site.</summary>
public sealed class EmbedTests(Site site)
{
    [Theory]
    [InlineData(320, ColorScheme.Light, "fs")]
    [InlineData(320, ColorScheme.Dark, "fs")]
    [InlineData(1280, ColorScheme.Light, "fl")]
    [InlineData(1280, ColorScheme.Dark, "fl")]
    public async Task Embed_InAPageOfAnotherOrigin_ShowsTheChartAsHighAsItIs(int width, ColorScheme theme, string frame)
    {
        var page = await site.NewPageAsync(width, theme);
        var code = await CodeAsync(page);
        using var other = new OtherSite($"<!DOCTYPE html><html lang=en style='color-scheme: light dark'><title>Article</title><body style='margin:0'><h1>Article</h1>{code}</body></html>");

        await page.GotoAsync(other.Url);
        var embed = page.FrameLocator("iframe");

        await Expect(embed.Locator("h1")).ToHaveTextAsync("Debt outstanding: MARA, RIOT, Q2 2024 to Q2 2026");
        await Expect(embed.Locator($"svg.{frame}")).ToBeVisibleAsync();
        await Expect(embed.Locator("svg:visible")).ToHaveCountAsync(1);
        await Expect(embed.Locator("main")).ToHaveCSSAsync("background-color", theme == ColorScheme.Dark ? "rgb(22, 30, 41)" : "rgb(255, 255, 255)");
        // Nothing has to be scrolled, in either direction.
        await page.WaitForFunctionAsync("Math.abs(document.querySelector('iframe').height - document.querySelector('iframe').getBoundingClientRect().height) < 2 && document.querySelector('iframe').height != 560");
        Assert.Equal("fits", await embed.Locator("html").EvaluateAsync<string>("one => one.scrollWidth <= one.clientWidth && one.scrollHeight <= innerHeight + 1 ? 'fits' : `${one.scrollWidth} ${one.clientWidth} ${one.scrollHeight} ${innerHeight}`"));
        Assert.Empty(await page.Context.CookiesAsync([site.Url]));
    }

    [Fact]
    public async Task Embed_Axe_FindsNothingSerious() => await Look.AssertAccessibleEverywhereAsync(await site.OpenAsync("/embed/debt"));

    [Fact]
    public async Task Take_Axe_FindsNothingSerious() => await Look.AssertAccessibleEverywhereAsync(await site.OpenAsync("/take/debt?miners=MARA,RIOT"));

    [Fact]
    public async Task Menu_CopyLinkAndImage_PutThemIntoTheClipboard()
    {
        var page = await site.OpenAsync("/debt?miners=MARA");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var menu = page.Locator(".chart-menu").First;

        await menu.Locator("summary").ClickAsync();
        await Site.CopyAsync(async () =>
        {
            await menu.GetByRole(AriaRole.Link, new() { Name = "Copy link" }).ClickAsync();
            await Expect(page.GetByText("Copied.")).ToBeVisibleAsync();
            Assert.Equal($"{site.Url}/debt?miners=MARA", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

            await menu.GetByRole(AriaRole.Link, new() { Name = "Copy image" }).ClickAsync();
            await page.WaitForFunctionAsync("async () => (await navigator.clipboard.read())[0].types.includes('image/png')");
        });
    }

    [Fact]
    public async Task Menu_WithoutScript_LeadsToTheCode()
    {
        var page = await site.NewPageAsync(script: false);
        await page.GotoAsync("/maturities");

        await page.Locator(".chart-menu summary").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Embed" }).First.ClickAsync();

        await Expect(page.Locator("#embed-auto")).ToContainTextAsync("/embed/maturities");
    }

    // With two clicks, as the author of the article would.
    private async Task<string> CodeAsync(IPage page)
    {
        await page.GotoAsync("/debt?miners=MARA,RIOT");
        await page.Locator(".chart-menu summary").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Embed" }).First.ClickAsync();
        return await page.Locator("#embed-auto").TextContentAsync() ?? "";
    }

    /// <summary>A site with one page, at a port of its own, and so of another origin.</summary>
    private sealed class OtherSite : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public OtherSite(string html)
        {
            _listener.Start();
            _ = ServeAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(html)}\r\nConnection: close\r\n\r\n{html}"));
        }

        public string Url => $"http://{_listener.LocalEndpoint}/";

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync(byte[] answer)
        {
            try
            {
                while (true)
                {
                    _ = AnswerAsync(await _listener.AcceptTcpClientAsync(), answer);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        // Apart from the others: a browser opens some connections on which it asks nothing.
        private static async Task AnswerAsync(TcpClient client, byte[] answer)
        {
            using (client)
            {
                using var request = new StreamReader(client.GetStream());
                while (await request.ReadLineAsync() is { Length: > 0 })
                {
                    // All of the request's head.
                }

                await client.GetStream().WriteAsync(answer);
            }
        }
    }
}
