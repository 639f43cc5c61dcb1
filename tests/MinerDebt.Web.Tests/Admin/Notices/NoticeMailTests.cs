using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Admin.Notices;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;
using Serilog;
using Serilog.Extensions.Logging;

namespace MinerDebt.Web.Tests.Admin.Notices;

public sealed class NoticeMailTests : IAsyncDisposable
{
    private readonly SmtpServer _server = new();
    private readonly AccountApp _app;

    public NoticeMailTests() => _app = new AccountApp
    {
        Settings = new Dictionary<string, string>
        {
            ["Mail:Server"] = _server.Url,
            ["Mail:From"] = "MinerDebt <minerdebt@example.org>",
            ["Mail:User"] = "minerdebt",
            ["Mail:Password"] = "secret",
            ["Site:Address"] = "https://minerdebt.example/debt",
        },
    };

    private NoticeMail Mail => _app.Services.GetRequiredService<NoticeMail>();

    private NoticeMarks Marks => _app.Services.GetRequiredService<NoticeMarks>();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Send_WhatIsNew_IsOneMailToEachAndIsSentOnce()
    {
        await AddAsync("ann", "bob");
        await ProposeAsync("bob", "Zed\n.hidden");

        Assert.Equal(1, await SendAsync());
        Assert.Equal(0, await SendAsync());
        // Another copy, or the same after a restart, knows it too.
        await using var again = _app.Again();
        Assert.Equal(0, await again.Services.GetRequiredService<NoticeMail>().SendAsync(TestContext.Current.CancellationToken));

        var (to, message) = Assert.Single(_server.Mail);
        Assert.Equal(("ann@example.org", "MinerDebt: bob proposes 1 change: proposal 1 waits for a review"), (to, message.Subject));
        Assert.Equal(("\"MinerDebt\" <minerdebt@example.org>", "auto-generated"), (message.From.ToString(), message.Headers["Auto-Submitted"]));
        Assert.Contains("Zed", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://minerdebt.example/debt/admin/proposals/1", message.TextBody, StringComparison.Ordinal);
        Assert.Equal(["\0minerdebt\0secret"], _server.Credentials);
    }

    [Fact]
    public async Task Send_WhatWasReadOrIsNotWanted_IsNot()
    {
        var accounts = await AddAsync("ann", "bob", "cid", "dan");
        _ = Mail;
        await ProposeAsync("bob", "A test");
        await Marks.ReadAsync("ann", DateTime.UtcNow.AddMinutes(1), TestContext.Current.CancellationToken);
        await Marks.WantMailAsync(accounts[2].Id, wanted: false, TestContext.Current.CancellationToken);
        await _app.ReadAsync(async db =>
        {
            db.Accounts.Single(account => account.DisplayName == "dan").Disabled = true;
            return await db.SaveChangesAsync();
        });

        Assert.Equal(0, await SendAsync());
        await ProposeAsync("cid", "Another");
        Assert.Equal(1, await SendAsync());
        Assert.Equal("bob@example.org", Assert.Single(_server.Mail).To);
    }

    [Fact]
    public async Task Send_ServerThatIsDown_IsSaidInTheLogAndTriedAgainLater()
    {
        await AddAsync("ann", "bob");
        await using var scope = _app.Services.CreateAsyncScope();
        var clock = new SetClock(DateTimeOffset.UtcNow);
        var lines = new LogLines(new Serilog.Formatting.Display.MessageTemplateTextFormatter("{Message:lj}\n"));
        await using var logger = new LoggerConfiguration().WriteTo.Sink(lines).CreateLogger();
        using var factory = new SerilogLoggerFactory(logger);
        using var mail = new NoticeMail(
            _app.Services.GetRequiredService<MailSettings>(), _app.Services.GetRequiredService<NoticeReader>(), Marks, clock,
            new Microsoft.Extensions.Logging.Logger<NoticeMail>(factory));
        await ProposeAsync("bob", "A test");
        _server.Greeting = "421 Not now";

        Assert.Equal(0, await mail.TrySendAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Mail about notices could not be sent and is tried again in 10 minutes: ", lines.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", lines.Text, StringComparison.Ordinal);
        _server.Greeting = "220 localhost";
        Assert.Equal((0, 1), (await mail.TrySendAsync(TestContext.Current.CancellationToken), _server.Connections));

        clock.Now += TimeSpan.FromMinutes(10);
        Assert.Equal(1, await mail.TrySendAsync(TestContext.Current.CancellationToken));
        Assert.Single(_server.Mail);
    }

    [Fact]
    public async Task Send_ARecipientThatIsRefused_KeepsNoneFromTheOthers()
    {
        await AddAsync("ann", "bob", "cid");
        await ProposeAsync("bob", "A test");
        _server.Unknown = "ann@";

        Assert.Equal(1, await SendAsync());
        Assert.Equal(0, await SendAsync());
        Assert.Equal("cid@example.org", Assert.Single(_server.Mail).To);
    }

    [Theory]
    [InlineData("smtp://mail.example.org", null, "Mail:Server is given without Mail:From. Give one such as MinerDebt <minerdebt@example.org>, too.")]
    [InlineData("mail.example.org", "a@example.org", "Mail:Server \"mail.example.org\" is not a mail server. Give one such as smtp://mail.example.org:587 or smtps://mail.example.org.")]
    [InlineData("smtp://user:word@mail.example.org", "a@example.org", "Mail:Server \"smtp://user:word@mail.example.org\" is not a mail server. Give one such as smtp://mail.example.org:587 or smtps://mail.example.org.")]
    [InlineData("smtp://mail.example.org", "nobody", "Mail:From \"nobody\" is not an address of mail. Give one such as MinerDebt <minerdebt@example.org>.")]
    public void Read_WhatCannotBeUsed_IsSaid(string server, string? from, string said) =>
        Assert.Equal(said, Assert.ThrowsAny<Exception>(() => Read(server, from)).Message);

    [Fact]
    public void Read_Nothing_SendsNone() => Assert.False(Read(null, null).IsOn);

    private static MailSettings Read(string? server, string? from) =>
        MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Server", server), new("Mail:From", from)]).Build());

    private async Task<int> SendAsync() => await Mail.SendAsync(TestContext.Current.CancellationToken);

    // With the service, since when it looks.
    private async Task<IReadOnlyList<UserAccount>> AddAsync(params string[] names)
    {
        _ = Mail;
        var accounts = new List<UserAccount>();
        foreach (var name in names)
        {
            accounts.Add(await _app.AddAsync($"{name}@example.org"));
        }

        return accounts;
    }

    private Task ProposeAsync(string author, string reason) =>
        _app.Services.GetRequiredService<Proposals>().KeepAsync(new ChangeSet(author, ChangeOrigin.Form, reason.Split('\n')[0], [new(null, Samples.Miner)]), null, TestContext.Current.CancellationToken);
}
