using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>Two editors who talk about a proposal, and are told of it.</summary>
public sealed class NoticeTests(Site site, Editors editors) : IClassFixture<Editors>
{
    [Fact]
    public async Task Proposal_FromTheForm_IsToldCommentedApprovedAndToldBack()
    {
        await editors.AddAsync(site, "bob");
        var bob = await editors.EnterAsync(site, "/admin/facts/miners/edit?key=RIOT", "bob@example.com");
        await EditorSite.TypeAsync(bob, ("legal_name", "Riot of the story, Inc."));
        await bob.FillAsync("[name=reason]", "Its legal name");
        await bob.GetByRole(AriaRole.Button, new() { Name = "Keep as a proposal" }).ClickAsync();
        await bob.Locator(".savebar .done a").ClickAsync();
        await Expect(bob.Locator("h1")).ToContainTextAsync("Proposal ");

        // Ann is told, asks, and finds nothing new the next time.
        var ann = await editors.EnterAsync(site, "/admin");
        await Expect(ann.Locator(".subnav")).ToContainTextAsync("Notices (1)");
        await Expect(ann.Locator("[aria-labelledby=unread] li")).ToContainTextAsync("bob proposes 1 change");
        await Look.AssertAccessibleEverywhereAsync(ann);
        await ann.ClickAsync(".subnav >> text=Notices");
        await Expect(ann.Locator(".notices li")).ToContainTextAsync("new");
        await Look.AssertAccessibleEverywhereAsync(ann);
        await ann.ClickAsync(".notices a");
        // A page that is gone to takes the focus a moment after it is seen.
        await Expect(ann.Locator("h1:focus")).ToContainTextAsync("Proposal ");
        await ann.GetByLabel("Your comment", new() { Exact = true }).FillAsync("@bob Which page?");
        await ann.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(ann.Locator(".comment")).ToContainTextAsync("@bob Which page?");
        await Expect(ann.GetByLabel("Your comment", new() { Exact = true })).ToHaveValueAsync("");
        await Expect(ann.Locator(".subnav")).Not.ToContainTextAsync("Notices (");
        await Look.AssertAccessibleEverywhereAsync(ann);

        // Bob's page shows it as it is written, and he can answer and take it back.
        await Expect(bob.Locator(".comment")).ToContainTextAsync("@bob Which page?");
        await bob.GetByLabel("Your comment", new() { Exact = true }).FillAsync("Page 1");
        await bob.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(ann.Locator(".comment")).ToHaveCountAsync(2);
        await Expect(ann.GetByRole(AriaRole.Button, new() { Name = "Remove your comment" })).ToHaveCountAsync(1);
        await bob.GetByRole(AriaRole.Button, new() { Name = "Remove your comment" }).ClickAsync();
        await Expect(ann.Locator(".comment")).ToHaveCountAsync(1);

        await ann.GetByRole(AriaRole.Button, new() { Name = "Approve all 1" }).ClickAsync();
        await Expect(ann.Locator(".done")).ToContainTextAsync("1 change approved as change");
        await Site.GoAsync(bob, editors.App.Url + "/admin/notices");
        await Expect(bob.Locator(".notices li")).ToContainTextAsync(["Ann approved your proposal", "Ann mentions you on proposal"]);
    }

    [Fact]
    public async Task Fact_WithAComment_ShowsItOnItsHistoryAndNotToReaders()
    {
        var page = await editors.EnterAsync(site, "/admin/facts/miners/history?key=WULF");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(page.Locator("main .errors")).ToContainTextAsync("it is empty");
        await page.GetByLabel("Your comment", new() { Exact = true }).FillAsync("Between us only");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(page.Locator(".comment")).ToContainTextAsync("Between us only");
        await Look.AssertAccessibleEverywhereAsync(page);

        var reader = await site.NewPageAsync();
        foreach (var path in new[] { "/changes", "/miners/WULF", "/feeds/corrections.atom", "/api/v1/history/miners?key=WULF" })
        {
            var answer = await reader.GotoAsync(editors.App.Url + path);
            Assert.DoesNotContain("Between us only", await answer!.TextAsync(), StringComparison.Ordinal);
        }
    }
}
