using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace MinerDebt.Web.Hosting.Settings;

/// <summary>Where the program listens: settings of the framework, checked by us since it ends with a stack trace at a wrong one.</summary>
internal static class ListenSettings
{
    private const string Example = "an address such as http://localhost:5210, http://*:80 or http://[::1]:5210; several with ; between them";

    public static readonly Setting<string> Urls = new("urls", "", "`http://localhost:5210` under `dotnet run`", "where it listens",
        "an address to listen on", Example, AreAddresses);

    public static readonly IReadOnlyList<Setting> Ports =
        [.. from name in new[] { "http_ports", "https_ports" }
            select new Setting<string>(name, "", "empty", "", "a list of ports", "numbers from 0 to 65535 with ; between them", ArePorts)];

    private static bool AreAddresses(string text, out string value) => Parts(value = text) is { Length: > 0 } parts && parts.All(IsAddress);

    private static bool ArePorts(string text, out string value) => Parts(value = text) is { Length: > 0 } parts
        && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && IsPort(port));

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsAddress(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return address.Scheme.ToUpperInvariant() is "HTTP" or "HTTPS" && address.PathBase.Length == 0
                && (address.IsUnixPipe || address.IsNamedPipe || IsPort(address.Port));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsPort(int port) => port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort;
}
