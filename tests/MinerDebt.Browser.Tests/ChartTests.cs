using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What a chart does when it is pointed at, tapped and clicked.</summary>
public sealed class ChartTests(Site site)
{
    private const string Drawing = "[aria-labelledby=debt-title] svg:visible";

    [Fact]
    public async Task Chart_EachPart_OpensItsOwnAndLightsItsSeries()
    {
        var page = await site.OpenAsync("/debt");
        await page.EvaluateAsync("window.marker = 1");

        // A name lights its series, for the keyboard too.
        await page.Locator($"{Drawing} a.side.s0").FocusAsync();
        await Expect(page.Locator($"{Drawing} .fill.s1")).ToHaveCSSAsync("opacity", "0.22");
        await Expect(page.Locator($"{Drawing} .fill.s0")).ToHaveCSSAsync("opacity", "1");

        // So does a part of a column, which opens its own source. When that is closed, the column has the focus again.
        await ClickAsync(page, await MiddleAsync(page, ".fill[data-key=CIFR]"));
        await Expect(page).ToHaveURLAsync(Site.Address("/debt?open=debt:2026Q2:CIFR"));
        await Expect(page.Locator(".proof h2")).ToHaveTextAsync("Cipher Digital owed at the end of Q2 2026");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator($"{Drawing} a.cat").Last).ToBeFocusedAsync();

        // What someone published opens its own row, and a name its company.
        await page.Locator($"{Drawing} a.named text", new() { HasText = "$12.7B" }).Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(Site.Address("/benchmarks#vaneck-debtoutstanding-2025-10-15-12700000000"));
        await Expect(page.Locator("tr:target")).ToContainTextAsync("$12.7B");
        await page.GoBackAsync();
        await page.Locator($"{Drawing} a.side", new() { HasText = "MARA" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Site.Address("/miners/MARA"));
        Assert.Equal(1, await page.EvaluateAsync<int>("window.marker"));
    }

    [Fact]
    public async Task Tap_Column_ShowsItsTooltipAndThenOpensIt()
    {
        var page = await site.NewPageAsync(390, touch: true);
        await page.GotoAsync("/debt?miners=HUT");
        var column = page.Locator($"{Drawing} a.cat").Nth(4);

        await column.TapAsync();

        var tip = page.Locator($"{Drawing} .tip:visible");
        await Expect(tip).ToContainTextAsync("Open the source");
        await Expect(tip).ToContainTextAsync("Q2 2025");
        await Expect(page).ToHaveURLAsync(Site.Address("/debt?miners=HUT"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => {
              const box = one => one.getBoundingClientRect(), tip = box(document.querySelector('.tapped + .tip'));
              const [x, top] = [box(document.querySelector('.tapped')).x + box(document.querySelector('.tapped')).width / 2, tip.top];
              return tip.left <= x && x <= tip.right && document.elementsFromPoint(x, top + 4).some(one => one.matches('.fill')) ? ['covered'] : [];
            }
            """));
        await page.Locator($"{Drawing} a.cat").Nth(7).TapAsync();
        await Expect(tip).ToContainTextAsync("Q1 2026");
        await tip.Locator("rect").TapAsync();
        await Expect(page).ToHaveURLAsync(Site.Address("/debt?miners=HUT&open=debt:2026Q1"));
    }

    private static async Task<(float X, float Y)> MiddleAsync(IPage page, string part)
    {
        // Of the last column.
        var middle = await page.Locator($"{Drawing} {part}").EvaluateAsync<float[]>(
            """
            path => {
              const [, x, y, width, height] = path.getAttribute('d').match(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z$/).map(Number);
              const at = new DOMPoint(x + width / 2, y + height / 4).matrixTransform(path.getScreenCTM());
              return [at.x, at.y];
            }
            """);
        return (middle[0], middle[1]);
    }

    private static async Task ClickAsync(IPage page, (float X, float Y) at)
    {
        await page.Mouse.MoveAsync(at.X, at.Y);
        await Expect(page.Locator("[data-lit=s2]")).ToHaveCountAsync(1);
        await page.Mouse.ClickAsync(at.X, at.Y);
    }
}
