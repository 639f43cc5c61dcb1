namespace MinerDebt.Web.Address;

/// <summary>The columns that a list can be sorted by.</summary>
/// <param name="initial">The order where none is asked for.</param>
/// <param name="id">What decides between equals, so that an order is always the same.</param>
/// <param name="columns">Names and what they sort by; null is not known, and comes last either way.</param>
public sealed class SortColumns<T>(SortOrder initial, Func<T, string> id, params (string Name, Func<T, IComparable?> Key)[] columns)
{
    // Texts by their letters alone, whatever the culture of the machine.
    private static readonly Comparer<IComparable?> SameEverywhere = Comparer<IComparable?>.Create((left, right) =>
        left is string text && right is string other ? string.CompareOrdinal(text, other) : Comparer<IComparable?>.Default.Compare(left, right));

    public IReadOnlyList<string> Names { get; } = [.. columns.Select(column => column.Name)];

    public SortOrder Initial => initial;

    public IReadOnlyList<T> Apply(IEnumerable<T> items, SortOrder? order)
    {
        var asked = order ?? initial;
        var key = columns.Single(column => column.Name == asked.Column).Key;
        var known = items.OrderBy(item => key(item) is null);
        var ordered = asked.Descending ? known.ThenByDescending(key, SameEverywhere) : known.ThenBy(key, SameEverywhere);
        return [.. ordered.ThenBy(id, StringComparer.Ordinal)];
    }
}
