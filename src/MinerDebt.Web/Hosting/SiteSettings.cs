using System.Net;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Hosting;

/// <summary>How the program is reached: its public address, the names it answers to, and the proxies it believes.</summary>
/// <param name="Address">Where readers find it, without a slash at its end; null for wherever a request was sent to.</param>
/// <param name="PathBase">The path below which it is; empty for none.</param>
/// <param name="Hosts">The names that are answered; <c>*</c> for any.</param>
/// <param name="Proxies">Who may say on whose behalf and at which address a request is made.</param>
internal sealed record SiteSettings(string? Address, PathString PathBase, IReadOnlyList<string> Hosts, IReadOnlyList<IPNetwork> Proxies)
{
    private const int LongestName = 255;

    public static readonly Setting<Uri?> Public = new("Site:Address", null, "empty",
        "where readers find the program, such as `https://minerdebt.example` or `https://example.org/minerdebt/`: in canonical links, feeds, embeds and downloads; empty for the address of each request",
        "the address of a site", "one such as https://minerdebt.example or https://example.org/minerdebt/", TryReadAddress);

    public static readonly Setting<PathString> Path = new("Site:PathBase", default, "the path of `Site:Address`",
        "the path of the site below which all pages are, such as `/minerdebt`; a proxy may pass it on or leave it out",
        "a path", "one such as /minerdebt, of letters, digits, hyphens and slashes", TryReadPath);

    public static readonly Setting<IReadOnlyList<string>> Names = new("Site:Hosts", [], "localhost, the name of the machine, the host of `Site:Address`",
        "the host names that are answered, without ports; `*` for any; addresses (IPv4, IPv6) always are",
        "a list of host names", "names without ports, such as minerdebt.example, localhost, or * for any", TryReadNames);

    public static readonly Setting<IReadOnlyList<IPNetwork>> Trusted = new("Site:Proxies", [], "empty",
        "the addresses or networks of proxies whose `X-Forwarded-For`, `-Proto` and `-Host` are believed, such as `127.0.0.1, 10.0.0.0/8`; empty for none",
        "a list of addresses", "addresses or networks of your proxies, such as 127.0.0.1, 10.0.0.0/8", TryReadNetworks);

    /// <exception cref="SettingException">One of them cannot be used.</exception>
    public static SiteSettings Read(IConfiguration settings)
    {
        var (address, path, names) = (Public.Read(settings), Path.Read(settings), Names.Read(settings));
        return new(
            address?.AbsoluteUri.TrimEnd('/'),
            path.HasValue || address is null ? path : new PathString(address.AbsolutePath.TrimEnd('/')),
            names.Count > 0 ? names : [.. new[] { "localhost", Environment.MachineName, Dns.GetHostName(), address?.Host ?? "localhost" }.Distinct(StringComparer.OrdinalIgnoreCase)],
            Trusted.Read(settings));
    }

    /// <summary>Where the program is as readers know it, without a slash at its end: <c>https://minerdebt.example</c>.</summary>
    public string Root(HttpRequest request) => Address ?? $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>Whether a request is answered that was sent to this host. A number is: no one can give it to another program.</summary>
    public bool Answers(HostString host) =>
        IsName(host) && host.Host.Trim('[', ']') is var name
        && (Hosts is ["*"] || IPAddress.TryParse(name, out _) || Hosts.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static bool IsName(HostString host) =>
        host.Value!.Length <= LongestName && Uri.TryCreate($"http://{host.Value}/", UriKind.Absolute, out var address)
        && address is { PathAndQuery: "/", UserInfo.Length: 0, Host.Length: > 0 } && Uri.CheckHostName(address.IdnHost) != UriHostNameType.Unknown;

    private static bool TryReadAddress(string text, out Uri? value) =>
        Uri.TryCreate(text, UriKind.Absolute, out value) && value is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" } && IsPath(value.AbsolutePath.TrimEnd('/'));

    private static bool TryReadPath(string text, out PathString value)
    {
        var path = text.TrimEnd('/');
        var isPath = text[0] == '/' && IsPath(path);
        value = isPath ? new PathString(path) : default;
        return isPath;
    }

    private static bool IsPath(string path) =>
        !path.Contains("//", StringComparison.Ordinal) && path.All(letter => char.IsAsciiLetterOrDigit(letter) || "/-_.~".Contains(letter, StringComparison.Ordinal));

    private static bool TryReadNames(string text, out IReadOnlyList<string> value)
    {
        value = List(text);
        return value is ["*"] || (value.Count > 0 && value.All(host => Uri.CheckHostName(host) != UriHostNameType.Unknown));
    }

    private static bool TryReadNetworks(string text, out IReadOnlyList<IPNetwork> value)
    {
        var networks = List(text).Select(Network).ToList();
        value = [.. networks.OfType<IPNetwork>()];
        return networks.Count > 0 && value.Count == networks.Count;
    }

    private static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    private static string[] List(string text) => text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
}
