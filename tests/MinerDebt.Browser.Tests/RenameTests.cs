using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>Another name for what others refer to, two entries made one, and events of a kind on a day.</summary>
public sealed class RenameTests(Site site) : IAsyncLifetime
{
    private EditorSite _program = null!;

    public async ValueTask InitializeAsync() => _program = await EditorSite.StartAsync(site);

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task Rename_OfACompany_IsOneChangeThatLeadsReadersAndIsUndone()
    {
        var page = await _program.EnterAsync("/admin/facts/miners/edit?key=WULF");
        await EditorSite.TypeAsync(page, ("ticker", "WLF"));
        await Expect(page.Locator(".savebar .answer")).ToContainTextAsync("WULF is used by");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rename it everywhere" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Rename miner WULF");
        await Expect(page.Locator("main .lead")).ToContainTextAsync("offerings");
        await Expect(page.Locator("#name")).ToHaveValueAsync("WLF");
        await Look.AssertAccessibleEverywhereAsync(page);
        await page.PressAsync("#name", "Control+s");
        await Expect(page.Locator("#reason-said")).ToContainTextAsync("A few words are needed here.");
        await page.FillAsync("#reason", "Its new ticker");
        await page.PressAsync("#reason", "Control+s");
        await Expect(page.Locator(".done")).ToContainTextAsync("WULF is WLF now, by change 2.");

        var reader = await _program.VisitAsync();
        await reader.GotoAsync($"{_program.Url}/miners/WULF");
        await Expect(reader.Locator("main")).ToContainTextAsync("WLF");
        await reader.GotoAsync($"{_program.Url}/offerings/wulf-2025-10-ssn-2030");
        await Expect(reader.Locator("main")).ToContainTextAsync("WLF");

        await page.GetByRole(AriaRole.Link, new() { Name = "Undo" }).ClickAsync();
        await UndoAsync(page, "It is not");
        await Expect(page.Locator("#undo ~ ul")).ToContainTextAsync("Change 3 by Ann");
        await reader.GotoAsync($"{_program.Url}/miners/WLF");
        await Expect(reader).ToHaveURLAsync($"{_program.Url}/miners/WULF");
        await _program.OpenAsync(page, "/admin/changes");
        await Expect(page.Locator("tbody tr").Nth(1)).ToContainTextAsync("undone by change 3");
        await Look.AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Merge_OfTwoOfferings_AsksWhatStaysAndIsUndone()
    {
        var page = await _program.EnterAsync("/admin");
        await _program.AddMinerAsync(page, "ZED");
        await _program.AddNoteAsync(page, "ZED", "zed-one");
        await _program.AddNoteAsync(page, "ZED", "zed-two", "Entered by another");
        await _program.OpenAsync(page, "/admin/facts/events/new?offering_id=zed-two&kind=Repaid");
        await EditorSite.TypeAsync(page, ("occurred_on", "2025-09-01"), ("principal_change_usd", "-100M"), ("source_url", "https://example.org/8-k"), ("reason", "An early one"));
        await EditorSite.SaveAsync(page);

        await _program.OpenAsync(page, "/admin/facts/offerings/merge?key=zed-one");
        await EditorSite.TypeAsync(page, ("with", "zed-three"));
        await Expect(page.Locator("#with-said")).ToHaveTextAsync("There is no other offering “zed-three”.");
        await EditorSite.TypeAsync(page, ("with", "zed-two"));
        await Expect(page.Locator("#which ~ [role=status]")).ToContainTextAsync("1 event would move.");
        await Look.AssertAccessibleEverywhereAsync(page);
        await Expect(page.Locator("#doubles")).ToHaveCountAsync(0);
        await page.FillAsync("#reason", "Entered twice");
        await page.PressAsync("#reason", "Control+s");
        await Expect(page.Locator(".done")).ToContainTextAsync("zed-two is part of zed-one now");

        var reader = await _program.VisitAsync();
        await reader.GotoAsync($"{_program.Url}/offerings/zed-two");
        await Expect(reader).ToHaveURLAsync($"{_program.Url}/offerings/zed-one");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo" }).ClickAsync();
        await UndoAsync(page, "They are two");
        await reader.GotoAsync($"{_program.Url}/offerings/zed-two");
        await Expect(reader).ToHaveURLAsync($"{_program.Url}/offerings/zed-two");
    }

    [Fact]
    public async Task Events_OfAKindOnADay_BecomeOneWithTheirSum()
    {
        var page = await _program.EnterAsync("/admin");
        await _program.AddMinerAsync(page, "ZED");
        await _program.AddNoteAsync(page, "ZED", "zed-one");
        foreach (var (day, amount) in new[] { ("2025-09-01", "-100M"), ("2025-09-02", "-50M"), ("2025-09-03", "-25M") })
        {
            await _program.OpenAsync(page, "/admin/facts/events/new?offering_id=zed-one&kind=Repaid");
            await EditorSite.TypeAsync(page, ("occurred_on", day), ("principal_change_usd", amount), ("source_url", "https://example.org/8-k"), ("reason", "An early one"));
            await EditorSite.SaveAsync(page);
        }

        // In its form, moved onto the day of the first.
        await _program.OpenAsync(page, "/admin/facts/events/edit?key=zed-one 2025-09-02 Repaid");
        await EditorSite.TypeAsync(page, ("occurred_on", "2025-09-01"), ("reason", "One day"));
        await Expect(page.Locator(".twin a")).ToHaveTextAsync("zed-one 2025-09-01 (repaid)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this to it, and remove it here" }).ClickAsync();
        await Expect(page.Locator(".savebar .done")).ToContainTextAsync("Saved as change");
        await Expect(page.Locator("[name=principal_change_usd]")).ToHaveValueAsync("-150000000");

        // On the page of the company.
        await _program.OpenAsync(page, "/admin/miners/ZED");
        await page.FillAsync("[name='events|zed-one 2025-09-03 Repaid|occurred_on']", "2025-09-01");
        await page.FillAsync("[name=reason]", "One day");
        await page.PressAsync("[name=reason]", "Control+s");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this to it, and remove it here" }).ClickAsync();
        await Expect(page.Locator("[name='events|zed-one 2025-09-01 Repaid|principal_change_usd']")).ToHaveValueAsync("-175000000");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keep it" })).ToBeVisibleAsync();
        await page.PressAsync("[name=reason]", "Control+s");
        await Expect(page.Locator(".savebar .done")).ToContainTextAsync("2 facts saved.");
        await Expect(page.Locator("[name='events|zed-one 2025-09-03 Repaid|occurred_on']")).ToHaveCountAsync(0);
        await Expect(page.Locator("[name='events|zed-one 2025-09-01 Repaid|principal_change_usd']")).ToHaveValueAsync("-175,000,000");
    }

    private static async Task UndoAsync(IPage page, string reason)
    {
        await Expect(page.Locator("h1")).ToContainTextAsync("Change ");
        await page.FillAsync("[name=reason]", reason);
        await page.Locator("main button.primary:not([disabled])").ClickAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("Undone by change");
    }
}
