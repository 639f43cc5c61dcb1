using System.Collections;

namespace MinerDebt.Core.Model;

/// <summary>
/// An immutable list in the ordinal order of its items' keys. It stands in portions, so that the list after a change
/// shares all but those that the change touches. Keys are asked for, not kept.
/// </summary>
internal sealed class KeyedList<T> : IReadOnlyList<T>
{
    // About the root of a million: copying the list of portions then costs as much as copying one.
    private const int Portion = 512;

    private readonly Func<T, string> _keyOf;
    private readonly T[][] _portions;
    private readonly string[] _firstKeys;
    private readonly int[] _starts;

    private KeyedList(Func<T, string> keyOf, T[][] portions, string[] firstKeys)
    {
        (_keyOf, _portions, _firstKeys, _starts) = (keyOf, portions, firstKeys, new int[portions.Length]);
        for (var index = 0; index < portions.Length; index++)
        {
            _starts[index] = Count;
            Count += portions[index].Length;
        }
    }

    public int Count { get; }

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var portion = Array.BinarySearch(_starts, index) is >= 0 and var found ? found : ~Array.BinarySearch(_starts, index) - 1;
            return _portions[portion][index - _starts[portion]];
        }
    }

    public static KeyedList<T> Empty(Func<T, string> keyOf) => new(keyOf, [], []);

    /// <param name="items">In any order; those that are in order already cost least. Of two with one key the later stays.</param>
    /// <param name="keyOf">The key of an item.</param>
    public static KeyedList<T> Of(IEnumerable<T> items, Func<T, string> keyOf)
    {
        var inOrder = new List<T>();
        var others = new List<KeyedEdit<T>>();
        string? last = null;
        foreach (var item in items)
        {
            var key = keyOf(item);
            if (last is null || string.CompareOrdinal(last, key) < 0)
            {
                inOrder.Add(item);
                last = key;
            }
            else
            {
                others.Add(new KeyedEdit<T>(key, item));
            }
        }

        var portions = inOrder.Chunk(Portion).ToArray();
        var list = new KeyedList<T>(keyOf, portions, [.. portions.Select(portion => keyOf(portion[0]))]);
        return list.With(others);
    }

    /// <summary>Looks the item with this key up; false if there is none.</summary>
    public bool TryFind(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T item)
    {
        var portion = PortionOf(key);
        var place = portion < 0 ? -1 : KeyedEdit<T>.Place(_portions[portion], _keyOf, key, 0);
        item = place >= 0 ? _portions[portion][place] : default;
        return place >= 0;
    }

    /// <summary>The list after some edits; costs as much as the portions that they touch.</summary>
    /// <param name="edits">In any order; of two with one key the later counts.</param>
    public KeyedList<T> With(IReadOnlyList<KeyedEdit<T>> edits)
    {
        if (edits.Count == 0)
        {
            return this;
        }

        var sorted = KeyedEdit<T>.InOrder(edits);
        var portions = new List<T[]>(_portions.Length + 1);
        var firstKeys = new List<string>(_portions.Length + 1);
        var (next, index) = (0, 0);
        while (next < sorted.Count)
        {
            // Those before the first that an edit falls into stay as they are.
            var touched = Math.Max(index, PortionOf(sorted[next].Key));
            Keep(index, touched);
            var end = next;
            while (end < sorted.Count && (touched + 1 >= _portions.Length || string.CompareOrdinal(sorted[end].Key, _firstKeys[touched + 1]) < 0))
            {
                end++;
            }

            Add(KeyedEdit<T>.Merge(touched < _portions.Length ? _portions[touched] : [], _keyOf, sorted, next, end));
            (next, index) = (end, touched + 1);
        }

        Keep(index, _portions.Length);
        return new KeyedList<T>(_keyOf, [.. portions], [.. firstKeys]);

        void Keep(int from, int to)
        {
            if (from < to)
            {
                portions.AddRange(_portions.AsSpan(from, to - from));
                firstKeys.AddRange(_firstKeys.AsSpan(from, to - from));
            }
        }

        void Add(T[] merged)
        {
            foreach (var part in merged.Length <= 2 * Portion ? [merged] : merged.Chunk(Portion))
            {
                if (part.Length > 0)
                {
                    portions.Add(part);
                    firstKeys.Add(_keyOf(part[0]));
                }
            }
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var portion in _portions)
        {
            foreach (var item in portion)
            {
                yield return item;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PortionOf(string key)
    {
        var found = Array.BinarySearch(_firstKeys, key, StringComparer.Ordinal);
        return found >= 0 ? found : ~found - 1;
    }
}
