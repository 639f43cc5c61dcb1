using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MinerDebt.Web.Account;

/// <summary>The codes of authenticator apps (RFC 6238: SHA-1, 30 seconds, 6 digits).</summary>
internal static class AuthenticatorCode
{
    private const int StepSeconds = 30;
    private const int Codes = 1_000_000;
    private const int Digits = 6;
    private const int LetterBits = 5;
    private const int ByteBits = 8;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // The clock of a phone may be wrong by that many steps.
    private const int Tolerance = 1;

    /// <summary>The time step whose code was typed.</summary>
    /// <param name="key">The key that the app has, in Base32.</param>
    /// <param name="typed">Digits alone.</param>
    /// <param name="now">The time here.</param>
    /// <returns>Null if it is the code of no step that is near enough.</returns>
    public static long? StepOf(string key, string typed, DateTimeOffset now)
    {
        if (typed.Length != Digits || !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        var secret = Decode(key);
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            if (Of(secret, step) == code)
            {
                return step;
            }
        }

        return null;
    }

    private static int Of(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard says so, and apps know nothing else.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        return (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue) % Codes;
    }

    private static byte[] Decode(string key)
    {
        List<byte> bytes = [];
        var (held, bits) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            held = (held << LetterBits) | Letters.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            bits += LetterBits;
            if (bits >= ByteBits)
            {
                bits -= ByteBits;
                bytes.Add((byte)(held >> bits));
                held &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
