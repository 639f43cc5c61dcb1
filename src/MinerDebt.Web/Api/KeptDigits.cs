using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace MinerDebt.Web.Api;

/// <summary>Amounts that the book keeps, as JSON: made once for all answers that have a part of them, and gone with them.</summary>
public sealed class KeptDigits
{
    private static readonly ConditionalWeakTable<Array, KeptDigits> Made = [];

    private readonly byte[] _text;
    private readonly int[] _ends;

    private KeptDigits(IEnumerable<long?> amounts)
    {
        var text = new StringBuilder();
        _ends = [.. amounts.Select(amount => text.Append(amount?.ToString(CultureInfo.InvariantCulture) ?? "null").Append(',').Length)];
        _text = Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>One or more amounts with commas between them.</summary>
    public static ReadOnlySpan<byte> Of(ArraySegment<long?> part) =>
        Made.GetValue(part.Array!, array => new KeptDigits((long?[])array)).Part(part.Offset, part.Count);

    /// <inheritdoc cref="Of(ArraySegment{long?})"/>
    public static ReadOnlySpan<byte> Of(ArraySegment<long> part) =>
        Made.GetValue(part.Array!, array => new KeptDigits(((long[])array).Select(amount => (long?)amount))).Part(part.Offset, part.Count);

    private ReadOnlySpan<byte> Part(int first, int count) => _text.AsSpan((first == 0 ? 0 : _ends[first - 1])..(_ends[first + count - 1] - 1));
}
