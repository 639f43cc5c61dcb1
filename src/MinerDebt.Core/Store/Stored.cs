using System.Text.Json;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store;

/// <summary>What values become in a column, where the databases have no such type.</summary>
internal static class Stored
{
    private const decimal Million = 1_000_000m;

    /// <summary>
    /// Decimals are whole millionths: exact on both databases, and SQL can compare them, which it cannot where SQLite keeps a
    /// decimal as text.
    /// </summary>
    public static long Millionths(decimal value) => (long)(value * Million);

    public static decimal Decimal(long millionths) => millionths / Million;

    /// <summary>SQLite forgets that an instant is UTC.</summary>
    public static DateTime Utc(DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);

    /// <summary>A list as one JSON array of texts.</summary>
    public static string Text<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list.Select(item => item!.ToString()), JsonSerializerOptions.Default);

    /// <inheritdoc cref="Text"/>
    public static IReadOnlyList<T> List<T>(string text)
    {
        using var json = JsonDocument.Parse(text);
        string[] items = [.. json.RootElement.EnumerateArray().Select(item => item.GetString()!)];
        return items as IReadOnlyList<T> ?? [.. items.Select(item => (T)Item(item, typeof(T)))];
    }

    private static object Item(string text, Type type) => type.IsEnum ? Enum.Parse(type, text) : HolderPut.Parse(text);
}
