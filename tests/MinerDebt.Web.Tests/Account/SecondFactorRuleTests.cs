using System.Net;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Account;

public sealed class SecondFactorRuleTests
{
    [Theory]
    [InlineData("Optional", AccountRole.Administrator, true)]
    [InlineData("Administrators", AccountRole.Editor, true)]
    [InlineData("administrators", AccountRole.Administrator, false)]
    [InlineData("Everyone", AccountRole.Editor, false)]
    public async Task Open_WithoutASecondFactor_DependsOnTheSetting(string rule, AccountRole role, bool opens)
    {
        await using var app = new AccountApp { Settings = new Dictionary<string, string> { ["SignIn:SecondFactor"] = rule } };
        var visitor = await app.EnterAsync("ann@example.com", role);

        using var answer = await visitor.GetAsync("/admin");

        Assert.Equal(opens ? (HttpStatusCode.OK, null) : (HttpStatusCode.Found, "/account/denied?returnUrl=%2Fadmin"), (answer.StatusCode, Visitor.Target(answer)));
        Assert.Equal(!opens, (await visitor.OpenAsync("/account/denied")).QuerySelector("h1")?.TextContent == "A second factor is needed here");
    }

    [Fact]
    public async Task SetUp_WhereItIsRequired_OpensTheDoorAndCannotBeTurnedOff()
    {
        var clock = new SetClock(DateTimeOffset.UtcNow);
        await using var app = new AccountApp { Clock = clock, Settings = new Dictionary<string, string> { ["SignIn:SecondFactor"] = "Everyone" } };
        var visitor = await app.EnterAsync("ann@example.com");

        (await visitor.SubmitAsync("/account", "second-factor")).Dispose();
        var key = (await visitor.OpenAsync("/account/authenticator")).QuerySelector(".steps code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        (await visitor.SubmitAsync("/account/authenticator", "authenticator", ("Code", Totp.Code(key, clock.Now)))).Dispose();

        using var answer = await visitor.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var off = await visitor.SubmitAsync("/account", "second-factor", ("Wish", "off"), ("Confirmation", AccountApp.Password));
        Assert.True((await app.AccountsAsync()).Single().TwoFactorEnabled);
    }
}
