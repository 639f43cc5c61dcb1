using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

/// <summary>The form from the keyboard, and what is said after a removal.</summary>
[Collection(typeof(OneProgram))]
public sealed class FormKeyTests(EditorSite program)
{
    [Fact]
    public async Task Keys_SaveAndGoOn_WithTheFieldThatIsStillTypedIn()
    {
        var page = await program.EnterAsync("/admin");
        await program.AddMinerAsync(page, "ZED");
        await program.AddMinerAsync(page, "ZEE");
        await program.OpenAsync(page, "/admin/facts/miners/edit?key=ZED");
        await EditorSite.TypeAsync(page, ("name", "Zed"));
        await page.FillAsync("[name=reason]", "Its name");

        await page.PressAsync("[name=reason]", "Control+s");
        await Assertions.Expect(page.Locator(".savebar .done")).ToContainTextAsync("Saved as change");
        await Assertions.Expect(page.Locator("[name=name]")).ToHaveValueAsync("Zed");

        await page.FillAsync("[name=reason]", "Its full name");
        await page.FillAsync("[name=legal_name]", "Zed Mining Inc.");
        await page.PressAsync("[name=legal_name]", "Control+Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Correct miner ZEE");
        await Assertions.Expect(page.Locator(".done").First).ToContainTextAsync("Saved ZED as change");
        await page.ClickAsync(".factlinks >> text=Previous");
        await Assertions.Expect(page.Locator("[name=legal_name]")).ToHaveValueAsync("Zed Mining Inc.");
    }

    [Fact]
    public async Task Remove_AFact_SaysSoWithTheWayBack()
    {
        var page = await program.EnterAsync("/admin");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await program.AddMinerAsync(page, "OFF");
        await page.FillAsync("[name=reason]", "It mines nothing");

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove this miner" }).ClickAsync();

        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("Removed OFF as change");
        await Look.AssertAccessibleEverywhereAsync(page);
        await page.ClickAsync(".done >> text=Undo");
        // A page that is gone to takes the focus a moment after it is seen.
        await Assertions.Expect(page.Locator("h1:focus")).ToContainTextAsync("Change ");
        await page.FillAsync("[name=reason]", "It does");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo change" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("Undone by change");
    }

    [Fact]
    public async Task Button_ThatMovesWhileItIsPressed_IsPressedAllTheSame()
    {
        var page = await program.EnterAsync("/admin/facts/miners/new");
        await page.ClickAsync(".savebar .primary");
        await Assertions.Expect(page.Locator(".savebar .errors li").First).ToBeVisibleAsync();
        await EditorSite.TypeAsync(page, ("ticker", "MOV"), ("business", "Mining"), ("universe", "Miner"), ("status", "Listed"), ("source_url", "https://example.org/10-k"));
        await page.FillAsync("[name=name]", "Moving Mining");

        // What was wrong with the last field is said until the field is left, which is done by the press.
        var save = page.Locator(".savebar .primary");
        await Assertions.Expect(page.Locator(".savebar .errors li")).ToHaveTextAsync(["Name: it is blank: enter a value."]);
        // Neither held by the lower edge of the window nor by the end of the page.
        await page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight - innerHeight - 40)");
        var before = await PressOnAsync(page, save);
        await Assertions.Expect(page.Locator(".savebar .errors")).ToHaveCountAsync(0);
        Assert.NotEqual(before.Y, (await save.BoundingBoxAsync())!.Y);
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator(".savebar .done")).ToContainTextAsync("Saved as change");

        // Where it is the pointer that moves, one has thought better of it.
        await EditorSite.TypeAsync(page, ("website", "https://example.org"), ("reason", "It was missing"));
        await PressOnAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Keep as a proposal" }));
        await page.Mouse.MoveAsync(10, 10);
        await page.Mouse.UpAsync();
        await EditorSite.SaveAsync(page);
    }

    private static async Task<LocatorBoundingBoxResult> PressOnAsync(IPage page, ILocator button)
    {
        var box = (await button.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        return box;
    }
}
