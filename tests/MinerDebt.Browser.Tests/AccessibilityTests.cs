using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

public sealed class AccessibilityTests(Site site)
{
    // One proof is of all miners; the others, which are made of the same, are of few.
    private static readonly string[] Paths =
    [
        "/", "/debt", "/debt?facet=miner&by=type", "/debt?view=lines", "/debt?view=share", "/debt?view=table&by=type", "/offerings", "/nope", "/debt?miners=NOPE",
        "/?open=debt:2025Q3", "/debt?open=debt:2025Q3&find=mara", "/debt?miners=MARA,RIOT&view=lines&index=first", "/take/debt", "/take/debt?facet=miner", "/embed/debt?facet=miner", "/docs/download", "/offerings?open=offering:wulf-2025-10-ssn-2030", "/debt#picker",
        "/debt/bridge", "/offerings?group=miner&status=Repaid", "/offerings/mara-2025-07-conv-2032", "/offerings/riot-2025-04-coinbase", "/offerings/iren-2026-05-gpu-notes", "/offerings/nope",
        "/maturities?basis=worst", "/maturities?view=table&step=quarter", "/maturities/calendar?due=2027..2028&open=calendar:puts:all", "/offerings?coupon=6..8", "/miners", "/miners/WULF", "/miners/MRA",
        "/credit", "/credit?btc=50000&miners=MARA,RIOT&open=recourse:2026Q2:Full:MARA", "/credit/cost", "/credit/cost?miners=WULF&open=allin:wulf-2025-10-ssn-2030",
        "/drivers", "/drivers?view=table", "/drivers?miners=MARA,RIOT&open=drivers:equity:2026Q2", "/scenario", "/scenario?btc=50000&share=50&rate=9&view=table", "/scenario?miners=MARA,RIOT&open=scenario:need:all", "/scenario?miners=MARA,RIOT&open=scenario:pledge:mara-2026-01-loc", "/credit?miners=MARA,RIOT&open=undrawn:2026Q2",
        "/reconciliation", "/benchmarks", "/docs", "/docs/methodology", "/docs/api", "/search?q=wulf", "/?asOf=2025-10-21", "/changes", "/changes/1", "/miners/WULF?asOf=2025-10-21",
    ];

    public static TheoryData<string> Pages => [.. Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AnyWidth_IsAccessibleAndDoesNotScrollSideways(string path)
    {
        var page = await site.OpenAsync(path.Split('#')[0]);
        if (path.EndsWith("#picker", StringComparison.Ordinal))
        {
            await page.Locator(".picker summary").First.ClickAsync();
        }

        await Look.AssertFitsAsync(page);
        await Look.AssertAccessibleEverywhereAsync(page);
    }

    [Fact]
    public async Task Page_Tab_ReachesTheContentFirst()
    {
        var page = await site.NewPageAsync(script: false);
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }
}
