using System.Net;
using System.Net.Sockets;

namespace MinerDebt.Web.Hosting;

/// <summary>Who counts as one client where requests are counted.</summary>
internal static class ClientAddress
{
    // What one household or one server commonly has of addresses of the sixth version.
    private const int SharedBytes = 8;

    /// <returns>The address, or the network where it is of IPv6; empty where there is none.</returns>
    public static string Of(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SharedBytes)),
        var address => address.ToString(),
    };
}
