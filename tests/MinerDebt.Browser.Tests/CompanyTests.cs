using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

/// <summary>All of a company on one page.</summary>
public sealed class CompanyTests(Site site) : IAsyncLifetime
{
    private const string Page = "/admin/miners/WULF";
    private const string Title = "[name='offerings|wulf-2025-10-ssn-2030|title']";
    private const string Exchange = "[name='miners|WULF|exchange']";

    private EditorSite _program = null!;

    public async ValueTask InitializeAsync() => _program = await EditorSite.StartAsync(site);

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task Pages_OfCompanies_AreAccessibleAndFit()
    {
        var page = await _program.EnterAsync(Page);
        await Look.AssertAccessibleEverywhereAsync(page);
        await page.SetViewportSizeAsync(1280, Look.Height(1280));
        // Its longest words stand in one line with its buttons.
        await page.EvaluateAsync("[document.querySelector('.savebar .primary').textContent, document.querySelector('#reason-said').textContent] = ['Save all the same', '12 cells in 10 facts changed, 3 unusual: look again.']");
        Assert.InRange((await page.Locator(".savebar").BoundingBoxAsync())!.Height, 1, 56);
        await _program.OpenAsync(page, "/admin/miners");
        await Look.AssertAccessibleEverywhereAsync(page);
    }

    [Fact]
    public async Task Save_CellsOfTwoKinds_IsOneChangeFromTheKeyboard()
    {
        var page = await _program.EnterAsync(Page);
        await page.FillAsync("[name=reason]", "10-Q for Q3 2025");
        await page.FillAsync(Exchange, "Nasdaq GS");
        await page.FillAsync(Title, "7.75% Notes");
        await page.PressAsync(Title, "Control+s");

        await Assertions.Expect(page.Locator(".savebar .done")).ToContainTextAsync("2 facts saved.");
        await Assertions.Expect(page.Locator(".savebar .answer")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".savebar .answer")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(Title)).ToHaveValueAsync("7.75% Notes");
        await page.ClickAsync(".savebar .done a");
        await Assertions.Expect(page.Locator("#what")).ToHaveTextAsync("2 facts");
        await Assertions.Expect(page.GetByText("Nasdaq GS", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SaveAndNext_WithWhatCannotBe_StaysAndSaysWhereAndGoesOnOnceItCan()
    {
        var page = await _program.EnterAsync(Page);
        await page.FillAsync("[name=reason]", "A test");
        await page.FillAsync(Title, "");
        await page.PressAsync(Title, "Control+Enter");

        await Assertions.Expect(page.Locator(".errors li")).ToContainTextAsync("Offering wulf-2025-10-ssn-2030, Title");
        await page.ClickAsync(".errors a");
        await Assertions.Expect(page.Locator(Title)).ToBeFocusedAsync();
        await page.FillAsync(Title, "7.75% Notes");
        await page.PressAsync(Title, "Control+Enter");

        await Assertions.Expect(page.Locator(".done").First).ToContainTextAsync("WULF saved as change");
        await Assertions.Expect(page.Locator("h1")).Not.ToContainTextAsync("WULF");
    }

    [Fact]
    public async Task Reload_WithCellsAndANewRow_BringsThemBack()
    {
        var page = await _program.EnterAsync(Page);
        await page.FillAsync(Title, "Not saved");
        await page.SelectOptionAsync("[aria-label='Offering of a new event']", "wulf-2025-10-ssn-2030");
        await page.GetByRole(AriaRole.Button, new() { Name = "New event" }).ClickAsync();
        await page.FillAsync("[name='events|+1|principal_change_usd']", "-5M");
        await page.PressAsync("[name='events|+1|principal_change_usd']", "Tab");
        await Assertions.Expect(page.Locator("#reason-said")).ToContainTextAsync("2 facts changed");

        await page.ReloadAsync();
        await EditorSite.ReadyAsync(page);

        await Assertions.Expect(page.Locator("[name='events|+1|principal_change_usd']")).ToHaveValueAsync("-5M");
        await Assertions.Expect(page.Locator(Title)).ToHaveValueAsync("Not saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Assertions.Expect(page.Locator("[name='events|+1|principal_change_usd']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Save_OfTheSameCellByTwo_AsksTheSecond()
    {
        var mine = await _program.EnterAsync(Page);
        var theirs = await _program.EnterAsync(Page);
        await mine.FillAsync(Title, "Mine");
        await mine.PressAsync(Title, "Tab");
        await theirs.FillAsync(Exchange, "Theirs");
        await theirs.FillAsync(Title, "Theirs");
        await theirs.FillAsync("[name=reason]", "Theirs");
        await theirs.PressAsync("[name=reason]", "Control+s");
        await Assertions.Expect(theirs.Locator(".savebar .done")).ToContainTextAsync("2 facts saved.");

        await Assertions.Expect(mine.Locator(".collision tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(mine.Locator(Exchange)).ToHaveValueAsync("Theirs");
        await mine.GetByLabel("Mine", new() { Exact = true }).CheckAsync();
        await mine.GetByRole(AriaRole.Button, new() { Name = "Go on with these" }).ClickAsync();
        await Assertions.Expect(mine.Locator(".collision")).ToHaveCountAsync(0);
        await mine.FillAsync("[name=reason]", "Mine");
        await mine.PressAsync("[name=reason]", "Control+s");

        await Assertions.Expect(mine.Locator(".savebar .done")).ToContainTextAsync("1 fact saved.");
        await Assertions.Expect(theirs.Locator(Title)).ToHaveValueAsync("Mine");
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Tab_ThroughTheCells_KeepsTheFocusBesideWhatSticks(int width, int height)
    {
        var page = await _program.EnterAsync(Page);
        await page.SetViewportSizeAsync(width, height);
        await page.FocusAsync(Title);
        for (var step = 0; step < 40; step++)
        {
            await page.Keyboard.PressAsync(step % 3 == 2 ? "ArrowDown" : "Tab");
            Assert.True(await page.EvaluateAsync<bool>("""
                () => {
                  const field = document.activeElement, box = field.getBoundingClientRect();
                  const top = document.elementFromPoint(box.left + Math.min(box.width, innerWidth - box.left) / 2, box.top + box.height / 2);
                  return field === top || field.contains(top) || (top?.contains(field) ?? false);
                }
                """), $"step {step}");
        }
    }
}
