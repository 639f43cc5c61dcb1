namespace MinerDebt.Core.Model;

/// <summary>Puts an item into a list in the order of its keys, or takes out the one with this key.</summary>
/// <param name="Item">Null to take out.</param>
internal readonly record struct KeyedEdit<T>(string Key, T? Item)
{
    /// <summary>Ordered by key; of several with one key the last that was given.</summary>
    public static IReadOnlyList<KeyedEdit<T>> InOrder(IReadOnlyList<KeyedEdit<T>> edits)
    {
        if (edits.Count < 2)
        {
            return edits;
        }

        var sorted = new List<KeyedEdit<T>>(edits.Count);
        foreach (var edit in edits.OrderBy(edit => edit.Key, StringComparer.Ordinal))
        {
            if (sorted.Count > 0 && sorted[^1].Key == edit.Key)
            {
                sorted[^1] = edit;
            }
            else
            {
                sorted.Add(edit);
            }
        }

        return sorted;
    }

    /// <summary>Where the item with a key stands, or the complement of where it would stand.</summary>
    /// <param name="items">Ordered by key.</param>
    /// <param name="keyOf">The key of an item.</param>
    /// <param name="key">The key that is looked for.</param>
    /// <param name="from">All before it is known to be smaller.</param>
    public static int Place(ReadOnlySpan<T> items, Func<T, string> keyOf, string key, int from)
    {
        // Doubles its steps first: edits that stand close to each other find their places at once.
        var (low, high, step) = (from, from, 1);
        while (high < items.Length && string.CompareOrdinal(keyOf(items[high]), key) < 0)
        {
            (low, high, step) = (high + 1, high + step, step * 2);
        }

        high = Math.Min(high, items.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(keyOf(items[middle]), key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>The items after some of the edits.</summary>
    /// <param name="items">Ordered by key.</param>
    /// <param name="keyOf">The key of an item.</param>
    /// <param name="edits">Ordered by key, each key once.</param>
    /// <param name="from">The first edit.</param>
    /// <param name="to">The end of the edits.</param>
    public static T[] Merge(T[] items, Func<T, string> keyOf, IReadOnlyList<KeyedEdit<T>> edits, int from, int to)
    {
        var merged = new List<T>(items.Length + to - from);
        var done = 0;
        for (var index = from; index < to; index++)
        {
            var edit = edits[index];
            var place = Place(items, keyOf, edit.Key, done);
            var until = place < 0 ? ~place : place;
            merged.AddRange(items.AsSpan(done, until - done));
            done = place < 0 ? until : until + 1;
            if (edit.Item is { } item)
            {
                merged.Add(item);
            }
        }

        merged.AddRange(items.AsSpan(done));
        return [.. merged];
    }
}
