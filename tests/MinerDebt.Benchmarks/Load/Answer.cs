using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace MinerDebt.Benchmarks.Load;

/// <summary>Where the parts of an HTTP/1.1 answer are among the bytes that were received.</summary>
/// <param name="Head">Bytes of the status line and the headers, with the empty line.</param>
/// <param name="Length">Bytes of the whole answer.</param>
internal readonly record struct Answer(int Status, int Head, int Length, bool IsChunked)
{
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    /// <summary>Finds out whether all of an answer is there.</summary>
    /// <param name="received">From its first byte on.</param>
    /// <param name="answer">Of a stream without an end, the part that is there so far, and the result is false.</param>
    /// <exception cref="InvalidDataException">It is no answer of HTTP/1.1, or says no length.</exception>
    public static bool TryRead(ReadOnlySpan<byte> received, out Answer answer)
    {
        answer = default;
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = received[..(end + 2)];
        if (!head.StartsWith("HTTP/1.1 "u8) || !Utf8Parser.TryParse(head[9..], out int status, out _))
        {
            throw new InvalidDataException($"Not an answer of HTTP/1.1: {Encoding.UTF8.GetString(head)}");
        }

        var body = end + 4;
        if (status is 204 or 304)
        {
            answer = new Answer(status, body, body, false);
            return true;
        }

        if (Utf8Parser.TryParse(Header(head, "Content-Length"u8), out int length, out _))
        {
            answer = new Answer(status, body, body + length, false);
            return received.Length >= body + length;
        }

        if (!Header(head, "Transfer-Encoding"u8).SequenceEqual("chunked"u8))
        {
            throw new InvalidDataException($"The answer says no length: {Encoding.UTF8.GetString(head)}");
        }

        var isComplete = TryReachEnd(received, body, out var reached);
        answer = new Answer(status, body, reached, true);
        return isComplete;
    }

    /// <summary>The value of a header; empty if it is not there.</summary>
    public static ReadOnlySpan<byte> Header(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        while (head.IndexOf(LineEnd) is >= 0 and var end)
        {
            var line = head[..end];
            if (line.Length > name.Length && line[name.Length] == (byte)':' && Ascii.EqualsIgnoreCase(line[..name.Length], name))
            {
                return line[(name.Length + 1)..].Trim((byte)' ');
            }

            head = head[(end + 2)..];
        }

        return default;
    }

    /// <summary>The body without the marks of its chunks.</summary>
    public byte[] Body(ReadOnlySpan<byte> received)
    {
        if (!IsChunked)
        {
            return received[Head..Length].ToArray();
        }

        using var body = new MemoryStream();
        var at = Head;
        while (Chunk(received[at..], out var mark) is > 0 and var size)
        {
            body.Write(received.Slice(at + mark, size));
            at += mark + size + LineEnd.Length;
        }

        return body.ToArray();
    }

    private static bool TryReachEnd(ReadOnlySpan<byte> received, int at, out int reached)
    {
        reached = at;
        while (reached <= received.Length && Chunk(received[reached..], out var mark) is >= 0 and var size)
        {
            reached += mark + size + LineEnd.Length;
            if (size == 0)
            {
                return reached <= received.Length;
            }
        }

        return false;
    }

    /// <returns>The size of a chunk; negative if its mark is not all there.</returns>
    private static int Chunk(ReadOnlySpan<byte> received, out int mark)
    {
        var end = received.IndexOf(LineEnd);
        mark = end + LineEnd.Length;
        return end < 0 ? -1 : int.Parse(received[..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
