using System.Globalization;

namespace MinerDebt.Web.Address;

/// <summary>
/// Which pages of its lists an address asks for: <c>3</c>, or where there are several lists, each by its name:
/// <c>detail:2,undrawn:3</c>. A number without a name is of all lists that are not named.
/// </summary>
public sealed record PageNumbers
{
    /// <summary>Highest page that can be asked for.</summary>
    public const int Last = 1_000_000;

    private const int MostLists = 10;
    private const int LongestName = 20;

    private readonly string _text;

    private PageNumbers(int all, IEnumerable<(string List, int Number)> named)
    {
        All = all;
        _text = string.Join(',', [.. all == 1 ? [] : new[] { Text(all) }, .. named.Where(one => one.Number != all).OrderBy(one => one.List, StringComparer.Ordinal).Select(one => $"{one.List}:{Text(one.Number)}")]);
    }

    public static PageNumbers First { get; } = new(1, []);

    /// <summary>Whether a list is named.</summary>
    public bool HasNames => Named.Any();

    /// <summary>The page of lists that are not named, from 1.</summary>
    public int All { get; }

    /// <summary>Null if it is none.</summary>
    public static PageNumbers? Parse(string text)
    {
        int? all = null;
        Dictionary<string, int> named = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':');
            if (named.Count == MostLists || Number(part[(colon + 1)..]) is not { } number)
            {
                return null;
            }

            if (colon < 0 ? all is not null : !IsName(part[..colon]) || !named.TryAdd(part[..colon], number))
            {
                return null;
            }

            all = colon < 0 ? number : all;
        }

        return new PageNumbers(all ?? 1, named.Select(one => (one.Key, one.Value)));
    }

    public static implicit operator PageNumbers(int all) => all == 1 ? First : new(all, []);

    /// <summary>The page of one list.</summary>
    /// <param name="list">Null for the only list of an address.</param>
    public int Of(string? list) => Named.Where(one => one.List == list).Select(one => (int?)one.Number).FirstOrDefault() ?? All;

    /// <summary>The same with another page of one list.</summary>
    /// <param name="list">Null for the only list of an address.</param>
    public PageNumbers With(string? list, int number) => new(list is null ? number : All, list is null ? Named : Named.Where(one => one.List != list).Append((list, number)));

    /// <summary>As it stands in an address; empty where all lists are on their first page.</summary>
    public override string ToString() => _text;

    private IEnumerable<(string List, int Number)> Named =>
        from part in _text.Split(',')
        let colon = part.IndexOf(':')
        where colon > 0
        select (part[..colon], int.Parse(part[(colon + 1)..], CultureInfo.InvariantCulture));

    private static bool IsName(string text) => text.Length is > 0 and <= LongestName && text.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Last ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
