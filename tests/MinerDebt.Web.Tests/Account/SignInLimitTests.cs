using System.Globalization;
using System.Net;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Account;

public sealed class SignInLimitTests : IAsyncLifetime
{
    private const string Email = "ann@example.com";
    private const string OtherAddress = "198.51.100.7";

    private readonly SetClock _clock = new(DateTimeOffset.UtcNow);
    private readonly AccountApp _app;

    public SignInLimitTests() => _app = new AccountApp { Clock = _clock };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(Email)]
    [InlineData("nobody@example.com")]
    public async Task Enter_FiveWrongFromAnAddress_WaitsThereAndOnlyThere(string email)
    {
        await _app.AddAsync(Email);
        await FailAsync(_app.Visit(), email, times: 5);

        using var answer = await TryAsync(_app.Visit(), email, AccountApp.Password);

        Assert.Equal((HttpStatusCode.TooManyRequests, "900"), (answer.StatusCode, answer.Headers.GetValues("Retry-After").Single()));
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal("There were too many wrong tries. Wait 15 minutes, then try again.", page.QuerySelector("#Email-error")?.TextContent);
        Assert.Equal(email, page.QuerySelector("#Email")?.GetAttribute("value"));
        await _app.Visit(OtherAddress).SignInAsync(Email);
    }

    [Fact]
    public async Task Enter_AfterTheWait_IsLookedAtAgain()
    {
        await _app.AddAsync(Email);
        await FailAsync(_app.Visit(), Email, times: 5);
        _clock.Now += TimeSpan.FromMinutes(15);

        await _app.Visit().SignInAsync(Email);
    }

    [Fact]
    public async Task Enter_ManyAtOnce_AreNotMoreThanOneAfterAnother()
    {
        await _app.AddAsync(Email);
        var visitors = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var visitor = _app.Visit();
            return (visitor, Page: await visitor.OpenAsync("/account/sign-in"));
        }));

        var answers = await Task.WhenAll(visitors.Select(one => one.visitor.SendAsync("/account/sign-in", one.Page, "sign-in", ("Email", Email), ("Password", "wrong"))));

        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        Assert.Equal(5, (await _app.AccountsAsync()).Single().AccessFailedCount);
    }

    [Fact]
    public async Task Enter_ManyAccountsFromAnAddress_WaitsForAll()
    {
        await _app.AddAsync(Email);
        for (var account = 0; account < 30; account++)
        {
            await FailAsync(_app.Visit(OtherAddress), string.Create(CultureInfo.InvariantCulture, $"x{account}@example.com"), times: 1);
        }

        using var answer = await TryAsync(_app.Visit(OtherAddress), Email, AccountApp.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        await _app.Visit().SignInAsync(Email);
    }

    [Fact]
    public async Task Enter_OnlyAdministratorAttackedFromEverywhere_GetsInWhereHeWasBefore()
    {
        var boss = await _app.AddAsync(Email, AccountRole.Administrator);
        var own = _app.Visit();
        await own.SignInAsync(Email);
        for (var address = 0; address < 10; address++)
        {
            await FailAsync(_app.Visit(string.Create(CultureInfo.InvariantCulture, $"203.0.113.{address}")), Email, times: 5);
        }

        // His own address too: others may share it.
        await FailAsync(_app.Visit(), Email, times: 5);
        Assert.True((await _app.AccountsAsync()).Single().LockoutEnd > _clock.Now);
        using (var locked = await TryAsync(_app.Visit(OtherAddress), Email, AccountApp.Password))
        {
            Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        }

        (await own.SignOutAsync()).Dispose();
        await own.SignInAsync(Email);

        Assert.Equal("ann", await own.NameAsync());
        Assert.Null((await _app.AccountsAsync()).Single(account => account.Id == boss.Id).LockoutEnd);
    }

    [Fact]
    public async Task Enter_KnownDevice_HasFewWrongTriesToo()
    {
        await _app.AddAsync(Email);
        var own = _app.Visit();
        await own.SignInAsync(Email);
        (await own.SignOutAsync()).Dispose();
        await FailAsync(own, Email, times: 5);

        using var answer = await TryAsync(own, Email, AccountApp.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(0, (await _app.AccountsAsync()).Single().AccessFailedCount);
    }

    [Fact]
    public async Task Unlock_LockedAccount_IsLetInOnANewDeviceAndKeepsItsSessions()
    {
        var account = await _app.AddAsync(Email);
        var own = _app.Visit();
        await own.SignInAsync(Email);
        await _app.LockAsync(account);

        await _app.Administration.UnlockAsync(account.Id, TestContext.Current.CancellationToken);

        Assert.Equal("ann", await own.NameAsync());
        await _app.Visit(OtherAddress).SignInAsync(Email);
    }

    private static Task<HttpResponseMessage> TryAsync(Visitor visitor, string email, string password) =>
        visitor.SubmitAsync("/account/sign-in", "sign-in", ("Email", email), ("Password", password));

    private static async Task FailAsync(Visitor visitor, string email, int times)
    {
        for (var tries = 0; tries < times; tries++)
        {
            using var answer = await TryAsync(visitor, email, "wrong");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
