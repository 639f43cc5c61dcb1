using System.Net;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Tests.Account;

public sealed class InvitationTests : IAsyncLifetime
{
    private readonly AccountApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Accept_Invitation_MakesOneAccountWithItsRole()
    {
        var link = await InviteAsync();

        using var first = await AcceptAsync(link, "ed@example.com");
        using var second = await _app.Visit().GetAsync(link);

        Assert.Equal((HttpStatusCode.Found, "/account"), (first.StatusCode, Visitor.Target(first)));
        Assert.Equal(("ed@example.com", AccountRole.Editor), Assert.Single((await _app.AccountsAsync()).Select(account => (account.Email, account.Role))));
        Assert.Contains("It was used before", (await Visitor.ReadAsync(second)).Body?.TextContent);
    }

    [Fact]
    public async Task Accept_FourAtOnce_MakesOneAccount()
    {
        var link = await InviteAsync();
        var visitors = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var visitor = _app.Visit();
            return (Visitor: visitor, Page: await visitor.OpenAsync(link));
        }));

        await Task.WhenAll(visitors.Select((one, index) => Task.Run(() => one.Visitor.SendAsync(
            link, one.Page, "accept", [("Name", $"Ed {index}"), .. Wishes($"ed{index}@example.com").Where(wish => wish.Name != "Name")]))));

        Assert.Single(await _app.AccountsAsync());
    }

    [Fact]
    public async Task Accept_NameOfSomeoneElse_IsRefusedAndTheLinkStaysGood()
    {
        var link = await InviteAsync();
        await _app.AddAsync("zoe@example.com");

        using var refused = await _app.Visit().SubmitAsync(link, "accept", [("Name", "ZOE"), .. Wishes("ed@example.com").Where(wish => wish.Name != "Name")]);
        using var accepted = await AcceptAsync(link, "ed@example.com");

        Assert.Equal("“ZOE” is the name of someone else here, or was. Add a last name or an initial.", (await Visitor.ReadAsync(refused)).QuerySelector("#Name-error")?.TextContent);
        Assert.Equal("/account", Visitor.Target(accepted));
    }

    [Fact]
    public async Task Accept_Expired_SaysSo()
    {
        var link = await InviteAsync();
        await _app.ReadAsync(db => db.Invitations.ExecuteUpdateAsync(set => set.SetProperty(one => one.ExpiresAt, DateTime.UtcNow.AddSeconds(-1))));

        Assert.Contains("It is older than 7 days. Ask an administrator for a new one.", (await _app.Visit().OpenAsync(link)).Body?.TextContent);
        Assert.Empty(await _app.Invitations.OpenAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Accept_RevokedWhileTheFormIsOpen_MakesNoAccount()
    {
        var (link, visitor) = (await InviteAsync(), _app.Visit());
        var page = await visitor.OpenAsync(link);
        await _app.Invitations.RevokeAsync((await _app.Invitations.OpenAsync(TestContext.Current.CancellationToken)).Single().Id, TestContext.Current.CancellationToken);

        using var answer = await visitor.SendAsync(link, page, "accept", Wishes("ed@example.com"));

        Assert.Contains("It is not complete, or was revoked.", (await Visitor.ReadAsync(answer)).Body?.TextContent);
        Assert.Empty(await _app.AccountsAsync());
    }

    [Fact]
    public async Task Accept_AddressOfAnotherAccount_IsRefusedAndTheLinkStaysGood()
    {
        var link = await InviteAsync();
        await _app.AddAsync("taken@example.com");

        using var refused = await AcceptAsync(link, "TAKEN@example.com");
        using var accepted = await AcceptAsync(link, "edward@example.com");

        Assert.Equal(
            "This address cannot be used. Use another, or sign in if it is that of another account of yours.",
            (await Visitor.ReadAsync(refused)).QuerySelector("#Email-error")?.TextContent);
        Assert.Equal("/account", Visitor.Target(accepted));
    }

    [Fact]
    public async Task Create_Code_IsStoredAsItsHashOnly()
    {
        var code = (await InviteAsync()).Split('=')[1];

        var stored = await _app.ReadAsync(db => db.Invitations.OrderByDescending(one => one.CreatedAt).FirstAsync());

        Assert.Equal((43, Invitations.Hash(code), 64), (code.Length, stored.CodeHash, stored.CodeHash.Length));
    }

    private static (string Name, string Value)[] Wishes(string email) =>
        [("Name", "Ed"), ("Email", email), ("Password", AccountApp.Password), ("Repeated", AccountApp.Password)];

    private async Task<string> InviteAsync() =>
        $"/account/invitation?code={await _app.Invitations.CreateAsync(AccountRole.Editor, "Ed", "Ann")}";

    private Task<HttpResponseMessage> AcceptAsync(string link, string email) => _app.Visit().SubmitAsync(link, "accept", Wishes(email));
}
