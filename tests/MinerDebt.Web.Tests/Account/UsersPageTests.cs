using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Admin.Notices;
using MinerDebt.Web.Admin.Users;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Account;

public sealed class UsersPageTests : ComponentContext, IAsyncLifetime
{
    private readonly AccountApp _app = new();

    public async ValueTask InitializeAsync()
    {
        AddAuthorization().SetAuthorized("ann").SetPolicies(Access.Administer);
        var ann = await _app.AddAsync("ann@example.com", AccountRole.Administrator);
        await _app.AddAsync("ed@example.com");
        await using var scope = _app.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<UserAccount>>().CreateAsync(ann);
        Services.AddSingleton(_app.Administration).AddSingleton(_app.Invitations).AddSingleton(TimeProvider.System)
            .AddSingleton(_app.Services.GetRequiredService<AccountCheck>()).AddSingleton(_app.Services.GetRequiredService<PasswordLinks>())
            .AddSingleton<AuthenticationStateProvider>(new Signed(new AuthenticationState(user)))
            .AddSingleton(_app.Services.GetRequiredService<SecondFactorRequirement>()).AddSingleton(_app.Services.GetRequiredService<SignInTries>())
            .AddSingleton(_app.Services.GetRequiredService<SecurityLog>()).AddScoped<CurrentUser>()
            .AddSingleton(_app.Services.GetRequiredService<UnreadNotices>());
    }

    [Fact]
    public async Task Show_Accounts_HasWhatCanBeDoneWithEach()
    {
        var page = Render<UsersPage>();

        Assert.Equal(
            ["New password", "Make editor", "Sign out everywhere", "Disable", "New password", "Make administrator", "Sign out everywhere", "Disable"],
            page.FindAll(".users button").Select(Words));
        Assert.Equal(["ann (you)", "ed"], page.FindAll(".users tbody th").Select(Words));
        Assert.Equal(2, (await _app.AccountsAsync()).Count);
    }

    [Fact]
    public async Task Answer_Yes_IsNoted()
    {
        await _app.ReadAsync(db => db.Accounts.Where(account => account.Email == "ed@example.com").ExecuteUpdateAsync(change => change.SetProperty(account => account.TwoFactorEnabled, true)));
        await _app.LockAsync((await _app.AccountsAsync())[1]);
        var noted = new List<SecurityEvent>();
        _app.Services.GetRequiredService<SecurityLog>().Noted += noted.Add;
        var page = Render<UsersPage>();

        foreach (var action in new[] { "Make administrator", "Unlock", "Reset second factor", "Sign out everywhere", "Disable", "Enable" })
        {
            await page.Find($"[aria-label='{action}: ed']").ClickAsync(new());
            await page.Find(".confirm .primary").ClickAsync(new());
        }

        await page.Find("[aria-label='Link for a new password: ed']").ClickAsync(new());
        page.Find("#invite-note").Change("Bob");
        await page.Find("form").SubmitAsync();
        await page.Find("[aria-label='Revoke the invitation for Bob']").ClickAsync(new());

        Assert.Equal(
            [
                SecurityEvent.RoleChanged, SecurityEvent.Unlocked, SecurityEvent.SecondFactorReset, SecurityEvent.SessionsEnded, SecurityEvent.Disabled, SecurityEvent.Enabled,
                SecurityEvent.PasswordLinkMade, SecurityEvent.Invited, SecurityEvent.InvitationRevoked,
            ],
            noted);
    }

    [Fact]
    public async Task Answer_Yes_DoesIt()
    {
        var page = Render<UsersPage>();

        await page.Find("[aria-label='Disable: ed']").ClickAsync(new());
        Assert.False((await _app.AccountsAsync())[1].Disabled);
        await page.Find(".confirm .primary").ClickAsync(new());

        Assert.Equal("ed is disabled.", Words(page.Find("[role=status] .done")));
        Assert.True((await _app.AccountsAsync())[1].Disabled);
        Assert.NotNull(page.Find("[aria-label='Enable: ed']"));
        Assert.Empty(page.FindAll(".confirm"));
    }

    [Fact]
    public async Task Unlock_LockedAccount_CanBeDone()
    {
        await _app.LockAsync((await _app.AccountsAsync())[1]);
        var page = Render<UsersPage>();

        await page.Find("[aria-label='Unlock: ed']").ClickAsync(new());
        await page.Find(".confirm .primary").ClickAsync(new());

        Assert.Equal("ed is unlocked.", Words(page.Find("[role=status] .done")));
        Assert.Null((await _app.AccountsAsync())[1].LockoutEnd);
        Assert.Empty(page.FindAll("[aria-label='Unlock: ed']"));
    }

