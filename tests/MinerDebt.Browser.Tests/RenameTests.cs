using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>Another name for what others refer to, two entries made one, and events of a kind on a day.</summary>
[Collection(typeof(OneProgram))]
public sealed class RenameTests(EditorSite program)
{
    [Fact]
    public async Task Rename_OfACompany_IsOneChangeThatLeadsReadersAndIsUndone()
    {
        var page = await program.EnterAsync("/admin/facts/miners/edit?key=CORZ");
        await EditorSite.TypeAsync(page, ("ticker", "CRZ"));
        await Expect(page.Locator(".savebar .answer")).ToContainTextAsync("CORZ is used by");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rename it everywhere" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Rename miner CORZ");
        await Expect(page.Locator("main .lead")).ToContainTextAsync("offerings");
        await Expect(page.Locator("#name")).ToHaveValueAsync("CRZ");
        await Look.AssertAccessibleEverywhereAsync(page);
        await page.PressAsync("#name", "Control+s");
        await Expect(page.Locator("#reason-said")).ToContainTextAsync("A few words are needed here.");
        await page.FillAsync("#reason", "Its new ticker");
        await page.PressAsync("#reason", "Control+s");
        await Expect(page.Locator(".done")).ToContainTextAsync("CORZ is CRZ now, by change ");
        var change = await EditorSite.NumberAsync(page.Locator(".done"));

        var reader = await program.VisitAsync();
        await reader.GotoAsync($"{program.Url}/miners/CORZ");
        await Expect(reader.Locator("main")).ToContainTextAsync("CRZ");
        await reader.GotoAsync($"{program.Url}/offerings/corz-2026-04-ssn-2031");
        await Expect(reader.Locator("main")).ToContainTextAsync("CRZ");

        await page.GetByRole(AriaRole.Link, new() { Name = "Undo" }).ClickAsync();
        var undone = await UndoAsync(page, "It is not");
        Assert.Equal(change + 1, undone);
        await Expect(page.Locator("#undo ~ ul")).ToContainTextAsync($"Change {undone} by Ann");
        await reader.GotoAsync($"{program.Url}/miners/CRZ");
        await Expect(reader).ToHaveURLAsync($"{program.Url}/miners/CORZ");
        await program.OpenAsync(page, "/admin/changes");
        await Expect(page.Locator("tbody tr").Nth(1)).ToContainTextAsync($"undone by change {undone}");
        await Look.AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Merge_OfTwoOfferings_AsksWhatStaysAndIsUndone()
    {
        var page = await program.EnterAsync("/admin");
        await program.AddMinerAsync(page, "TWIN");
        await program.AddNoteAsync(page, "TWIN", "twin-one");
        await program.AddNoteAsync(page, "TWIN", "twin-two", "Entered by another");
        await program.OpenAsync(page, "/admin/facts/events/new?offering_id=twin-two&kind=Repaid");
        await EditorSite.TypeAsync(page, ("occurred_on", "2025-09-01"), ("principal_change_usd", "-100M"), ("source_url", "https://example.org/8-k"), ("reason", "An early one"));
        await EditorSite.SaveAsync(page);

        await program.OpenAsync(page, "/admin/facts/offerings/merge?key=twin-one");
        await EditorSite.TypeAsync(page, ("with", "twin-three"));
        await Expect(page.Locator("#with-said")).ToHaveTextAsync("There is no other offering “twin-three”.");
        await EditorSite.TypeAsync(page, ("with", "twin-two"));
        await Expect(page.Locator("#which ~ [role=status]")).ToContainTextAsync("1 event would move.");
        await Look.AssertAccessibleEverywhereAsync(page);
        await Expect(page.Locator("#doubles")).ToHaveCountAsync(0);
        await page.FillAsync("#reason", "Entered twice");
        await page.PressAsync("#reason", "Control+s");
        await Expect(page.Locator(".done")).ToContainTextAsync("twin-two is part of twin-one now");

        var reader = await program.VisitAsync();
        await reader.GotoAsync($"{program.Url}/offerings/twin-two");
        await Expect(reader).ToHaveURLAsync($"{program.Url}/offerings/twin-one");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo" }).ClickAsync();
        await UndoAsync(page, "They are two");
        await reader.GotoAsync($"{program.Url}/offerings/twin-two");
        await Expect(reader).ToHaveURLAsync($"{program.Url}/offerings/twin-two");
    }

    [Fact]
    public async Task Events_OfAKindOnADay_BecomeOneWithTheirSum()
    {
        var page = await program.EnterAsync("/admin");
        await program.AddMinerAsync(page, "DAYS");
        await program.AddNoteAsync(page, "DAYS", "days-one");
        foreach (var (day, amount) in new[] { ("2025-09-01", "-100M"), ("2025-09-02", "-50M"), ("2025-09-03", "-25M") })
        {
            await program.OpenAsync(page, "/admin/facts/events/new?offering_id=days-one&kind=Repaid");
            await EditorSite.TypeAsync(page, ("occurred_on", day), ("principal_change_usd", amount), ("source_url", "https://example.org/8-k"), ("reason", "An early one"));
            await EditorSite.SaveAsync(page);
        }

        // In its form, moved onto the day of the first.
        await program.OpenAsync(page, "/admin/facts/events/edit?key=days-one 2025-09-02 Repaid");
        await EditorSite.TypeAsync(page, ("occurred_on", "2025-09-01"), ("reason", "One day"));
        await Expect(page.Locator(".twin a")).ToHaveTextAsync("days-one 2025-09-01 (repaid)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this to it, and remove it here" }).ClickAsync();
        await Expect(page.Locator(".savebar .done")).ToContainTextAsync("Saved as change");
        await Expect(page.Locator("[name=principal_change_usd]")).ToHaveValueAsync("-150000000");

        // On the page of the company.
        await program.OpenAsync(page, "/admin/miners/DAYS");
        await page.FillAsync("[name='events|days-one 2025-09-03 Repaid|occurred_on']", "2025-09-01");
        await page.FillAsync("[name=reason]", "One day");
        await page.PressAsync("[name=reason]", "Control+s");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this to it, and remove it here" }).ClickAsync();
        await Expect(page.Locator("[name='events|days-one 2025-09-01 Repaid|principal_change_usd']")).ToHaveValueAsync("-175000000");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keep it" })).ToBeVisibleAsync();
        await page.PressAsync("[name=reason]", "Control+s");
        await Expect(page.Locator(".savebar .done")).ToContainTextAsync("2 facts saved.");
        await Expect(page.Locator("[name='events|days-one 2025-09-03 Repaid|occurred_on']")).ToHaveCountAsync(0);
        await Expect(page.Locator("[name='events|days-one 2025-09-01 Repaid|principal_change_usd']")).ToHaveValueAsync("-175,000,000");
    }

    private static async Task<int> UndoAsync(IPage page, string reason)
    {
        await Expect(page.Locator("h1")).ToContainTextAsync("Change ");
        // A page that is gone to takes the focus a moment after it is seen.
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.FillAsync("[name=reason]", reason);
        await page.Locator("main button.primary:not([disabled])").ClickAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("Undone by change");
        return await EditorSite.NumberAsync(page.Locator(".done"));
    }
}
