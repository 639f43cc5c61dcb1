using Microsoft.Playwright;
using MinerDebt.Testing;

namespace MinerDebt.Browser.Tests;

[Collection(typeof(OneProgram))]
public sealed class EditorTests(EditorSite program)
{
    // Left as it is: each test that types has an offering and a quarter of its own.
    private const string Form = "/admin/facts/offerings/edit?key=wulf-2025-10-ssn-2030";
    private const string Sheet = "/admin/quarter?at=2025Q1&unit=1000";

    private static readonly string[] Paths =
    [
        "/admin", "/admin/facts/offerings", "/admin/facts", "/admin/facts/nothing", "/admin/facts/events/new", "/admin/facts/miners/new", Form, "/admin/facts/offerings/history?key=wulf-2025-10-ssn-2030",
        Sheet, "/admin/changes", "/admin/changes/1", "/admin/changes/99",
    ];

    [Fact]
    public async Task Pages_OfEditors_UseTheirOwnFontForAllButCode()
    {
        var page = await program.EnterAsync("/admin");
        foreach (var path in new[] { "/admin", "/admin/facts/offerings", Form, Sheet })
        {
            await program.OpenAsync(page, path);
            Assert.Equal((path, Look.OurFont), (path, await Look.FontsAsync(page)));
        }
    }

    [Fact]
    public async Task Page_OfEditors_IsAccessibleAndFits()
    {
        var page = await program.EnterAsync("/admin");
        foreach (var path in Paths)
        {
            await program.OpenAsync(page, path);
            await Look.AssertAccessibleEverywhereAsync(page);
        }
    }

    [Fact]
    public async Task Save_WithWhatCanNotBe_NamesEachFieldAndKeepsWhatWasTyped()
    {
        var page = await program.EnterAsync(FormOf("apld-2025-11-ssn-2030"));

        await EditorSite.TypeAsync(page, ("matures_on", "2020-01-01"), ("principal_usd", "lots"), ("title", ""), ("reason", "A test"));
        await page.ClickAsync(".savebar .primary");

        await Assertions.Expect(page.Locator(".errors li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#field-matures_on-said")).ToContainTextAsync("it is before 2025-11-20 (“Closed on”): correct one of the two");
        await Assertions.Expect(page.Locator("#field-principal_usd")).ToHaveValueAsync("lots");
        await Assertions.Expect(page.Locator("#field-principal_usd")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.Locator(".savebar .answer")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".savebar .answer")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Save_WhatIsUnusual_NeedsAReason()
    {
        var page = await program.EnterAsync("/admin");
        await program.AddMinerAsync(page, "ODD");
        await program.OpenAsync(page, "/admin/facts/offerings/new?ticker=ODD");
        await EditorSite.TypeAsync(page,
            ("offering_id", "odd-2025-note"), ("instrument_type", "ConvertibleNote"), ("title", "Odd notes"), ("currency", "USD"), ("status", "Outstanding"),
            ("new_money", "yes"), ("closed_on", "2026-08-13"), ("conversion_rate", "50"), ("conversion_price_usd", "21"), ("source_url", "https://example.org"), ("confidence", "press"));

        await Assertions.Expect(page.Locator("#field-conversion_price_usd-said")).ToContainTextAsync("1,000 divided by the “Shares per $1,000 of principal” is 20");
        await page.ClickAsync(".savebar .primary");
        await Assertions.Expect(page.Locator("#reason-said")).ToContainTextAsync("A few words are needed");
        await EditorSite.TypeAsync(page, ("reason", "The indenture rounds"));
        await EditorSite.SaveAsync(page);
        await Assertions.Expect(page.Locator(".savebar .answer")).ToContainTextAsync("It is of Q3 2026, and totals end with Q2 2026");
    }

    [Fact]
    public async Task Reload_OfAFormThatWasNotSaved_BringsBackWhatWasTyped()
    {
        var page = await program.EnterAsync(FormOf("cifr-2025-11-ssn-2030"));
        await EditorSite.TypeAsync(page, ("notes", "Typed and not saved"));

        await page.ReloadAsync();
        await EditorSite.ReadyAsync(page);

        await Assertions.Expect(page.Locator("[name=notes]")).ToHaveValueAsync("Typed and not saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Assertions.Expect(page.Locator("[name=notes]")).Not.ToHaveValueAsync("Typed and not saved");
    }

    [Fact]
    public async Task Save_AfterTheSessionHasEnded_KeepsWhatWasTypedUntilOneIsSignedInAgain()
    {
        var other = await program.EnterAsync("/account", anew: true);
        // The last to be opened: half a minute later an open page finds out by itself that its session has ended.
        var page = await program.EnterAsync(FormOf("corz-2026-04-ssn-2031"), anew: true);
        page.Dialog += (_, dialog) => Assert.Fail(dialog.Message + dialog.Type);
        await EditorSite.TypeAsync(page, ("notes", "Typed before the end"), ("reason", "A test"));
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await Assertions.Expect(other).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sign-in"));

        await page.ClickAsync(".savebar .primary");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }).ClickAsync();
        await page.FillAsync("#Email", EditorSite.Email);
        await page.FillAsync("#Password", EditorSite.Password);
        await page.ClickAsync("main .primary");
        await EditorSite.ReadyAsync(page);

        await Assertions.Expect(page.Locator("[name=notes]")).ToHaveValueAsync("Typed before the end");
        await Assertions.Expect(page.Locator("[name=reason]")).ToHaveValueAsync("A test");
        await EditorSite.SaveAsync(page);
    }

