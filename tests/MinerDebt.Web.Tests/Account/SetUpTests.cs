using System.Net;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Account;

public sealed class SetUpTests : IAsyncLifetime
{
    private readonly AccountApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Accept_SetUpLink_MakesASignedInAdministrator()
    {
        var visitor = _app.Visit();
        var link = await LinkAsync();

        using var answer = await AcceptAsync(visitor, link);

        Assert.Equal((HttpStatusCode.Found, "/account"), (answer.StatusCode, Visitor.Target(answer)));
        var account = Assert.Single(await _app.AccountsAsync());
        Assert.Equal(("Ann", "ann@example.com", AccountRole.Administrator), (account.DisplayName, account.Email, account.Role));
        Assert.Equal("Ann", await visitor.NameAsync());
    }

    [Fact]
    public async Task Accept_SetUpLinkAgain_SaysThatItWasUsed()
    {
        var link = await LinkAsync();
        await AcceptAsync(_app.Visit(), link);

        var page = await _app.Visit().OpenAsync(link);

        Assert.Equal("This link does not work", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("It was used before", page.QuerySelector("main")?.TextContent);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public Task Accept_FourAtOnce_OneGetsTheAccount() => AssertOneGetsItAsync(_app);

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Accept_FourAtOnceOnPostgres_OneGetsTheAccount()
    {
        await using var database = await PostgresStore.CreateAsync();
        await using var app = new AccountApp { Database = ("Postgres", database.Connection) };
        await AssertOneGetsItAsync(app);
    }

    [Theory]
    [InlineData("/account/set-up")]
    [InlineData("/account/set-up?code=")]
    [InlineData("/account/set-up?code=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Open_WrongCode_SaysWhereTheRightOneIs(string path)
    {
        var page = await _app.Visit().OpenAsync(path);

        Assert.Contains("The newest is in the log of the program", page.QuerySelector("main")?.TextContent);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Open_LinkOfAnEarlierStart_NoLongerWorks()
    {
        var earlier = await LinkAsync();
        await LinkAsync();

        Assert.Null((await _app.Visit().OpenAsync(earlier)).QuerySelector("main form"));
    }

    [Fact]
    public async Task Invite_WithAnAdministrator_MakesNoLink()
    {
        var link = await LinkAsync();
        await _app.AddAsync("ann@example.com", AccountRole.Administrator);

        Assert.Null(await _app.Invitations.InviteFirstAdministratorAsync(TestContext.Current.CancellationToken));
        Assert.Null((await _app.Visit().OpenAsync(link)).QuerySelector("main form"));
    }

    [Theory]
    [InlineData("Password", "short", "short", "The password has 5 characters; at least 12 are needed.")]
    [InlineData("Password", "ANN@example.com", "ANN@example.com", "The password is the name or the e-mail address.")]
    [InlineData("Password", "qwertyuiop123", "qwertyuiop123", "This password is among the first that are tried.")]
    [InlineData("Password", "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "This password is among the first that are tried.")]
    [InlineData("Repeated", AccountApp.Password, "violet tractor sun", "This is not the same password as above.")]
    public async Task Accept_BadPassword_SaysWhatIsAcceptedAndKeepsTheRest(string field, string password, string repeated, string message)
    {
        var link = await LinkAsync();

        using var answer = await _app.Visit().SubmitAsync(
            link, "accept", ("Name", "Ann"), ("Email", "ann@example.com"), ("Password", password), ("Repeated", repeated));
        var page = await Visitor.ReadAsync(answer);

        Assert.Contains(message, page.QuerySelector($"#{field}-error")?.TextContent);
        Assert.Contains($"{field}-error", page.QuerySelector($"#{field}")?.GetAttribute("aria-describedby"));
        Assert.NotNull(page.QuerySelector($".errors a[href$='#{field}']"));
        Assert.Equal(("Ann", "ann@example.com"), (page.QuerySelector("#Name")?.GetAttribute("value"), page.QuerySelector("#Email")?.GetAttribute("value")));
        Assert.All(page.QuerySelectorAll("[type=password]"), input => Assert.Null(input.GetAttribute("value")));
        Assert.Empty(await _app.AccountsAsync());
    }

    [Theory]
    [InlineData("Name", "", "The name is missing.")]
    [InlineData("Name", "A\u200bnn", "The name has a character that cannot be seen. Type it instead of pasting it.")]
    [InlineData("Email", " ", "The e-mail is missing.")]
    [InlineData("Email", "ann", "“ann” is no e-mail address: write one such as ann@example.com.")]
    public async Task Accept_BadField_SaysWhatIsAccepted(string field, string value, string message)
    {
        var fields = Wishes("ann@example.com").Select(pair => pair.Name == field ? (field, value) : pair).ToArray();

        using var answer = await _app.Visit().SubmitAsync(await LinkAsync(), "accept", fields);

        Assert.Equal(message, (await Visitor.ReadAsync(answer)).QuerySelector($"#{field}-error")?.TextContent);
        Assert.Empty(await _app.AccountsAsync());
    }

    private static (string Name, string Value)[] Wishes(string email) =>
        [("Name", "Ann"), ("Email", email), ("Password", AccountApp.Password), ("Repeated", AccountApp.Password)];

    private static Task<HttpResponseMessage> AcceptAsync(Visitor visitor, string link) =>
        visitor.SubmitAsync(link, "accept", Wishes("ann@example.com"));

    private static async Task AssertOneGetsItAsync(AccountApp app)
    {
        var link = $"/account/set-up?code={await app.Invitations.InviteFirstAdministratorAsync()}";
        var visitors = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var visitor = app.Visit();
            return (Visitor: visitor, Page: await visitor.OpenAsync(link));
        }));

        var answers = await Task.WhenAll(visitors.Select((one, index) => Task.Run(() =>
            one.Visitor.SendAsync(link, one.Page, "accept", Wishes($"ann{index}@example.com")))));

        var account = Assert.Single(await app.AccountsAsync());
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        foreach (var loser in answers.Where(answer => answer.StatusCode != HttpStatusCode.Found))
        {
            Assert.Contains("It was used before", (await Visitor.ReadAsync(loser)).Body?.TextContent);
        }

        await app.Visit().SignInAsync(account.Email!);
    }

    private async Task<string> LinkAsync() => $"/account/set-up?code={await _app.Invitations.InviteFirstAdministratorAsync()}";
}
