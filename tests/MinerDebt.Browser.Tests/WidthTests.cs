using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

public sealed class WidthTests(Site site)
{
    // Others, which axe looks at too, are looked at there.
    private static readonly string[] Paths =
    [
        "/debt?view=lines&index=year", "/debt?view=table", "/debt?open=debt:2025Q3", "/maturities?step=quarter", "/maturities/calendar", "/miners/MARA", "/miners/CIFR", "/credit?btc=50000",
        "/drivers?view=table&open=drivers:standStill:2025Q3:MARA", "/scenario?btc=50000&view=table", "/docs/data", "/docs/glossary",
    ];

    public static TheoryData<string> Pages => [.. Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AnyWidth_DoesNotScrollSideways(string path) => await Look.AssertFitsAsync(await site.OpenAsync(path));

    [Fact]
    public async Task Chart_AnyWidth_IsOneDrawingWithTextToReadAndInside()
    {
        var page = await site.OpenAsync("/");

        foreach (var width in Look.Widths)
        {
            await page.SetViewportSizeAsync(width, Look.Height(width));
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

            Assert.Equal((width, ""), (width, await page.EvaluateAsync<string>(
                """
                () => [...document.querySelectorAll('.chart > svg')].filter(svg => svg.getClientRects().length).flatMap(svg => {
                  const frame = svg.getBoundingClientRect();
                  return [...svg.querySelectorAll('text')].filter(text => !text.closest('.tip')).filter(text => {
                    const box = text.getBoundingClientRect();
                    return box.left < frame.left - 2 || box.right > frame.right + 2;
                  }).map(text => text.textContent);
                }).join()
                """)));
        }
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
