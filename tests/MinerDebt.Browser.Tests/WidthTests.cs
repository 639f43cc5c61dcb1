using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

public sealed class WidthTests(Site site)
{
    private static readonly int[] Widths = [320, 390, 768, 1280, 1920, 3840];

    private static readonly string[] Paths =
    [
        "/", "/debt", "/debt?view=lines", "/debt?view=share", "/debt?view=lines&index=year", "/debt?facet=miner&by=type", "/debt?view=table", "/debt?open=debt:2025Q3", "/debt/bridge", "/offerings",
        "/offerings/mara-2025-07-conv-2032", "/offerings/riot-2025-04-coinbase", "/offerings/iren-2026-05-gpu-notes", "/maturities?step=quarter", "/maturities/calendar", "/offerings?coupon=6..8", "/miners", "/miners/MARA",
        "/credit?btc=50000", "/credit/cost", "/drivers", "/drivers?view=table&open=drivers:standStill:2025Q3:MARA", "/scenario", "/scenario?btc=50000&view=table", "/reconciliation", "/benchmarks",
        "/?asOf=2025-10-21", "/docs/data", "/docs/api", "/docs/glossary", "/search?q=wulf", "/nope",
    ];

    public static TheoryData<string> Pages => [.. Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AnyWidth_DoesNotScrollSideways(string path)
    {
        var page = await site.OpenAsync(path);

        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, Look.Height(width));
            Assert.Equal((width, 0), (width, await Look.SidewaysAsync(page)));
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1280)]
    [InlineData(1920)]
    [InlineData(3840)]
    public async Task Chart_AnyWidth_IsOneDrawingWithTextToRead(int width)
    {
        var page = await site.OpenAsync("/", width);

        foreach (var card in new[] { "debt-title", "raised-title", "due-title" })
        {
            var drawing = Assert.Single(await page.Locator($"[aria-labelledby={card}] .chart > svg:visible").AllAsync());
            var sizes = await drawing.EvaluateAsync<double[]>(
                """
                svg => {
                  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
                  return [...svg.querySelectorAll('text')].filter(text => !text.closest('.tip')).map(text => parseFloat(getComputedStyle(text).fontSize) * scale);
                }
                """);
            Assert.NotEmpty(sizes);
            Assert.All(sizes, size => Assert.InRange(size, 10, 26));
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Chart_Labels_StayInsideTheDrawing(int width)
    {
        var page = await site.OpenAsync("/", width);

        var outside = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.chart > svg')].filter(svg => svg.getClientRects().length).flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              return [...svg.querySelectorAll('text')].filter(text => !text.closest('.tip')).filter(text => {
                const box = text.getBoundingClientRect();
                return box.left < frame.left - 2 || box.right > frame.right + 2;
              }).map(text => text.textContent);
            })
            """);

        Assert.Empty(outside);
    }

    [Fact]
    public async Task Offerings_Phone_ReadAsCards()
    {
        var page = await site.NewPageAsync(390);
        await page.GotoAsync("/offerings");

        var row = page.Locator("table.offerings tbody tr").First;
        await Assertions.Expect(row).ToHaveCSSAsync("display", "grid");
        await Assertions.Expect(row.Locator("td.title a")).ToBeVisibleAsync();
    }
}
