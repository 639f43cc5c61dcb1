using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MinerDebt.Core.Changes;

namespace MinerDebt.Web.Api;

/// <summary>The part of a list that a client asks for.</summary>
/// <param name="Limit">How many rows; null for all.</param>
/// <param name="After">The key of the row before the first one; null for the beginning.</param>
/// <param name="Fields">The properties of each row; null for all.</param>
internal sealed record ListPart(int? Limit, string? After, IReadOnlyList<JsonPropertyInfo>? Fields)
{
    private const string StaleCursor = "take the cursor of an earlier answer to the same question, or leave it out to begin again";

    /// <summary>Reads the keys of lists; what cannot be read is a problem.</summary>
    /// <param name="value">The value of a key; empty if it is not given.</param>
    /// <param name="usual">The limit where none is given.</param>
    /// <param name="row">What a row is.</param>
    public static ListPart Read(Func<string, string> value, int? usual, JsonTypeInfo row, ICollection<Problem> problems)
    {
        return new ListPart(ReadLimit() ?? usual, ReadCursor(), ReadFields());

        int? ReadLimit()
        {
            var text = value(ListKeys.Limit.Name).Trim();
            return text.Length == 0 ? null
                : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= ListKeys.Most ? limit
                : Wrong<int?>(ListKeys.Limit.Name, text, $"write a number from 1 to {ListKeys.Most}");
        }

        string? ReadCursor()
        {
            var text = value(ListKeys.Cursor.Name).Trim();
            return text.Length == 0 ? null : Decoded(text) ?? WrongCursor(text);
        }

        List<JsonPropertyInfo>? ReadFields()
        {
            var names = value(ListKeys.Fields.Name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var all = Properties(row).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
            foreach (var name in names.Where(name => !all.ContainsKey(name)))
            {
                Wrong<string>(ListKeys.Fields.Name, name, $"choose one of {string.Join(", ", all.Keys)}");
            }

            return names.Count == 0 ? null : [.. names.Where(all.ContainsKey).Select(name => all[name])];
        }

        string? WrongCursor(string text) => Wrong<string>(ListKeys.Cursor.Name, text, StaleCursor);

        T? Wrong<T>(string key, string text, string accepted)
        {
            problems.Add(new Problem(null, key, text, accepted));
            return default;
        }
    }

    /// <summary>The properties that a row is written with: what is only computed from others is left out.</summary>
    public static IEnumerable<JsonPropertyInfo> Properties(JsonTypeInfo row) => row.Properties.Where(property => property is { Get: not null, Set: not null });

    /// <summary>Cuts the part out of the list.</summary>
    /// <param name="keyOf">Tells a row from all others of the list.</param>
    /// <param name="inOrder">Whether the list is in the ordinal order of its keys: then a cursor holds even if its row is gone.</param>
    /// <param name="problem">That the cursor is of another list; else null.</param>
    /// <returns>The rows, and the cursor of what follows; null if nothing does.</returns>
    public (IReadOnlyList<T> Rows, string? Next) Cut<T>(IReadOnlyList<T> list, Func<T, string> keyOf, bool inOrder, out Problem? problem)
    {
        problem = null;
        var start = After is null ? 0 : inOrder ? Following(list, keyOf, After) : 1 + Place(list, keyOf, After);
        if (start == 0 && After is not null && !inOrder)
        {
            problem = new Problem(null, ListKeys.Cursor.Name, Encoded(After), StaleCursor);
            return ([], null);
        }

        var end = Math.Min(list.Count, start + (Limit ?? list.Count));
        var rows = start == 0 && end == list.Count ? list : [.. Enumerable.Range(start, Math.Max(0, end - start)).Select(index => list[index])];
        return (rows, end < list.Count ? Encoded(keyOf(list[end - 1])) : null);
    }

    private static int Place<T>(IReadOnlyList<T> list, Func<T, string> keyOf, string key)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (keyOf(list[index]) == key)
            {
                return index;
            }
        }

        return -1;
    }

    private static int Following<T>(IReadOnlyList<T> list, Func<T, string> keyOf, string key)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(keyOf(list[middle]), key) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static string Encoded(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    private static string? Decoded(string text)
    {
        try
        {
            return Base64Url.IsValid(text) ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(text)) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
