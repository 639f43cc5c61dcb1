using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Account;

public sealed class TwoFactorTests : IAsyncLifetime
{
    private const string Email = "ann@example.com";
    private const string Wrong = "The code is wrong, too old or used.";
    private const string SignIn = "/account/sign-in?returnUrl=%2Fdebt";

    private readonly SetClock _clock = new(DateTimeOffset.UtcNow);
    private readonly AccountApp _app;
    private Visitor _ann = null!;
    private string _key = "";
    private IReadOnlyList<string> _codes = [];

    public TwoFactorTests() => _app = new AccountApp { Clock = _clock };

    public async ValueTask InitializeAsync()
    {
        _ann = await _app.EnterAsync(Email);
        (await _ann.SubmitAsync("/account", "second-factor")).Dispose();
        var page = await _ann.OpenAsync("/account/authenticator");
        Assert.NotNull(page.QuerySelector(".qr svg"));
        _key = page.QuerySelector(".steps code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var answer = await _ann.SubmitAsync("/account/authenticator", "authenticator", ("Code", Totp.Code(_key, _clock.Now)));
        _codes = CodesOf(await Visitor.ReadAsync(answer));
        // Its code is used.
        _clock.Now += TimeSpan.FromSeconds(30);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 59, "287082")]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 1111111109, "081804")]
    public void Code_OfTheStandard_IsItsExample(string key, long seconds, string code) =>
        Assert.Equal(code, Totp.Code(key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public async Task SetUp_GoodCode_ShowsTenRecoveryCodesOnce()
    {
        Assert.Equal(10, _codes.Distinct().Count());
        Assert.Equal(("ann", true), (await _ann.NameAsync(), (await _app.AccountsAsync()).Single().TwoFactorEnabled));
        Assert.DoesNotContain(_codes[0], (await _ann.OpenAsync("/account")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var again = await _ann.GetAsync("/account/authenticator");
        Assert.Equal("/account", Visitor.Target(again));
    }

    [Fact]
    public async Task Secrets_InTheDatabase_CanNotBeReadWithoutTheKeys()
    {
        var stored = await StoredAsync();

        Assert.Equal(2, stored.Count);
        Assert.All(stored, secret => Assert.StartsWith("protected:", secret, StringComparison.Ordinal));
        Assert.DoesNotContain(_key, string.Concat(stored), StringComparison.Ordinal);
        Assert.DoesNotContain(_codes[0], string.Concat(stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_OfAnEarlierVersion_AreProtectedByAStartAndStillHold()
    {
        await _app.ReadAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "AccountTokens" SET "Value" = {_key} WHERE "Name" = 'AuthenticatorKey'"""));

        await using (var again = _app.Again())
        {
            using var client = again.CreateClient();
        }

        var stored = await StoredAsync();
        Assert.Equal(2, stored.Count);
        Assert.All(stored, secret => Assert.StartsWith("protected:", secret, StringComparison.Ordinal));
        var visitor = _app.Visit();
        Assert.Null(await RefusalAsync(visitor, await PasswordAsync(visitor), Totp.Code(_key, _clock.Now)));
    }

    [Fact]
    public async Task Enter_KeysThatProtectTheSecretAreLost_IsRefusedUntilTheFactorIsReset()
    {
        await _app.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "AccountTokens" SET "Value" = 'protected:CfDJ8lost'"""));
        var visitor = _app.Visit();

        var step = await PasswordAsync(visitor);

        Assert.StartsWith(Wrong, await RefusalAsync(visitor, step, Totp.Code(_key, _clock.Now)), StringComparison.Ordinal);
        Assert.Null(await visitor.NameAsync());
        await _app.Administration.ResetTwoFactorAsync((await _app.AccountsAsync()).Single().Id, TestContext.Current.CancellationToken);
        var other = _app.Visit();
        await other.SignInAsync(Email);
        Assert.Equal("ann", await other.NameAsync());
    }

    [Fact]
    public async Task Enter_PasswordAndCode_SignsIn()
    {
        var visitor = _app.Visit();
        var step = await PasswordAsync(visitor);
        Assert.Null(await visitor.NameAsync());

        using var answer = await visitor.SubmitAsync(step, "two-factor", ("Code", Totp.Code(_key, _clock.Now).Insert(3, " ")));

        Assert.Equal("/debt", Visitor.Target(answer));
        Assert.Equal("ann", await visitor.NameAsync());
    }

    [Fact]
    public async Task Enter_CodeThatWasUsed_IsRefused()
    {
        var code = Totp.Code(_key, _clock.Now);
        var (first, second) = (_app.Visit(), _app.Visit());
        var (page, other) = (await PasswordAsync(first), await PasswordAsync(second));

        var refusals = await Task.WhenAll(RefusalAsync(first, page, code), RefusalAsync(second, other, code));

        Assert.StartsWith(Wrong, Assert.Single(refusals.OfType<string>()), StringComparison.Ordinal);
        // Nor one from before it, though it was not used itself.
        var third = _app.Visit();
        Assert.StartsWith(Wrong, await RefusalAsync(third, await PasswordAsync(third), Totp.Code(_key, _clock.Now.AddSeconds(-30))), StringComparison.Ordinal);
        _clock.Now += TimeSpan.FromSeconds(30);
        Assert.Null(await RefusalAsync(third, page, Totp.Code(_key, _clock.Now)));
    }

    [Theory]
    [InlineData("two-factor")]
    [InlineData("recovery")]
    public async Task Enter_WrongCodes_LockTheAccountForNewDevices(string form)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            var visitor = _app.Visit(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"203.0.113.{tries}"));
            await PasswordAsync(visitor);
            Assert.NotNull(await RefusalAsync(visitor, $"/account/{form}", "00000", form));
        }

        var late = _app.Visit();
        using var refused = await late.SubmitAsync(SignIn, "sign-in", ("Email", Email), ("Password", AccountApp.Password));
        Assert.StartsWith("E-mail or password is wrong", (await Visitor.ReadAsync(refused)).QuerySelector("#Email-error")?.TextContent, StringComparison.Ordinal);
        // She was here before.
        (await _ann.SignOutAsync()).Dispose();
        await PasswordAsync(_ann);
        using var answer = await _ann.SubmitAsync("/account/two-factor?returnUrl=%2Fdebt", "two-factor", ("Code", Totp.Code(_key, _clock.Now)));
        Assert.Equal("/debt", Visitor.Target(answer));
    }

    [Fact]
    public async Task Enter_WrongRecoveryCodesFromOneAddress_HasToWait()
    {
        var visitor = _app.Visit();
        await PasswordAsync(visitor);
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.StartsWith("This is no recovery code of yours", await RefusalAsync(visitor, "/account/recovery", "AAAAA-AAAAA", "recovery"), StringComparison.Ordinal);
        }

        using var answer = await visitor.SubmitAsync("/account/recovery", "recovery", ("Code", _codes[0]));

        Assert.Equal((HttpStatusCode.TooManyRequests, "900"), (answer.StatusCode, answer.Headers.GetValues("Retry-After").Single()));
        Assert.StartsWith("There were too many wrong tries.", (await Visitor.ReadAsync(answer)).QuerySelector("#Code-error")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_PasswordInBetween_ForgivesNoWrongCodes()
    {
        var visitor = _app.Visit();
        for (var tries = 0; tries < 5; tries++)
        {
            await PasswordAsync(visitor);
            await RefusalAsync(visitor, "/account/two-factor", "000000");
        }

        using var answer = await visitor.SubmitAsync(SignIn, "sign-in", ("Email", Email), ("Password", AccountApp.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task Enter_RecoveryCode_WorksOnce()
    {
        using var first = await RecoverAsync(_codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        using var again = await RecoverAsync(_codes[0]);

        Assert.Equal("/debt", Visitor.Target(first));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("This is no recovery code of yours, or it was used before.", (await Visitor.ReadAsync(again)).QuerySelector("#Code-error")?.TextContent);
        Assert.Contains("9 recovery codes left", (await _ann.OpenAsync("/account")).Body?.TextContent);
    }

    [Theory]
    [InlineData("/account/two-factor")]
    [InlineData("/account/recovery")]
    public async Task Open_SecondStepWithoutTheFirst_GoesToTheFirst(string path)
    {
        using var answer = await _app.Visit().GetAsync(path);

        Assert.Equal("/account/sign-in?returnUrl=%2F", Visitor.Target(answer));
    }

    [Theory]
    [InlineData("codes")]
    [InlineData("off")]
    public async Task Change_WithoutThePassword_IsRefused(string wish)
    {
        using var answer = await _ann.SubmitAsync("/account", "second-factor", ("Wish", wish), ("Confirmation", "wrong"));

        Assert.Equal("This is not your password.", (await Visitor.ReadAsync(answer)).QuerySelector("#Confirmation-error")?.TextContent);
        Assert.True((await _app.AccountsAsync()).Single().TwoFactorEnabled);
        Assert.Equal("/debt", Visitor.Target(await RecoverAsync(_codes[0])));
    }

    [Fact]
    public async Task Change_NewCodes_ReplaceTheOld()
    {
        using var answer = await _ann.SubmitAsync("/account", "second-factor", ("Wish", "codes"), ("Confirmation", AccountApp.Password));
        var codes = CodesOf(await Visitor.ReadAsync(answer));

        Assert.Equal(10, codes.Except(_codes).Count());
        Assert.Null(Visitor.Target(await RecoverAsync(_codes[0])));
        Assert.Equal("/debt", Visitor.Target(await RecoverAsync(codes[0])));
    }

    [Fact]
    public async Task Change_Off_AsksForThePasswordOnlyFromThenOn()
    {
        using var answer = await _ann.SubmitAsync("/account", "second-factor", ("Wish", "off"), ("Confirmation", AccountApp.Password));

        Assert.Equal("/account?done=second-factor-off", Visitor.Target(answer));
        Assert.Equal("/debt", await PasswordAsync(_app.Visit()));
    }

    private static IReadOnlyList<string> CodesOf(IDocument page) => [.. page.QuerySelectorAll(".codes code").Select(code => code.TextContent)];

    private static async Task<string> PasswordAsync(Visitor visitor)
    {
        using var answer = await visitor.SubmitAsync(SignIn, "sign-in", ("Email", Email), ("Password", AccountApp.Password));
        return Visitor.Target(answer)!;
    }

    private static async Task<string?> RefusalAsync(Visitor visitor, string path, string code, string form = "two-factor")
    {
        using var answer = await visitor.SubmitAsync(path, form, ("Code", code));
        return (await Visitor.ReadAsync(answer)).QuerySelector("#Code-error")?.TextContent;
    }

    private Task<List<string>> StoredAsync() => _app.ReadAsync(db => db.AccountTokens.Select(token => token.Value!).ToListAsync());

    private async Task<HttpResponseMessage> RecoverAsync(string code)
    {
        var visitor = _app.Visit();
        await PasswordAsync(visitor);
        return await visitor.SubmitAsync("/account/recovery?returnUrl=%2Fdebt", "recovery", ("Code", code));
    }
}
