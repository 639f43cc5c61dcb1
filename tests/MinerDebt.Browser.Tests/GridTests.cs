using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>The quarter grid as those use it who know spreadsheets.</summary>
[Collection(typeof(OneProgram))]
public sealed class GridTests(EditorSite program)
{
    private const string Sheet = "/admin/quarter?at=2026Q2&unit=1000";
    private const string Later = "/admin/quarter?at=2026Q3&unit=1000";

    [Fact]
    public async Task Keys_OfASpreadsheet_ChooseFillCopyEmptyAndTakeBack()
    {
        var page = await program.EnterAsync(Later);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var tickers = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.sheet tbody th a')].slice(0, 3).map(one => one.textContent)");
        await Cell(tickers[0]).FocusAsync();
        await page.Keyboard.TypeAsync("100");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(page.Locator("[data-chosen]")).ToHaveCountAsync(3);

        await page.Keyboard.PressAsync("Control+d");
        await Expect(page.Locator(".savebar")).ToContainTextAsync("2 cells filled down.");
        await ExpectAsync("100", "100", "100");
        await Site.CopyAsync(async () =>
        {
            await page.Keyboard.PressAsync("Control+c");
            Assert.Equal("100\n100\n100", (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ReplaceLineEndings("\n"));
        });
        await page.Keyboard.PressAsync("Delete");
        await Expect(page.Locator(".savebar")).ToContainTextAsync("3 cells cleared.");
        await ExpectAsync("", "", "");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".savebar")).ToContainTextAsync("Taken back in 3 fields.");
        await ExpectAsync("100", "100", "100");
        await page.Keyboard.PressAsync("Control+z");
        await ExpectAsync("100", "", "");
        await page.Keyboard.PressAsync("Control+z");
        await ExpectAsync("", "", "");

        // By drawing, too.
        await Cell(tickers[0]).HoverAsync();
        await page.Mouse.DownAsync();
        await Cell(tickers[2]).HoverAsync();
        await page.Mouse.UpAsync();
        await Expect(page.Locator("[data-chosen]")).ToHaveCountAsync(3);
        await Look.AssertAccessibleAsync(page);

        ILocator Cell(string ticker) => page.Locator($"[name='{ticker}|EquipmentFinancing']");