    [Fact]
    public async Task Answer_No_LeavesIt()
    {
        var page = Render<UsersPage>();

        await page.Find("[aria-label='Make administrator: ed']").ClickAsync(new());
        await page.Find(".confirm .button").ClickAsync(new());

        Assert.Empty(page.FindAll(".confirm"));
        Assert.Equal(AccountRole.Editor, (await _app.AccountsAsync())[1].Role);
    }

    [Fact]
    public async Task Answer_YesForTheLastAdministrator_SaysWhyNot()
    {
        var page = Render<UsersPage>();

        await page.Find("[aria-label='Make editor: ann']").ClickAsync(new());
        Assert.Contains("This is your own account.", Words(page.Find(".confirm")), StringComparison.Ordinal);
        await page.Find(".confirm .primary").ClickAsync(new());

        Assert.Equal("ann is the last administrator. Make someone else an administrator first.", Words(page.Find("[role=alert] .errors")));
        Assert.Equal(AccountRole.Administrator, (await _app.AccountsAsync())[0].Role);
    }

    [Fact]
    public async Task Invite_ForSomeone_ShowsALinkThatWorksUntilItIsRevoked()
    {
        var page = Render<UsersPage>();
        page.Find("#invite-note").Change("Bea");
        await page.Find("form").SubmitAsync();

        var link = new Uri(((IHtmlInputElement)page.Find("#secret-link")).Value).PathAndQuery;
        Assert.NotNull((await _app.Visit().OpenAsync(link)).QuerySelector("main form"));
        await page.Find("[aria-label='Revoke the invitation for Bea']").ClickAsync(new());

        Assert.Null((await _app.Visit().OpenAsync(link)).QuerySelector("main form"));
        Assert.Empty(page.FindAll("[aria-label^=Revoke]"));
    }

    [Fact]
    public async Task Link_ForANewPassword_WorksOnce()
    {
        var page = Render<UsersPage>();
        await page.Find("[aria-label='Link for a new password: ed']").ClickAsync(new());
        var link = new Uri(((IHtmlInputElement)page.Find("#secret-link")).Value).PathAndQuery;
        (string, string)[] wishes = [("Password", "green lamp under sea"), ("Repeated", "green lamp under sea")];

        using var bad = await _app.Visit().SubmitAsync(link, "new-password", ("Password", "short"), ("Repeated", "short"));
        var late = _app.Visit();
        var open = await late.OpenAsync(link);
        using var good = await _app.Visit().SubmitAsync(link, "new-password", wishes);
        using var again = await late.SendAsync(link, open, "new-password", wishes);

        Assert.StartsWith("The password has 5 characters", (await Visitor.ReadAsync(bad)).QuerySelector("#Password-error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", Visitor.Target(good));
        Assert.Equal("This link does not work", (await Visitor.ReadAsync(again)).QuerySelector("h1")?.TextContent);
        Assert.Null((await _app.Visit().OpenAsync(link)).QuerySelector("main form"));
        await _app.Visit().SignInAsync("ed@example.com", "green lamp under sea");
    }

    [Theory]
    [InlineData("/account/new-password")]
    [InlineData("/account/new-password?account=x&code=y")]
    public async Task Link_Wrong_SaysSo(string path) =>
        Assert.Equal("This link does not work", (await _app.Visit().OpenAsync(path)).QuerySelector("h1")?.TextContent);

    [Fact]
    public async Task Invite_ForNobody_AsksForWhom()
    {
        var page = Render<UsersPage>();

        await page.Find("form").SubmitAsync();

        Assert.Equal("Say for whom the invitation is.", Words(page.Find("#invite-note-error")));
        Assert.Empty(await _app.Invitations.OpenAsync(Xunit.TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Answer_NoLongerAdministrator_LeadsToTheSignIn()
    {
        var page = Render<UsersPage>();
        var accounts = await _app.AccountsAsync();
        await _app.Administration.ChangeRoleAsync(accounts[1].Id, AccountRole.Administrator, Xunit.TestContext.Current.CancellationToken);
        await _app.Administration.ChangeRoleAsync(accounts[0].Id, AccountRole.Editor, Xunit.TestContext.Current.CancellationToken);

        await page.Find("[aria-label='Disable: ed']").ClickAsync(new());
        await page.Find(".confirm .primary").ClickAsync(new());

        Assert.EndsWith("/account/sign-in?returnUrl=%2Fadmin%2Fusers", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
        Assert.False((await _app.AccountsAsync())[1].Disabled);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _app.DisposeAsync();
    }

    private sealed class Signed(AuthenticationState state) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(state);
    }
}
