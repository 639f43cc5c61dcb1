using System.Net;
using MailKit.Security;
using MimeKit;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Admin.Notices;

/// <summary>Whether and how mail is sent. Without a server none is.</summary>
/// <param name="Server">Null for none.</param>
/// <param name="From">Who it is from.</param>
/// <param name="User">Whom the server knows; empty for nobody.</param>
/// <param name="Password">Of the user.</param>
/// <param name="Site">Where its links lead, without a slash at the end; empty where that is not set.</param>
public sealed record MailSettings(Uri? Server, string From, string User, string Password, string Site)
{
    private const string Tls = "smtps";
    private const int PortOfTls = 465;
    private const int PortOfStart = 587;

    internal static readonly Setting<Uri?> ServerSetting = new(
        "Mail:Server", null, "empty",
        "the server that sends mail to editors about what concerns them, such as `smtp://mail.example.org:587` (encrypted by STARTTLS; without only on this machine) or `smtps://mail.example.org`; empty for no mail",
        "a mail server", "one such as smtp://mail.example.org:587 or smtps://mail.example.org", IsServer);

    internal static readonly Setting<string> FromSetting = new(
        "Mail:From", "", "empty", "who mail is from, such as `MinerDebt <minerdebt@example.org>`; needed with `Mail:Server`",
        "an address of mail", "one such as MinerDebt <minerdebt@example.org>", IsFrom);

    internal static readonly Setting<string> UserSetting = Setting.Text("Mail:User", "", "whom the mail server knows; empty to send without signing in");

    internal static readonly Setting<string> PasswordSetting = Setting.Text("Mail:Password", "", "the password of that user");

    public bool IsOn => Server is not null;

    internal int Port => Server is { Port: > 0 and var port } ? port : Server?.Scheme == Tls ? PortOfTls : PortOfStart;

    /// <summary>What is sent to another machine is encrypted, or not sent.</summary>
    internal SecureSocketOptions Security => Server?.Scheme == Tls ? SecureSocketOptions.SslOnConnect
        : Server?.Host == "localhost" || (IPAddress.TryParse(Server?.Host, out var address) && IPAddress.IsLoopback(address)) ? SecureSocketOptions.StartTlsWhenAvailable
        : SecureSocketOptions.StartTls;

    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static MailSettings Read(IConfiguration settings)
    {
        var mail = new MailSettings(ServerSetting.Read(settings), FromSetting.Read(settings), UserSetting.Read(settings), PasswordSetting.Read(settings), SiteSettings.Read(settings).Address ?? "");
        return mail.IsOn && mail.From.Length == 0
            ? throw new SettingException($"{ServerSetting.Name} is given without {FromSetting.Name}. Give {FromSetting.Accepted}, too.") : mail;
    }

    // Not with the password.
    public override string ToString() => Server?.ToString() ?? "no mail";

    private static bool IsServer(string text, out Uri? value) =>
        Uri.TryCreate(text, UriKind.Absolute, out value) && value is { Scheme: "smtp" or Tls, Host.Length: > 0, UserInfo: "", Query: "", Fragment: "", AbsolutePath: "" or "/" };

    private static bool IsFrom(string text, out string value) => MailboxAddress.TryParse(value = text, out var from) && from.Address.Contains('@', StringComparison.Ordinal);
}
