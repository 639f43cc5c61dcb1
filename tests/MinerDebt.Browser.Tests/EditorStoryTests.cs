using Microsoft.Playwright;
using MinerDebt.Testing;

namespace MinerDebt.Browser.Tests;

public sealed class EditorStoryTests(Site site)
{
    [Fact]
    public async Task SetUpInviteSignInEnterAndUndo_ChangesWhatAReaderSeesAndBack()
    {
        await using var program = await EditorSite.StartEmptyAsync(site);
        var ann = await program.VisitAsync();
        await ann.GotoAsync(await program.SetUpLinkAsync());
        await AcceptAsync(ann, "Ann");
        var link = await InviteAsync(program, ann);

        var bob = await program.VisitAsync();
        await bob.GotoAsync(link);
        await AcceptAsync(bob, "Bob");
        var key = await SecondFactorAsync(program, bob);
        bob = await program.VisitAsync();
        await bob.GotoAsync($"{program.Url}/account/sign-in?returnUrl=%2Fadmin");
        await bob.FillAsync("#Email", "bob@example.com");
        await bob.FillAsync("#Password", EditorSite.Password);
        await bob.ClickAsync("main .primary");
        // The code of the set-up is used; the next one is taken already.
        await bob.FillAsync("#Code", Totp.Code(key, DateTimeOffset.UtcNow.AddSeconds(30)));
        await bob.ClickAsync("main .primary");
        await Assertions.Expect(bob.Locator("h1")).ToHaveTextAsync("What needs attention");

        var reader = await program.VisitAsync();
        await reader.GotoAsync(program.Url + "/");
        var owed = await reader.Locator(".kpi strong").First.TextContentAsync();
        var first = await reader.Locator("h1").TextContentAsync();
        await program.AddMinerAsync(bob, "ZED");
        var change = await program.AddNoteAsync(bob, "ZED", "zed-2025-08-conv-2030");
        await Assertions.Expect(reader.Locator(".kpi strong").First).Not.ToHaveTextAsync(owed!);
        await reader.EvaluateAsync("window.scrollTo(0, 200)");

        await bob.GotoAsync($"{program.Url}/admin/changes/{change}");
        await bob.FillAsync("[name=reason]", "A test");
        await bob.Locator("main button.primary:not([disabled])").ClickAsync();
        await Assertions.Expect(bob.Locator(".done")).ToContainTextAsync("Undone by change");

        await Assertions.Expect(reader.Locator(".kpi strong").First).ToHaveTextAsync(owed!);
        await Assertions.Expect(reader.Locator("h1")).ToHaveTextAsync(first!);
        Assert.Equal(200, await reader.EvaluateAsync<int>("Math.round(window.scrollY)"));
        await reader.GotoAsync($"{program.Url}/changes");
        await Assertions.Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "ZED 1% Convertible Senior Notes due 2030 removed" })).ToBeVisibleAsync();
        Assert.DoesNotContain("Bob", await reader.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task AcceptAsync(IPage page, string name)
    {
        await page.FillAsync("#Name", name);
        await page.FillAsync("#Email", $"{name.ToLowerInvariant()}@example.com");
        await page.FillAsync("#Password", EditorSite.Password);
        await page.FillAsync("#Repeated", EditorSite.Password);
        await page.ClickAsync("main .primary");
        await Assertions.Expect(page.Locator($"summary[aria-label='Account of {name}']")).ToBeVisibleAsync();
    }

    private static async Task<string> InviteAsync(EditorSite program, IPage page)
    {
        await Site.GoAsync(page, $"{program.Url}/admin/users");
        await page.SelectOptionAsync("#invite-role", "Editor");
        await page.FillAsync("#invite-note", "Bob");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        return await page.Locator("#secret-link").InputValueAsync();
    }

    private static async Task<string> SecondFactorAsync(EditorSite program, IPage page)
    {
        await page.GotoAsync($"{program.Url}/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
        var key = (await page.Locator(".steps code").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        await page.FillAsync("#Code", Totp.Code(key, DateTimeOffset.UtcNow));
        await page.ClickAsync("main .primary");
        await Assertions.Expect(page.GetByText("The second factor is on.")).ToBeVisibleAsync();
        return key;
    }
}
