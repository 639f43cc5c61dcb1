using Microsoft.Playwright;
using MinerDebt.Testing;

namespace MinerDebt.Browser.Tests;

public sealed class AccountTests(Site site, Editors editors) : IClassFixture<Editors>
{
    [Fact]
    public async Task Page_OfAccountsAndUsers_IsAccessibleAndFits()
    {
        var page = await site.NewPageAsync();
        await CheckAsync(page, "/account/set-up?code=wrong");
        await CheckAsync(page, "/account/denied");
        await SignInAsync(page, "wrong");
        await Assertions.Expect(page.Locator("main .errors")).ToBeVisibleAsync();
        await CheckAsync(page);
        await SignInAsync(page, Editors.Password);
        await CheckAsync(page, "/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Set up the second factor");
        await CheckAsync(page);

        await page.GotoAsync($"{editors.App.Url}/admin/users");
        await page.GetByRole(AriaRole.Button, new() { Name = "Disable: Ann" }).ClickAsync();
        await Assertions.Expect(page.Locator(".confirm")).ToBeVisibleAsync();
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Group, new() { Name = "Disable: Ann?" }).GetByRole(AriaRole.Button, new() { Name = "Leave it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".confirm")).ToHaveCountAsync(0);
        await InviteAsync(page);
        await CheckAsync(page);

        await page.GotoAsync($"{editors.App.Url}/admin/backups");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a backup now" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status] .done")).ToContainTextAsync("holds version 1 with");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await CheckAsync(page);

        // From a page that is live to one that is static.
        await page.GetByRole(AriaRole.Link, new() { Name = "Operations" }).ClickAsync();
        await Assertions.Expect(page.Locator("#copies ~ * tbody tr")).ToHaveCountAsync(1);
        await CheckAsync(page);
    }

    [Fact]
    public async Task Page_OfLinksAndOfTheSecondStep_IsAccessibleAndFits()
    {
        var page = await site.NewPageAsync();
        await CheckAsync(page, "/account/invitation?code=wrong");
        await CheckAsync(page, "/account/new-password?code=wrong");
        await editors.AddAsync(site, "eve");
        await SignInAsync(page, Editors.Password, "eve@example.com");
        await page.GotoAsync($"{editors.App.Url}/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
        var key = (await page.Locator("ol.steps code").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        await page.FillAsync("#Code", Totp.Code(key, DateTimeOffset.UtcNow));
        await page.ClickAsync("main .primary");
        await Assertions.Expect(page.GetByText("The second factor is on.")).ToBeVisibleAsync();
        await CheckAsync(page);

        var next = await site.NewPageAsync();
        await SignInAsync(next, Editors.Password, "eve@example.com");
        await Assertions.Expect(next).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/two-factor"));
        await CheckAsync(next);
        await next.ClickAsync("text=Use a recovery code");
        await Assertions.Expect(next).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/recovery"));
        await CheckAsync(next);
    }

    [Fact]
    public async Task Disable_SomebodyWithAnOpenPage_EndsThatPageWithinAMinute()
    {
        var ann = await site.NewPageAsync();
        await SignInAsync(ann, Editors.Password);
        await ann.GotoAsync($"{editors.App.Url}/admin/users");
        var link = await InviteAsync(ann);

        var bob = await site.NewPageAsync();
        await bob.GotoAsync(link);
        await bob.FillAsync("#Name", "Bob");
        await bob.FillAsync("#Email", "bob@example.com");
        await bob.FillAsync("#Password", Editors.Password);
        await bob.FillAsync("#Repeated", Editors.Password);
        await bob.ClickAsync("main .primary");
        await Assertions.Expect(bob.Locator("summary[aria-label='Account of Bob']")).ToBeVisibleAsync();
        await bob.GotoAsync($"{editors.App.Url}/admin/users");
        await Assertions.Expect(bob.Locator("h1")).ToHaveTextAsync("Users");

        await ann.ReloadAsync();
        await ann.GetByRole(AriaRole.Button, new() { Name = "Disable: Bob" }).ClickAsync();
        await ann.ClickAsync(".confirm .primary");
        await Assertions.Expect(ann.GetByText("Bob is disabled.")).ToBeVisibleAsync();

        await Assertions.Expect(bob).ToHaveURLAsync($"{editors.App.Url}/account/sign-in?returnUrl=%2Fadmin%2Fusers", new() { Timeout = 60_000 });
        await Assertions.Expect(bob.Locator("h1")).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task Form_WithoutItsCircuit_TakesNothingThatWouldBeLost()
    {
        var page = await site.NewPageAsync();
        await SignInAsync(page, Editors.Password);
        await Assertions.Expect(page.Locator("summary[aria-label='Account of Ann']")).ToBeVisibleAsync();
        await page.RouteWebSocketAsync("**/_blazor**", socket => socket.CloseAsync());

        await page.GotoAsync($"{editors.App.Url}/admin/users");

        foreach (var field in new[] { "#invite-role", "#invite-note", ".users button >> nth=0" })
        {
            await Assertions.Expect(page.Locator(field)).ToBeDisabledAsync();
        }
    }

    [Fact]
    public async Task SignOut_FromAPageThatIsLive_Works()
    {
        var page = await site.NewPageAsync();
        await SignInAsync(page, Editors.Password);
        await page.GotoAsync($"{editors.App.Url}/");
        await page.Locator(".bar nav").GetByText("Miners").ClickAsync();
        // The address comes before the page, which then begins with closed menus.
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Miners");

        await page.ClickAsync("summary[aria-label='Account of Ann']");
        await page.ClickAsync("form[action='/account/sign-out'] button");

        await Assertions.Expect(page.GetByText("Editors: sign in")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("summary[aria-label='Account of Ann']")).ToHaveCountAsync(0);
    }

    private static async Task<string> InviteAsync(IPage page)
    {
        await page.SelectOptionAsync("#invite-role", "Administrator");
        await page.FillAsync("#invite-note", "Bob");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        return await page.Locator("#secret-link").InputValueAsync();
    }

    private async Task SignInAsync(IPage page, string password, string email = "ann@example.com")
    {
        await page.GotoAsync($"{editors.App.Url}/account/sign-in");
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("main .primary");
    }

    private async Task CheckAsync(IPage page, string? path = null)
    {
        if (path is not null)
        {
            await page.GotoAsync(editors.App.Url + path);
        }

        await Look.AssertAccessibleEverywhereAsync(page);
    }
}
