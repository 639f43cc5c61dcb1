using System.Text;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>Finds the encoding of a text file by reading all of it: a byte that is no UTF-8 may be the last one.</summary>
internal static class TextEncoding
{
    private const int BlockSize = 64 * 1024;

    private const string Western = "Windows-1252 (Latin-1)";

    /// <summary>Encodings of which the bytes do not tell which one it is, by name, with their code pages; the first is the most frequent.</summary>
    public static readonly IReadOnlyDictionary<string, int> Doubtful = new Dictionary<string, int>
    {
        [Western] = 1252,
        ["Windows-1250 (Central European)"] = 1250,
        ["Windows-1251 (Cyrillic)"] = 1251,
        ["Mac OS Roman"] = 10000,
    };

    public static Encoding OfCodePage(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

    /// <returns>An encoding that throws at bytes that it does not know, and its name for people.</returns>
    /// <exception cref="TableException">The file is no text, or ends within a character.</exception>
    public static (Encoding Encoding, string Name) Of(string path, CancellationToken cancellationToken)
    {
        using var file = File.OpenRead(path);
        var block = new byte[BlockSize];
        var read = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        if (Utf16(block.AsSpan(0, read)) is { } bigEndian)
        {
            return file.Length % 2 == 0
                ? (new UnicodeEncoding(bigEndian, byteOrderMark: true, throwOnInvalidBytes: true), "UTF-16")
                : throw CutOff();
        }

        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var characters = new char[BlockSize + 1];
        var isUtf8 = true;
        for (; read > 0; read = file.Read(block))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.AsSpan(0, read).Contains((byte)0))
            {
                throw new TableException("The file has zero bytes in it, so it is no text: save it again as CSV in UTF-8, or as .xlsx.");
            }

            isUtf8 = isUtf8 && Fits(() => decoder.GetChars(block, 0, read, characters, 0, flush: false));
        }

        if (!isUtf8)
        {
            return (OfCodePage(Doubtful[Western]), Western);
        }

        return Fits(() => decoder.GetChars([], 0, 0, characters, 0, flush: true))
            ? (new UTF8Encoding(true, throwOnInvalidBytes: true), "UTF-8") : throw CutOff();
    }

    private static TableException CutOff() => new("The file ends in the middle of a character, so it seems to be cut off; upload it again.");

    /// <summary>Big endian or not, by its mark or by the zero bytes of Latin letters; null if it is not UTF-16.</summary>
    private static bool? Utf16(ReadOnlySpan<byte> start)
    {
        if (start.Length >= 2 && (start[0], start[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            return start[0] == 0xFE;
        }

        Span<int> zeros = [0, 0];
        for (var index = 0; index < start.Length; index++)
        {
            zeros[index % 2] += start[index] == 0 ? 1 : 0;
        }

        var many = start.Length / 5;
        return many == 0 ? null : zeros[0] > many && zeros[1] == 0 ? true : zeros[1] > many && zeros[0] == 0 ? false : null;
    }

    private static bool Fits(Action decode)
    {
        try
        {
            decode();
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
