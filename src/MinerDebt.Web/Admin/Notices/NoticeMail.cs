using System.Globalization;
using System.Text;
using MailKit.Net.Smtp;
using MimeKit;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Notices;

/// <summary>Sends each editor from time to time what is new for them and not read yet, in one mail.</summary>
public sealed partial class NoticeMail(
    MailSettings settings, NoticeReader reader, NoticeMarks marks, TimeProvider clock, ILogger<NoticeMail> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // What was there before anyone could be told by mail is on the page.
    private readonly DateTime _since = Stored(clock.GetUtcNow().UtcDateTime);
    private DateTimeOffset _next = clock.GetUtcNow();

    /// <summary>Sends what is new.</summary>
    /// <returns>How many mails were sent.</returns>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        var sent = 0;
        foreach (var (account, mark) in await marks.WithMailAsync(cancellationToken))
        {
            // Of several copies of the program one sends. What comes while none runs is told after the next start.
            var before = mark?.MailedUpTo ?? _since;
            if (mark?.MailedUpTo is null && !await marks.MailAsync(account.Id, null, before, cancellationToken))
            {
                continue;
            }

            var notices = await reader.ListAsync(account.DisplayName, mark?.ReadUpTo > before ? mark.ReadUpTo.Value : before, cancellationToken);
            if (notices.Count == 0 || !await marks.MailAsync(account.Id, before, notices[0].At, cancellationToken))
            {
                continue;
            }

            try
            {
                await ConnectAsync(client, cancellationToken);
                await client.SendAsync(Message(account, notices), cancellationToken);
                sent++;
            }
            catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.RecipientNotAccepted && client.IsConnected)
            {
                LogRefused(account.Email!, e.Message);
            }
            catch
            {
                await marks.MailAsync(account.Id, notices[0].At, before, CancellationToken.None);
                throw;
            }
        }

        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }

        return sent;
    }

    /// <summary>The same; what goes wrong is said in the log, and for a while nothing is tried again.</summary>
    public async Task<int> TrySendAsync(CancellationToken cancellationToken)
    {
        try
        {
            return clock.GetUtcNow() >= _next ? await SendAsync(cancellationToken) : 0;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            _next = clock.GetUtcNow() + Pause;
            LogFailed(e.Message);
            return 0;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsOn)
        {
            return;
        }

        using var timer = new PeriodicTimer(Tick, clock);
        using var ending = stoppingToken.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            await TrySendAsync(stoppingToken);
        }
    }

    // As exact as both databases keep it, lest it comes back as another.
    private static DateTime Stored(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        if (client.IsConnected)
        {
            return;
        }

        await client.ConnectAsync(settings.Server!.Host, settings.Port, settings.Security, cancellationToken);
        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
        }
    }

    private MimeMessage Message(UserAccount account, IReadOnlyList<Notice> notices)
    {
        var text = new StringBuilder();
        foreach (var notice in notices)
        {
            text.Append(CultureInfo.InvariantCulture, $"{NoticeText.Sentence(notice)}\n{NoticeText.Said(notice)}\n");
            text.Append(settings.Site.Length > 0 ? $"{settings.Site}{NoticeText.Href(notice)}\n\n" : "\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"All notices: {settings.Site}{AdminUrls.Notices}\nMail can be switched off at {settings.Site}{Urls.Account}\n");
        var message = new MimeMessage { Subject = $"MinerDebt: {(notices.Count == 1 ? NoticeText.Sentence(notices[0]) : Terms.Count(notices.Count, "notice"))}", Date = clock.GetUtcNow() };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(new MailboxAddress(account.DisplayName, account.Email!));
        // Lest an absence is answered.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart("plain") { Text = text.ToString() };
        return message;
    }

    [LoggerMessage(LogLevel.Warning, "Mail to {Address} was refused: {Reason}")]
    private partial void LogRefused(string address, string reason);

    [LoggerMessage(LogLevel.Warning, "Mail about notices could not be sent and is tried again in 10 minutes: {Reason}")]
    private partial void LogFailed(string reason);
}
