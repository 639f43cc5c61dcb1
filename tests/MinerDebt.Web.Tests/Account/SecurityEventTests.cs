using System.Collections.Concurrent;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Testing;
using MinerDebt.Web.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Account;

/// <summary>What people do with their accounts, and what is noted of it; <see cref="UsersPageTests"/> has what administrators do.</summary>
public sealed class SecurityEventTests : IAsyncLifetime
{
    private const string Email = "ann@example.org";
    private const string NewPassword = "green lamp under sea";

    private readonly SetClock _clock = new(DateTimeOffset.UtcNow);
    private readonly AccountApp _app;
    private readonly ConcurrentQueue<SecurityEvent> _noted = [];

    public SecurityEventTests() => _app = new AccountApp { Clock = _clock };

    public ValueTask InitializeAsync()
    {
        _app.Services.GetRequiredService<SecurityLog>().Noted += _noted.Enqueue;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Enter_WrongPasswords_AreNotedUntilTheLockAndTheWait()
    {
        await _app.AddAsync(Email);
        await _app.ReadAsync(db => db.Accounts.ExecuteUpdateAsync(change => change.SetProperty(account => account.AccessFailedCount, 49)));

        await TryAsync("203.0.113.1", "wrong");
        await TryAsync("203.0.113.2", AccountApp.Password);
        for (var tries = 0; tries < 5; tries++)
        {
            await TryAsync("203.0.113.3", "wrong");
        }

        await TryAsync("203.0.113.3", AccountApp.Password);

        Assert.Equal(
            [
                SecurityEvent.SignInFailed, SecurityEvent.LockedOut, SecurityEvent.SignInRefused,
                .. Enumerable.Repeat(SecurityEvent.SignInFailed, 5), SecurityEvent.TooManyTries,
            ],
            _noted);
    }

    [Fact]
    public async Task Enter_Disabled_IsNoted()
    {
        var account = await _app.AddAsync(Email);
        await _app.Administration.DisableAsync(account.Id, TestContext.Current.CancellationToken);

        await TryAsync("203.0.113.1", AccountApp.Password);

        Assert.Equal([SecurityEvent.SignInRefused], _noted);
    }

    [Fact]
    public async Task SecondFactor_FromItsSetUpToItsEnd_IsNotedAtEachStep()
    {
        var ann = await _app.EnterAsync(Email);
        Assert.Equal([SecurityEvent.SignedIn], Taken());

        (await ann.SubmitAsync("/account", "second-factor")).Dispose();
        var key = (await ann.OpenAsync("/account/authenticator")).QuerySelector(".steps code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var set = await ann.SubmitAsync("/account/authenticator", "authenticator", ("Code", Totp.Code(key, _clock.Now)));
        var code = (await Visitor.ReadAsync(set)).QuerySelector(".codes code")!.TextContent;
        Assert.Equal([SecurityEvent.SecondFactorOn], Taken());

        var other = _app.Visit();
        (await other.SubmitAsync("/account/sign-in", "sign-in", ("Email", Email), ("Password", AccountApp.Password))).Dispose();
        (await other.SubmitAsync("/account/two-factor", "two-factor", ("Code", "000000"))).Dispose();
        (await other.SubmitAsync("/account/recovery", "recovery", ("Code", "AAAAA-AAAAA"))).Dispose();
        Assert.Equal([SecurityEvent.SecondFactorFailed, SecurityEvent.SecondFactorFailed], Taken());
        (await other.SubmitAsync("/account/recovery", "recovery", ("Code", code))).Dispose();
        Assert.Equal([SecurityEvent.RecoveryCodeUsed, SecurityEvent.SignedIn], Taken());

        (await ann.SubmitAsync("/account", "second-factor", ("Wish", "off"), ("Confirmation", "wrong"))).Dispose();
        (await ann.SubmitAsync("/account", "second-factor", ("Wish", "codes"), ("Confirmation", AccountApp.Password))).Dispose();
        (await ann.SubmitAsync("/account", "second-factor", ("Wish", "off"), ("Confirmation", AccountApp.Password))).Dispose();
        Assert.Equal([SecurityEvent.PasswordNotConfirmed, SecurityEvent.RecoveryCodesMade, SecurityEvent.SecondFactorOff], Taken());
    }

    [Fact]
    public async Task Password_ChangedAndForgotten_IsNoted()
    {
        var ann = await _app.EnterAsync(Email);
        Assert.Equal([SecurityEvent.SignedIn], Taken());

        (await ann.SubmitAsync("/account", "password", ("Password", AccountApp.Password), ("NewPassword", NewPassword), ("Repeated", NewPassword))).Dispose();
        (await ann.SubmitAsync("/account", "name", ("Name", "Anna"), ("CurrentPassword", NewPassword))).Dispose();
        (await ann.SignOutAsync()).Dispose();
        Assert.Equal([SecurityEvent.PasswordChanged, SecurityEvent.NameChanged, SecurityEvent.SignedOut], Taken());

        var link = await _app.Services.CreateScope().ServiceProvider.GetRequiredService<PasswordLinks>().MakeAsync((await _app.AccountsAsync()).Single().Id);
        (await ann.SubmitAsync(link!, "new-password", ("Password", AccountApp.Password), ("Repeated", AccountApp.Password))).Dispose();
        await ann.SignInAsync(Email);
        Assert.Equal([SecurityEvent.PasswordReset, SecurityEvent.SignedIn], Taken());
    }

    [Fact]
    public async Task Invitation_Accepted_IsNoted()
    {
        var link = $"/account/invitation?code={await _app.Invitations.CreateAsync(AccountRole.Editor, "Ed", "Ann", TestContext.Current.CancellationToken)}";

        (await _app.Visit().SubmitAsync(link, "accept", ("Name", "Ed"), ("Email", "ed@example.org"), ("Password", NewPassword), ("Repeated", NewPassword))).Dispose();

        Assert.Equal([SecurityEvent.AccountMade, SecurityEvent.SignedIn], Taken());
    }

    private List<SecurityEvent> Taken()
    {
        List<SecurityEvent> taken = [];
        while (_noted.TryDequeue(out var one))
        {
            taken.Add(one);
        }

        return taken;
    }

    private async Task TryAsync(string address, string password) =>
        (await _app.Visit(address).SubmitAsync("/account/sign-in", "sign-in", ("Email", Email), ("Password", password))).Dispose();
}
