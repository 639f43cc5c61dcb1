using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Admin.Edgar;

/// <summary>Whether and where SEC is asked. Without a contact nothing is: SEC wants to know who asks.</summary>
/// <param name="Contact">What it is told; empty for none.</param>
/// <param name="Data">Where company facts and lists of filings are.</param>
/// <param name="Archives">Where filings are.</param>
/// <param name="Interval">After what time new filings are looked for again; null for never.</param>
public sealed record EdgarSettings(string Contact, Uri Data, Uri Archives, TimeSpan? Interval)
{
    private const int LongestContact = 200;

    internal static readonly Setting<string> ContactSetting = new(
        "Edgar:Contact", "", "empty", "who asks SEC, with an e-mail address, such as `Example Research desk@example.com`: SEC wants it with each request; empty for never asking SEC",
        "a contact", "a name and an e-mail address in plain letters, such as Example Research desk@example.com", IsContact);

    internal static readonly Setting<string> Address = Base("Edgar:Address", "https://data.sec.gov", "where SEC gives company facts and lists of filings");

    internal static readonly Setting<string> ArchivesAddress = Base("Edgar:Archives", "https://www.sec.gov", "where SEC keeps the documents of filings");

    internal static readonly Setting<long> Hours = Setting.Number(
        "Edgar:Hours", 6, "after how many hours SEC is asked again for new filings of the companies; 0 for only by a button",
        "a number of hours", "a whole number of hours such as 6, or 0 for only by a button", max: 10_000);

    public bool IsOn => Contact.Length > 0;

    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static EdgarSettings Read(IConfiguration settings) => new(
        ContactSetting.Read(settings), new Uri(Address.Read(settings)), new Uri(ArchivesAddress.Read(settings)),
        Hours.Read(settings) is > 0 and var hours ? TimeSpan.FromHours(hours) : null);

    private static Setting<string> Base(string name, string address, string meaning) =>
        new(name, address, $"`{address}`", meaning, "an address", $"an http or https address without a path, such as {address}", IsBase);

    private static bool IsContact(string text, out string value) =>
        (value = text.Trim()) is { Length: <= LongestContact } contact && contact.All(letter => letter is >= ' ' and <= '~') && contact.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < contact.Length - 1;

    private static bool IsBase(string text, out string value) =>
        Uri.TryCreate(value = text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && address.PathAndQuery == "/" && address.UserInfo.Length == 0;
}
