using System.Security.Cryptography;
using System.Text;

namespace MinerDebt.Web.Feeds;

/// <summary>Ids of feeds and their entries: UUIDs of version 5 (RFC 9562), which follow from a name and from nothing else.</summary>
internal static class FeedId
{
    // Any UUID of one's own serves; this one must never change.
    private static readonly byte[] Namespace = new Guid("6f0e3ad4-9f0b-5a57-8d2c-3f3c1b7a9e10").ToByteArray(bigEndian: true);

    /// <summary><c>urn:uuid:…</c>.</summary>
    public static string Of(string name)
    {
#pragma warning disable CA5350 // RFC 9562 has SHA-1 for names; nothing is protected by it.
        var hash = SHA1.HashData([.. Namespace, .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        var id = hash.AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(id, bigEndian: true)}";
    }
}
