using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MinerDebt.Testing;

/// <summary>An authenticator app (RFC 6238: SHA-1, 30 seconds, 6 digits).</summary>
internal static class Totp
{
    public static string Code(string key, DateTimeOffset now)
    {
        var bits = string.Concat(key.Select(letter => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal).ToString("b5", CultureInfo.InvariantCulture)));
        var secret = bits.Chunk(8).Where(byteBits => byteBits.Length == 8).Select(byteBits => Convert.ToByte(new string(byteBits), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard says so.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("d6", CultureInfo.InvariantCulture);
    }
}
