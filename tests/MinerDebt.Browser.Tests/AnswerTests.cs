using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What is said of a save has the keyboard, where it can be followed.</summary>
[Collection(typeof(OneProgram))]
public sealed class AnswerTests(EditorSite program)
{
    [Theory]
    [InlineData("/admin/facts/miners/new", null, "Ticker")]
    [InlineData("/admin/miners/WYFI", null, "nothing here differs from what is stored")]
    [InlineData("/admin/facts/miners/rename?key=WYFI", null, "enter the new name")]
    [InlineData("/admin/facts/offerings?ticker=WYFI", ".facts tbody input", "write why")]
    [InlineData("/admin/quarter?at=2026Q1&unit=1000", "[name='WYFI|EquipmentFinancing']", "“many”")]
    public async Task Answer_OfWhatIsRefused_HasTheKeyboardOnceItsFormTakesTyping(string path, string? first, string said)
    {
        var page = await program.EnterAsync(path);
        var isText = first?.Contains("name", StringComparison.Ordinal) == true;
        if (isText)
        {
            await page.FillAsync(first!, "many");
            await page.PressAsync(first!, "Tab");
        }
        else if (first is not null)
        {
            await page.Locator(first).First.CheckAsync();
        }

        await page.EvaluateAsync("""
            () => addEventListener('focusin', ({ target }) => {
                const answer = target.closest('.answer');
                if (answer) window.answered ??= { takesTyping: !answer.closest('form').querySelector('fieldset.all').disabled, said: answer.textContent };
            })
            """);
        await SaveAsync();

        Assert.True(await page.EvaluateAsync<bool>("window.answered.takesTyping"));
        Assert.Contains(said, await page.EvaluateAsync<string>("window.answered.said"), StringComparison.Ordinal);
        // Again, though the same is said.
        await page.ClickAsync("h1");
        await SaveAsync();
        if (isText)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Discard changes" }).ClickAsync();
            await Expect(page.Locator(first!)).ToHaveValueAsync("");
        }

        async Task SaveAsync()
        {
            await page.ClickAsync("form:has(.answer) .primary");
            await Expect(page.Locator(".answer")).ToBeFocusedAsync();
        }
    }
}