    [Fact]
    public async Task Leave_WithUnsavedChanges_Asks()
    {
        var form = FormOf("cifr-2026-02-ssn-2031");
        var page = await program.EnterAsync(form);
        await EditorSite.TypeAsync(page, ("notes", "Not saved"));
        // The server is asked first whether one may leave, so the question comes when it has the time.
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Message);
        };

        await page.ClickAsync(".subnav >> text=Home");

        Assert.Equal("Leave without saving? What you typed is kept: it comes back with this page, and the editors’ home lists it.", await asked.Task.WaitAsync(Site.Patience, TestContext.Current.CancellationToken));
        await page.ClickAsync(".savebar input");
        await Assertions.Expect(page.Locator("[name=notes]")).ToHaveValueAsync("Not saved");
        await Assertions.Expect(page).ToHaveURLAsync(program.Url + form);
    }

    [Fact]
    public async Task Save_OfTheSameFieldByTwo_ShowsTheSecondBothAndOverwritesNothing()
    {
        var form = FormOf("apld-2026-03-ssn-2031");
        var mine = await program.EnterAsync(form);
        var theirs = await program.EnterAsync(form);
        await EditorSite.TypeAsync(mine, ("title", "Mine"), ("reason", "Mine"));

        await EditorSite.TypeAsync(theirs, ("title", "Theirs"), ("use_note", "Theirs too"), ("reason", "Theirs"));
        await EditorSite.SaveAsync(theirs);

        var rows = mine.Locator(".collision tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(mine.Locator(".savebar .primary")).ToBeDisabledAsync();
        await Assertions.Expect(mine.GetByRole(AriaRole.Button, new() { Name = "Go on with these" })).ToBeDisabledAsync();
        await mine.GetByLabel("Mine", new() { Exact = true }).CheckAsync();
        await mine.GetByRole(AriaRole.Button, new() { Name = "Go on with these" }).ClickAsync();
        await EditorSite.SaveAsync(mine);

        await Assertions.Expect(mine.Locator("[name=title]")).ToHaveValueAsync("Mine");
        await Assertions.Expect(mine.Locator("[name=use_note]")).ToHaveValueAsync("Theirs too");
    }

    [Fact]
    public async Task Remove_AMinerWithOfferings_IsRefusedAndSaysWhy()
    {
        var page = await program.EnterAsync("/admin/facts/miners/edit?key=MARA");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await EditorSite.TypeAsync(page, ("reason", "A test"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove this miner" }).ClickAsync();

        await Assertions.Expect(page.Locator("main .errors")).ToContainTextAsync("needed by the offering mara-");
    }

    [Fact]
    public async Task Sheet_WithTheKeyboardAndAPastedBlock_IsSavedAsOneChange()
    {
        var page = await program.EnterAsync("/admin/quarter?at=2024Q3&unit=1000");
        await page.Locator("[name='CAN|source']").FillAsync("https://example.org/20-f");
        await page.Locator("[name='CAN|ConvertibleNote']").FocusAsync();
        await page.Keyboard.TypeAsync("1,000");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.TypeAsync("$2bn");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("CAN|SeniorUnsecuredNote", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.EvaluateAsync("""
            const data = new DataTransfer();
            data.setData('text/plain', '3,000\t4.5M\n');
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            """);
        await Assertions.Expect(page.GetByText("2 cells pasted.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("CANG|SeniorUnsecuredNote", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.Keyboard.PressAsync("Shift+Enter");
        Assert.Equal("CAN, Senior unsecured notes, Carrying amount, Q3 2024", await page.EvaluateAsync<string>("document.activeElement.ariaLabel"));

        await page.ClickAsync(".savebar .primary");

        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("4 balances saved.");
        await page.ClickAsync(".done a");
        await Assertions.Expect(page.Locator("#what")).ToHaveTextAsync("4 facts");
        foreach (var amount in new[] { "$1,000,000", "$2,000,000,000", "$3,000,000", "$4,500,000" })
        {
            await Assertions.Expect(page.GetByText(amount, new() { Exact = true })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Sheet_AnotherQuarterAndUnit_AreShownAtOnce()
    {
        var page = await program.EnterAsync(Sheet);

        await page.Locator(".filters select").SelectOptionAsync("2025Q2");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Balances at the end of Q2 2025");
        await page.ClickAsync("text=$ millions");
        await Assertions.Expect(page.Locator(".seg a.on").Last).ToHaveTextAsync("$ millions");
        await page.ClickAsync(".seg >> text=Principal");
        await Assertions.Expect(page.Locator("[name='CAN|Total']")).ToHaveAttributeAsync("aria-label", "CAN, Total, Principal, Q2 2025");
    }

    [Fact]
    public async Task Sheet_OfTwoWithTheSameCell_OverwritesNothingInSilence()
    {
        var mine = await program.EnterAsync("/admin/quarter?at=2024Q4&unit=1000");
        var theirs = await program.EnterAsync("/admin/quarter?at=2024Q4&unit=1000");
        await EditorSite.TypeAsync(mine, ("CAN|source", "https://example.org/mine"), ("CAN|Total", "70"));
        await EditorSite.TypeAsync(theirs, ("CAN|source", "https://example.org/theirs"), ("CAN|Total", "80"));
        await EditorSite.SaveAsync(theirs);

        var said = mine.Locator("[id='said-CAN|Total']");
        await Assertions.Expect(said).ToContainTextAsync("someone else has stored 80 meanwhile");
        await mine.ClickAsync(".savebar .primary");
        await Assertions.Expect(mine.Locator("main .errors")).ToContainTextAsync("someone else has stored 80 meanwhile");
        await EditorSite.TypeAsync(mine, ("CAN|Total", "70.0"));
        await EditorSite.SaveAsync(mine);

        await Assertions.Expect(theirs.Locator("[name='CAN|Total']")).ToHaveValueAsync("70");
    }

    [Fact]
    public async Task Sheet_WithACellThatCanNotBeRead_StoresNothingAndKeepsIt()
    {
        var page = await program.EnterAsync("/admin/quarter?at=2024Q1&unit=1000");
        await EditorSite.TypeAsync(page, ("CAN|source", "https://example.org/20-f"), ("CAN|TermLoan", "5"), ("CAN|Total", "five"));

        await page.ClickAsync(".savebar .primary");
        await Assertions.Expect(page.Locator("main .errors")).ToContainTextAsync("CAN Total “five”");
        await page.ReloadAsync();
        await EditorSite.ReadyAsync(page);

        await Assertions.Expect(page.Locator("[name='CAN|Total']")).ToHaveValueAsync("five");
        await Assertions.Expect(page.Locator("[name='CAN|TermLoan']")).ToHaveValueAsync("5");
    }

    [Fact]
    public async Task Undo_OfAChangeThatLaterOnesTouch_IsRefusedWithTheWayForward()
    {
        var page = await program.EnterAsync("/admin");
        await program.AddMinerAsync(page, "TWO");
        var first = await program.AddNoteAsync(page, "TWO", "two-2025-08-conv-2030");
        await EditorSite.TypeAsync(page, ("title", "Corrected"), ("reason", "The title"));
        var second = await EditorSite.SaveAsync(page);

        await page.GotoAsync($"{program.Url}/admin/changes/{first}");

        await Assertions.Expect(page.GetByText("Later changes touch the same facts")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"main a[href='/admin/changes/{second}']")).ToBeVisibleAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Undo change" }).CountAsync());
    }

    [Fact]
    public async Task Type_AsSoonAsASavedFormTakesIt_LosesNothingOverASlowConnection()
    {
        await using var wire = Wire.To(new Uri(program.Url).Port);
        var page = await program.EnterAsync("/admin");
        await page.GotoAsync($"http://127.0.0.1:{wire.Port}/admin/facts/miners/new");
        await EditorSite.ReadyAsync(page);
        await EditorSite.TypeAsync(page, ("ticker", "FAR"), ("name", "Far Mining"), ("business", "Mining"), ("universe", "Miner"), ("status", "Listed"), ("source_url", "https://example.org/10-k"));
        wire.Delay = TimeSpan.FromMilliseconds(100);
        await EditorSite.SaveAsync(page);

        // Of something new, and of what is corrected: the address changes only then.
        foreach (var (field, text) in new[] { ("website", "https://example.org/investors"), ("legal_name", "Far Mining Incorporated of Nevada") })
        {
            await Assertions.Expect(page.Locator($"[name={field}]")).ToBeEnabledAsync();
            await page.FocusAsync($"[name={field}]");
            foreach (var key in text)
            {
                await page.Keyboard.TypeAsync(key.ToString());
                await Task.Delay(30, TestContext.Current.CancellationToken);
            }

            await Assertions.Expect(page.Locator($"[name={field}]")).ToHaveValueAsync(text);
            await page.FillAsync("[name=reason]", "It was missing");
            await EditorSite.SaveAsync(page);
        }

        await Assertions.Expect(page.Locator("[name=website]")).ToHaveValueAsync("https://example.org/investors");
        await Assertions.Expect(page.Locator("[name=legal_name]")).ToHaveValueAsync("Far Mining Incorporated of Nevada");
    }

    private static string FormOf(string offering) => $"/admin/facts/offerings/edit?key={offering}";
}