        async Task ExpectAsync(params string[] texts)
        {
            foreach (var (ticker, text) in tickers.Zip(texts))
            {
                await Expect(Cell(ticker)).ToHaveValueAsync(text);
            }
        }
    }

    [Fact]
    public async Task Undo_InTheMomentInWhichCellsAreEmptied_TakesItBack()
    {
        var page = await program.EnterAsync(Later);
        var cell = page.Locator("[data-row='0'][data-column='5']");
        await cell.FillAsync("7");
        await page.Keyboard.PressAsync("Enter");
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.EvaluateAsync("""
            () => new MutationObserver((_, observer) => {
                if (!document.querySelector('.savebar').textContent.includes('1 cell cleared')) return;
                observer.disconnect();
                document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));
            }).observe(document.querySelector('.savebar'), { subtree: true, childList: true, characterData: true })
            """);
        await page.Keyboard.PressAsync("Delete");

        await Expect(page.Locator(".savebar")).ToContainTextAsync("Taken back in 1 field.");
        await Expect(cell).ToHaveValueAsync("7");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(cell).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Paste_AQuarterOfTwentyTwoCompanies_IsOneBlockAndOneChange()
    {
        var page = await program.EnterAsync(Later);
        var tickers = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.sheet tbody th a')].slice(0, 22).map(one => one.textContent)");
        Assert.Equal(22, tickers.Length);
        // In another order than the sheet's, with a source for each.
        var block = "Company\tTerm loans\tConvertible notes\tSource\n"
            + string.Join('\n', tickers.Reverse().Select((ticker, index) => $"{ticker}\t{1_000 + index}\t{50_000 + index}\thttps://example.org/{ticker}"));
        await page.Locator("[data-row='0'][data-column='0']").FocusAsync();

        await page.EvaluateAsync("""
            text => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, block);
        await Expect(page.Locator(".savebar")).ToContainTextAsync("66 cells pasted.");
        await Expect(page.Locator($"[name='{tickers[21]}|TermLoan']")).ToHaveValueAsync("1,000");
        await Expect(page.Locator($"[name='{tickers[0]}|ConvertibleNote']")).ToHaveValueAsync("50,021");
        await Expect(page.Locator($"[name='{tickers[0]}|Total']")).ToHaveAttributeAsync("placeholder", "Sum 51,042");
        await EditorSite.TypeAsync(page, ($"{tickers[0]}|Total", "51,040"));
        await Expect(page.Locator($"[id='sum-{tickers[0]}|Total']")).ToHaveTextAsync("classes: 51,042, 2 more");
        await page.Keyboard.PressAsync("Control+z");
        await Look.AssertAccessibleEverywhereAsync(page);
        await page.SetViewportSizeAsync(1280, Look.Height(1280));
        await EditorSite.TypeAsync(page, ("reason", "Made up for the tests"));

        await page.ClickAsync(".savebar .primary");
        await Expect(page.Locator(".savebar .done")).ToContainTextAsync("44 balances saved.");
    }

    [Fact]
    public async Task Clear_AKnownAmount_IsSaidAndNeedsAReasonOfOnesOwn()
    {
        var page = await program.EnterAsync(Sheet);
        var cell = page.Locator("[name='CIFR|SeniorSecuredNote']");
        var stored = await cell.InputValueAsync();
        Assert.NotEmpty(stored);
        await page.Locator("[name='CIFR|ConvertibleNote']").FocusAsync();
        await page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.setData('text/plain', '1,069,624\t\t5');
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Locator(".savebar")).ToContainTextAsync("2 cells pasted. 1 cell with a blank or a dash left alone what is there.");
        await Expect(cell).ToHaveValueAsync(stored);

        await EditorSite.TypeAsync(page, ("CIFR|SeniorSecuredNote", ""));
        await Expect(page.Locator("[id='said-CIFR|SeniorSecuredNote']")).ToHaveTextAsync($"stored {stored}, will be cleared");
        await Expect(page.Locator(".savebar")).ToContainTextAsync("2 cells changed, 2 unusual, 1 amount to clear");
        Assert.InRange((await page.Locator(".savebar").BoundingBoxAsync())!.Height, 1, 56);
        await page.ClickAsync(".savebar .primary");
        await Expect(page.Locator(".savebar .errors")).ToContainTextAsync("say in your own words why it is right");
        await EditorSite.TypeAsync(page, ("reason", "They were repaid"));
        await page.ClickAsync(".savebar .primary");
        await Expect(page.Locator(".savebar .done")).ToContainTextAsync("balances saved.");
        await Expect(cell).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Sheet_OnADeskAndAPhone_ShowsSeventeenCompaniesAndNumbersFirst()
    {
        var page = await program.EnterAsync(Sheet);
        await page.SetViewportSizeAsync(1280, Look.Height(1280));
        var (rows, bar) = await page.EvaluateAsync<int[]>("""
            () => {
              const bar = document.querySelector('.savebar').getBoundingClientRect(), head = document.querySelector('.sheet thead th').getBoundingClientRect();
              return [[...document.querySelectorAll('.sheet tbody tr')].filter(row => row.getBoundingClientRect().top >= head.bottom - 1 && row.getBoundingClientRect().bottom <= bar.top).length, Math.round(bar.height)];
            }
            """) is var seen ? (seen[0], seen[1]) : default;

        Assert.True(rows >= 17, $"{rows} companies are seen.");
        Assert.True(bar <= 56, $"The bar has {bar} px.");

        await page.SetViewportSizeAsync(390, Look.Height(390));
        await Expect(page.Locator("[data-column='-1']").First).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('[data-row=\"0\"][data-column=\"0\"]').getBoundingClientRect().right <= innerWidth"));
        await page.GetByLabel("Sources", new() { Exact = true }).CheckAsync();
        await Expect(page.Locator("[data-column='-1']").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Focus_InSheetAndForm_IsNeverBehindABar(int width)
    {
        var page = await program.EnterAsync(Sheet);
        await page.SetViewportSizeAsync(width, Look.Height(width));
        await page.Locator("[data-row='0'][data-column='0']").FocusAsync();
        var rows = await page.Locator(".sheet tbody tr").CountAsync();
        foreach (var key in Enumerable.Repeat("ArrowDown", rows - 1).Concat(Enumerable.Repeat("ArrowRight", 9)).Concat(Enumerable.Repeat("ArrowUp", rows - 1)).Concat(Enumerable.Repeat("ArrowLeft", 9)))
        {
            await page.Keyboard.PressAsync(key);
            await AssertSeenAsync(key);
        }

        await program.OpenAsync(page, "/admin/facts/offerings/edit?key=wulf-2025-10-ssn-2030");
        await page.Locator("[name=offering_id]").FocusAsync();
        for (var at = 0; at < 36; at++)
        {
            await page.Keyboard.PressAsync("Tab");
            await AssertSeenAsync("Tab");
        }

        async Task AssertSeenAsync(string key) => Assert.Equal((key, "", ""), (key, await page.EvaluateAsync<string>("""
            () => {
              const field = document.activeElement, at = field.getBoundingClientRect();
              const hides = [[at.left + 4, at.top + 3], [at.right - 4, at.bottom - 3]].map(([x, y]) => document.elementFromPoint(x, y)).find(one => one !== field && !field.contains(one));
              return hides ? `${field.name} at ${Math.round(at.left)},${Math.round(at.top)} is behind ${hides.className || hides.localName}` : '';
            }
            """), ""));
    }
}
