using System.Net;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Tests.Account;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Email = "ann@example.com";

    private readonly AccountApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/debt?view=table", "/debt?view=table")]
    [InlineData(null, "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    public async Task Enter_GoodPassword_GoesBackToAPageOfThisProgram(string? back, string target)
    {
        await _app.AddAsync(Email);
        var path = "/account/sign-in" + (back is null ? "" : $"?returnUrl={Uri.EscapeDataString(back)}");

        using var answer = await _app.Visit().SubmitAsync(path, "sign-in", ("Email", " ANN@example.com "), ("Password", AccountApp.Password));

        Assert.Equal((HttpStatusCode.Found, target), (answer.StatusCode, Visitor.Target(answer)));
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public async Task Enter_Cookie_IsOutOfReachAndStaysIfAsked(string stay, bool stays)
    {
        await _app.AddAsync(Email);

        using var answer = await _app.Visit().SubmitAsync("/account/sign-in", "sign-in", ("Email", Email), ("Password", AccountApp.Password), ("Stay", stay));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("minerdebt.session=", StringComparison.Ordinal));
        Assert.EndsWith("; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.Equal(stays, cookie.Contains("expires=", StringComparison.Ordinal));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Enter_WrongUnknownDisabledOrLocked_IsAnsweredAlike()
    {
        await _app.AddAsync("boss@example.com", AccountRole.Administrator);
        await _app.AddAsync(Email);
        await _app.Administration.DisableAsync((await _app.AddAsync("off@example.com")).Id, TestContext.Current.CancellationToken);
        var locked = await _app.AddAsync("locked@example.com");
        await _app.LockAsync(locked);

        string?[] refusals =
        [
            await RefusalAsync(Email, "wrong"), await RefusalAsync("nobody@example.com", AccountApp.Password),
            await RefusalAsync("off@example.com", AccountApp.Password), await RefusalAsync("locked@example.com", AccountApp.Password),
        ];

        Assert.StartsWith("E-mail or password is wrong", Assert.Single(refusals.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_WrongPassword_KeepsTheAddressAndNotThePassword()
    {
        using var answer = await _app.Visit().SubmitAsync("/account/sign-in", "sign-in", ("Email", Email), ("Password", "wrong"));
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal((Email, null), (page.QuerySelector("#Email")?.GetAttribute("value"), page.QuerySelector("#Password")?.GetAttribute("value")));
    }

    [Fact]
    public async Task Enter_FourWrongPasswords_AreForgivenByAGoodOne()
    {
        await _app.AddAsync(Email);
        for (var tries = 0; tries < 8; tries++)
        {
            if (tries == 4)
            {
                await _app.Visit().SignInAsync(Email);
            }

            await RefusalAsync(Email, "wrong");
        }

        await _app.Visit().SignInAsync(Email);
    }

    [Fact]
    public async Task Enter_AddressWithOtherLetters_LeadsThere()
    {
        await _app.AddAsync(Email);

        using var answer = await _app.Visit().SubmitAsync("/account/sign-in?returnUrl=%2Fdebt%3Fminers%3DM%C3%84RA", "sign-in", ("Email", Email), ("Password", AccountApp.Password));

        Assert.Equal("/debt?miners=M%C3%84RA", Visitor.Target(answer));
    }

    [Fact]
    public async Task Leave_CopiedCookie_WorksNoLonger()
    {
        var visitor = await _app.EnterAsync(Email);
        var elsewhere = _app.Visit();
        await elsewhere.SignInAsync(Email);
        var thief = _app.Visit();
        using (var page = await visitor.GetAsync("/docs"))
        {
            thief.Client.DefaultRequestHeaders.Add("Cookie", page.RequestMessage!.Headers.GetValues("Cookie"));
        }

        Assert.Equal("ann", await thief.NameAsync());
        using var answer = await visitor.SignOutAsync();

        Assert.Equal((null, null, "ann"), (await visitor.NameAsync(), await thief.NameAsync(), await elsewhere.NameAsync()));
        Assert.Single(await _app.ReadAsync(db => db.EndedSessions.ToListAsync()));
    }

    [Fact]
    public async Task Leave_WithTheFormOfAPage_SignsOut()
    {
        var visitor = await _app.EnterAsync(Email);

        using var answer = await visitor.SignOutAsync();

        Assert.Equal((HttpStatusCode.Found, "/"), (answer.StatusCode, Visitor.Target(answer)));
        Assert.Null(await visitor.NameAsync());
    }

    [Fact]
    public async Task Leave_WithoutTheToken_DoesNothing()
    {
        var visitor = await _app.EnterAsync(Email);

        using var answer = await visitor.Client.PostAsync("/account/sign-out", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.SeeOther, "/account?again=yes"), (answer.StatusCode, Visitor.Target(answer)));
        Assert.Equal("ann", await visitor.NameAsync());
    }

    [Fact]
    public async Task Enter_FormOfAnotherSession_IsShownAgain()
    {
        var visitor = _app.Visit();
        var page = await visitor.OpenAsync("/account/sign-in?returnUrl=%2Fdebt");
        await _app.AddAsync(Email);
        await visitor.SignInAsync(Email);

        using var answer = await visitor.SendAsync("/account/sign-in?returnUrl=%2Fdebt", page, "sign-in", ("Email", Email), ("Password", AccountApp.Password));

        Assert.Equal((HttpStatusCode.SeeOther, "/account/sign-in?returnUrl=%2Fdebt&again=yes"), (answer.StatusCode, Visitor.Target(answer)));
        using var next = await visitor.GetAsync("/account/sign-in?returnUrl=%2Fdebt&again=yes");
        Assert.Equal((HttpStatusCode.Found, "/debt"), (next.StatusCode, Visitor.Target(next)));
    }

    private async Task<string?> RefusalAsync(string email, string password)
    {
        using var answer = await _app.Visit().SubmitAsync("/account/sign-in", "sign-in", ("Email", email), ("Password", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await Visitor.ReadAsync(answer)).QuerySelector("#Email-error")?.TextContent;
    }
}
