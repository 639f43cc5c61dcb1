using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Admin.Notices;

public sealed class NoticeFeedTests(AccountApp app) : IClassFixture<AccountApp>
{
    [Fact]
    public async Task Feed_OfAnEditor_IsReadWithItsCodeAndKeptNowhere()
    {
        var ann = await app.EnterAsync("feed-ann@example.org");
        await app.AddAsync("feed-bob@example.org");
        var path = await MakeAsync(ann);

        Assert.Empty((await ReadAsync(path)).Items);
        await app.Services.GetRequiredService<Proposals>().KeepAsync(
            new ChangeSet("feed-bob", ChangeOrigin.Form, "A <b>test</b>", [new(null, Samples.Miner)]), null, TestContext.Current.CancellationToken);

        var feed = await ReadAsync(path);
        var item = Assert.Single(feed.Items);
        Assert.Equal("MinerDebt: notices of feed-ann", feed.Title.Text);
        Assert.StartsWith("feed-bob proposes 1 change: proposal ", item.Title.Text, StringComparison.Ordinal);
        Assert.Equal("<p>A &lt;b&gt;test&lt;/b&gt;</p>", ((TextSyndicationContent)item.Content).Text);
        Assert.StartsWith("http://localhost/admin/proposals/", item.Links.Single().Uri.ToString(), StringComparison.Ordinal);
        Assert.Equal(item.Id, (await ReadAsync(path)).Items.Single().Id);
    }

    [Fact]
    public async Task Feed_RenewedEndedOrGuessed_IsNotFound()
    {
        var cid = await app.EnterAsync("feed-cid@example.org");
        var first = await MakeAsync(cid);
        var second = await MakeAsync(cid);

        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));
        await cid.SubmitAsync("/account", "notices", ("Wish", "no-feed"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/account/notices.atom"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/account/notices.atom?code="));
    }

    [Fact]
    public async Task Account_WithoutAMailServer_SaysNothingOfMail()
    {
        var dan = await app.EnterAsync("feed-dan@example.org");

        var card = (await dan.OpenAsync("/account")).QuerySelector("#notices")!;

        Assert.Contains("As a feed: off.", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("mail", card.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Account_WithAMailServer_HasASwitch()
    {
        await using var other = new AccountApp { Settings = new Dictionary<string, string> { ["Mail:Server"] = "smtp://127.0.0.1:9", ["Mail:From"] = "minerdebt@example.org" } };
        var eve = await other.EnterAsync("eve@example.org");

        Assert.Contains("By mail: on, to eve@example.org", await CardAsync(await eve.GetAsync("/account")), StringComparison.Ordinal);
        Assert.Contains("By mail: off.", await CardAsync(await eve.SubmitAsync("/account", "notices", ("Wish", "no-mail"))), StringComparison.Ordinal);
        Assert.Contains("By mail: on", await CardAsync(await eve.SubmitAsync("/account", "notices", ("Wish", "mail"))), StringComparison.Ordinal);
        Assert.Contains("for mail about what concerns you", await HintAsync(other), StringComparison.Ordinal);
        Assert.Contains("No messages are sent to it", await HintAsync(app), StringComparison.Ordinal);

        static async Task<string> HintAsync(AccountApp app) =>
            (await app.Visit().OpenAsync($"/account/invitation?code={await app.Invitations.CreateAsync(AccountRole.Editor, "Fay", "Ann")}")).QuerySelector("#Email-hint")!.TextContent;

        static async Task<string> CardAsync(HttpResponseMessage answer) => (await Visitor.ReadAsync(answer)).QuerySelector("#notices")!.TextContent;
    }

    // The address as it is shown, once.
    private static async Task<string> MakeAsync(Visitor visitor)
    {
        using var answer = await visitor.SubmitAsync("/account", "notices", ("Wish", "feed"));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var address = (await Visitor.ReadAsync(answer)).QuerySelector("#feed")!.GetAttribute("value")!;
        Assert.Null((await visitor.OpenAsync("/account")).QuerySelector("#feed"));
        Assert.StartsWith("http://localhost/account/notices.atom?code=", address, StringComparison.Ordinal);
        return address["http://localhost".Length..];
    }

    // Without any cookie, as programs ask.
    private async Task<SyndicationFeed> ReadAsync(string path)
    {
        using var answer = await app.Visit().GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "application/atom+xml", "no-store"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.ToString()));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Null(answer.Headers.Age);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("code=", text, StringComparison.Ordinal);
        using var xml = XmlReader.Create(new StringReader(text));
        return SyndicationFeed.Load(xml);
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await app.Visit().GetAsync(path);
        return answer.StatusCode;
    }
}
