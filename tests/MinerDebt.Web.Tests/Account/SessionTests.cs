using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Tests.Account;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly AccountApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(AccountRole.Editor, "ed", null)]
    [InlineData(AccountRole.Administrator, "ed", "ed")]
    public async Task Editor_SignedIn_IsTheName(AccountRole role, string? editor, string? administrator)
    {
        var user = await UserAsync(await _app.AddAsync("ed@example.com", role));

        Assert.Equal((editor, administrator), await AskAsync(user));
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("role")]
    [InlineData("everywhere")]
    [InlineData("two-factor")]
    public async Task Editor_AfterAChangeOfTheAccount_IsNobodyAtOnce(string change)
    {
        var cancel = TestContext.Current.CancellationToken;
        await _app.AddAsync("boss@example.com", AccountRole.Administrator);
        var account = await _app.AddAsync("ed@example.com", AccountRole.Administrator);
        var (user, visitor) = (await UserAsync(account), _app.Visit());
        await visitor.SignInAsync("ed@example.com");
        Assert.Equal(("ed", "ed"), (await visitor.NameAsync(), (await AskAsync(user)).Editor));

        await (change switch
        {
            "disable" => _app.Administration.DisableAsync(account.Id, cancel),
            "role" => _app.Administration.ChangeRoleAsync(account.Id, AccountRole.Editor, cancel),
            "everywhere" => _app.Administration.SignOutEverywhereAsync(account.Id, cancel),
            _ => _app.Administration.ResetTwoFactorAsync(account.Id, cancel),
        });

        Assert.Equal((null, null), await AskAsync(user));
        Assert.Null(await visitor.NameAsync());
    }

    [Fact]
    public async Task Editor_Nobody_IsNull() => Assert.Equal((null, null), await AskAsync(new ClaimsPrincipal(new ClaimsIdentity())));

    [Fact]
    public void CheckInterval_OfOpenPages_IsUnderAMinute() => Assert.InRange(AccountServices.CheckInterval, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    [Fact]
    public async Task Change_Password_KeepsThisSessionAndEndsTheOthers()
    {
        var here = await _app.EnterAsync("ed@example.com");
        var elsewhere = _app.Visit();
        await elsewhere.SignInAsync("ed@example.com");

        using var answer = await here.SubmitAsync("/account", "password", ("Password", AccountApp.Password), ("NewPassword", "green lamp under sea"), ("Repeated", "green lamp under sea"));

        Assert.Equal("/account?done=password", Visitor.Target(answer));
        Assert.Equal(("ed", null), (await here.NameAsync(), await elsewhere.NameAsync()));
        await _app.Visit().SignInAsync("ed@example.com", "green lamp under sea");
    }

    [Theory]
    [InlineData("wrong", "green lamp under sea", "green lamp under sea", "Password", "This is not your password.")]
    [InlineData(AccountApp.Password, "short", "short", "NewPassword", "The password has 5 characters; at least 12 are needed.")]
    [InlineData(AccountApp.Password, "green lamp under sea", "green lamp", "Repeated", "This is not the same password as above.")]
    public async Task Change_BadPassword_SaysWhatIsAccepted(string current, string wanted, string repeated, string field, string message)
    {
        var visitor = await _app.EnterAsync("ed@example.com");

        using var answer = await visitor.SubmitAsync("/account", "password", ("Password", current), ("NewPassword", wanted), ("Repeated", repeated));

        Assert.Equal(message, (await Visitor.ReadAsync(answer)).QuerySelector($"#{field}-error")?.TextContent);
        await _app.Visit().SignInAsync("ed@example.com");
    }

    [Fact]
    public async Task Leave_Everywhere_EndsAllSessions()
    {
        var here = await _app.EnterAsync("ed@example.com");
        var elsewhere = _app.Visit();
        await elsewhere.SignInAsync("ed@example.com");

        using var answer = await here.SubmitAsync("/account", "everywhere");

        Assert.Equal((HttpStatusCode.Found, "/account/sign-in"), (answer.StatusCode, Visitor.Target(answer)));
        Assert.Equal((null, null), (await here.NameAsync(), await elsewhere.NameAsync()));
    }

    private async Task<ClaimsPrincipal> UserAsync(UserAccount account)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<UserAccount>>().CreateAsync(account);
    }

    private async Task<(string? Editor, string? Administrator)> AskAsync(ClaimsPrincipal user)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        return (await current.EditorAsync(user), await current.AdministratorAsync(user));
    }
}
