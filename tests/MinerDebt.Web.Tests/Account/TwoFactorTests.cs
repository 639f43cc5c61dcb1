using System.Net;
using AngleSharp.Dom;
using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Account;

public sealed class TwoFactorTests : IAsyncLifetime
{
    private const string Email = "ann@example.com";
    private const string SignIn = "/account/sign-in?returnUrl=%2Fdebt";

    private readonly AccountApp _app = new();
    private Visitor _ann = null!;
    private string _key = "";
    private IReadOnlyList<string> _codes = [];

    public async ValueTask InitializeAsync()
    {
        _ann = await _app.EnterAsync(Email);
        (await _ann.SubmitAsync("/account", "second-factor")).Dispose();
        var page = await _ann.OpenAsync("/account/authenticator");
        Assert.NotNull(page.QuerySelector(".qr svg"));
        _key = page.QuerySelector(".steps code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var answer = await _ann.SubmitAsync("/account/authenticator", "authenticator", ("Code", Totp.Code(_key, DateTimeOffset.UtcNow)));
        _codes = CodesOf(await Visitor.ReadAsync(answer));
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
    public async Task Enter_PasswordAndCode_SignsIn()
    {
        var visitor = _app.Visit();
        var step = await PasswordAsync(visitor);
        Assert.Null(await visitor.NameAsync());

        using var answer = await visitor.SubmitAsync(step, "two-factor", ("Code", Totp.Code(_key, DateTimeOffset.UtcNow).Insert(3, " ")));

        Assert.Equal("/debt", Visitor.Target(answer));
        Assert.Equal("ann", await visitor.NameAsync());
    }

    [Fact]
    public async Task Enter_WrongCodes_LockTheAccount()
    {
        var visitor = _app.Visit();
        var step = await PasswordAsync(visitor);
        var wrong = Totp.Code(_key, DateTimeOffset.UtcNow.AddDays(1));
        for (var tries = 0; tries < 4; tries++)
        {
            Assert.StartsWith("The code is wrong or too old.", await RefusalAsync(visitor, step, wrong), StringComparison.Ordinal);
        }

        Assert.Equal("The account is locked for 15 minutes after 5 wrong tries.", await RefusalAsync(visitor, step, wrong));
        Assert.Equal("The account is locked for 15 minutes after 5 wrong tries.", await RefusalAsync(visitor, step, Totp.Code(_key, DateTimeOffset.UtcNow)));
        Assert.Null(await visitor.NameAsync());
    }

    [Fact]
    public async Task Enter_RecoveryCode_WorksOnce()
    {
        using var first = await RecoverAsync(_codes[0].ToLowerInvariant());
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

    private static async Task<string?> RefusalAsync(Visitor visitor, string path, string code)
    {
        using var answer = await visitor.SubmitAsync(path, "two-factor", ("Code", code));
        return (await Visitor.ReadAsync(answer)).QuerySelector("#Code-error")?.TextContent;
    }

    private async Task<HttpResponseMessage> RecoverAsync(string code)
    {
        var visitor = _app.Visit();
        await PasswordAsync(visitor);
        return await visitor.SubmitAsync("/account/recovery?returnUrl=%2Fdebt", "recovery", ("Code", code));
    }
}
