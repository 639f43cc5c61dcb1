using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

/// <summary>All of a company on one page.</summary>
[Collection(typeof(OneProgram))]
public sealed class CompanyTests(EditorSite program)
{
    // Left as it is: each test that types has a company of its own.
    private const string Page = "/admin/miners/WULF";

    [Fact]
    public async Task Pages_OfCompanies_AreAccessibleAndFit()
    {
        var page = await program.EnterAsync(Page);
        await Look.AssertAccessibleEverywhereAsync(page);
        await page.SetViewportSizeAsync(1280, Look.Height(1280));
        // Its longest words stand in one line with its buttons.
        await page.EvaluateAsync("[document.querySelector('.savebar .primary').textContent, document.querySelector('#reason-said').textContent] = ['Save all the same', '12 cells in 10 facts changed, 3 unusual: look again.']");
        Assert.InRange((await page.Locator(".savebar").BoundingBoxAsync())!.Height, 1, 56);
        await program.OpenAsync(page, "/admin/miners");
        await Look.AssertAccessibleEverywhereAsync(page);
    }

    [Fact]
    public async Task Save_CellsOfTwoKinds_IsOneChangeFromTheKeyboard()
    {
        var (title, exchange) = (Title("btbt-2026-05-galaxy"), Exchange("BTBT"));
        var page = await program.EnterAsync("/admin/miners/BTBT");
        await page.FillAsync("[name=reason]", "10-Q for Q3 2025");
        await page.FillAsync(exchange, "Nasdaq GS");
        await page.FillAsync(title, "7.75% Notes");
        await page.PressAsync(title, "Control+s");

        await Assertions.Expect(page.Locator(".savebar .done")).ToContainTextAsync("2 facts saved.");
        await Assertions.Expect(page.Locator(".savebar .answer")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".savebar .answer")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(title)).ToHaveValueAsync("7.75% Notes");
        await page.ClickAsync(".savebar .done a");
        await Assertions.Expect(page.Locator("#what")).ToHaveTextAsync("2 facts");
        await Assertions.Expect(page.GetByText("Nasdaq GS", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SaveAndNext_WithWhatCannotBe_StaysAndSaysWhereAndGoesOnOnceItCan()
    {
        var title = Title("bitf-2025-04-macquarie");
        var page = await program.EnterAsync("/admin/miners/BITF");
        await page.FillAsync("[name=reason]", "A test");
        await page.FillAsync(title, "");
        await page.PressAsync(title, "Control+Enter");

        await Assertions.Expect(page.Locator(".errors li")).ToContainTextAsync("Offering bitf-2025-04-macquarie, Title");
        await Assertions.Expect(page.Locator(".savebar .answer")).ToBeFocusedAsync();
        await page.ClickAsync(".errors a");
        await Assertions.Expect(page.Locator(title)).ToBeFocusedAsync();
        await page.FillAsync(title, "7.75% Notes");
        await page.PressAsync(title, "Control+Enter");

        await Assertions.Expect(page.Locator(".done").First).ToContainTextAsync("BITF saved as change");
        await Assertions.Expect(page.Locator("h1")).Not.ToContainTextAsync("BITF");
    }

    [Fact]
    public async Task Reload_WithCellsAndANewRow_BringsThemBack()
    {
        const string Offering = "hive-2026-01-mortgage";
        var page = await program.EnterAsync("/admin/miners/HIVE");
        await page.FillAsync(Title(Offering), "Not saved");
        await page.SelectOptionAsync("[aria-label='Offering of a new event']", Offering);
        await page.GetByRole(AriaRole.Button, new() { Name = "New event" }).ClickAsync();
        await page.FillAsync("[name='events|+1|principal_change_usd']", "-5M");
        await page.PressAsync("[name='events|+1|principal_change_usd']", "Tab");
        await Assertions.Expect(page.Locator("#reason-said")).ToContainTextAsync("2 facts changed");

        await page.ReloadAsync();
        await EditorSite.ReadyAsync(page);

        await Assertions.Expect(page.Locator("[name='events|+1|principal_change_usd']")).ToHaveValueAsync("-5M");
        await Assertions.Expect(page.Locator(Title(Offering))).ToHaveValueAsync("Not saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Assertions.Expect(page.Locator("[name='events|+1|principal_change_usd']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Save_OfTheSameCellByTwo_AsksTheSecond()
    {
        var (title, exchange) = (Title("glxy-2026-07-ssn-2031"), Exchange("GLXY"));
        var mine = await program.EnterAsync("/admin/miners/GLXY");
        var theirs = await program.EnterAsync("/admin/miners/GLXY");
        await mine.FillAsync(title, "Mine");
        await mine.PressAsync(title, "Tab");
        await theirs.FillAsync(exchange, "Theirs");
        await theirs.FillAsync(title, "Theirs");
        await theirs.FillAsync("[name=reason]", "Theirs");
        await theirs.PressAsync("[name=reason]", "Control+s");
        await Assertions.Expect(theirs.Locator(".savebar .done")).ToContainTextAsync("2 facts saved.");

        await Assertions.Expect(mine.Locator(".collision tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(mine.Locator(exchange)).ToHaveValueAsync("Theirs");
        await mine.GetByLabel("Mine", new() { Exact = true }).CheckAsync();
        await mine.GetByRole(AriaRole.Button, new() { Name = "Go on with these" }).ClickAsync();
        await Assertions.Expect(mine.Locator(".collision")).ToHaveCountAsync(0);
        await mine.FillAsync("[name=reason]", "Mine");
        await mine.PressAsync("[name=reason]", "Control+s");

        await Assertions.Expect(mine.Locator(".savebar .done")).ToContainTextAsync("1 fact saved.");
        await Assertions.Expect(theirs.Locator(title)).ToHaveValueAsync("Mine");
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Tab_ThroughTheCells_KeepsTheFocusBesideWhatSticks(int width, int height)
    {
        var page = await program.EnterAsync(Page);
        await page.SetViewportSizeAsync(width, height);
        await page.FocusAsync(Title("wulf-2025-10-ssn-2030"));
        for (var step = 0; step < 40; step++)
        {
            // In a choice the arrow would choose another value.
            var goesDown = step % 3 == 2 && await page.EvaluateAsync<bool>("document.activeElement.localName !== 'select'");
            await page.Keyboard.PressAsync(goesDown ? "ArrowDown" : "Tab");
            Assert.True(await page.EvaluateAsync<bool>("""
                () => {
                  const field = document.activeElement, box = field.getBoundingClientRect();
                  const top = document.elementFromPoint(box.left + Math.min(box.width, innerWidth - box.left) / 2, box.top + box.height / 2);
                  return field === top || field.contains(top) || (top?.contains(field) ?? false);
                }
                """), $"step {step}");
        }
    }

    private static string Title(string offering) => $"[name='offerings|{offering}|title']";

    private static string Exchange(string ticker) => $"[name='miners|{ticker}|exchange']";
}
