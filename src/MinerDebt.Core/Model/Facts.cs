using System.Collections.Immutable;

namespace MinerDebt.Core.Model;

/// <summary>
/// An immutable set of facts of all kinds, each found by its kind and key, and by what it refers to. The set after a
/// change shares all that the change does not touch.
/// </summary>
public sealed class Facts
{
    private readonly ImmutableDictionary<Type, FactTable> _tables;

    private Facts(ImmutableDictionary<Type, FactTable> tables)
    {
        _tables = tables;
        Count = tables.Values.Sum(table => table.Rows.Count);
    }

    public static Facts None { get; } = Of([]);

    /// <exception cref="ArgumentException">Two facts of one kind have the same key and differ, or something is not a kind of fact.</exception>
    public static Facts Of(IEnumerable<Fact> facts)
    {
        var byKind = FactJson.Kinds.ToDictionary(kind => kind, _ => new List<Fact>());
        foreach (var fact in facts)
        {
            byKind[Known(fact.GetType(), byKind)].Add(fact);
        }

        return OfKinds(byKind.Select(kind => (kind.Key, (IEnumerable<Fact>)kind.Value)));
    }

    public int Count { get; }

    public IEnumerable<Fact> Everything => FactJson.Kinds.SelectMany(All);

    /// <summary>The facts of one kind, ordered by key.</summary>
    public IReadOnlyList<T> All<T>() where T : Fact => ((FactTable<T>)_tables[typeof(T)]).Rows;

    /// <inheritdoc cref="All{T}()"/>
    public IReadOnlyList<Fact> All(Type kind) => _tables[Known(kind, _tables)].Rows;

    /// <summary>The fact with this key; null if there is none.</summary>
    public T? Find<T>(string key) where T : Fact => Find(typeof(T), key) as T;

    /// <inheritdoc cref="Find{T}(string)"/>
    public Fact? Find(Type kind, string key) => _tables.GetValueOrDefault(kind)?.Find(key);

    /// <summary>The fact of the same kind and key as <paramref name="fact"/>; null if there is none.</summary>
    public Fact? Counterpart(Fact fact) => Find(fact.GetType(), fact.Key);

    /// <summary>The facts of the same kind before and after it in the order of keys; null at the ends.</summary>
    public (Fact? Before, Fact? After) Around(Fact fact)
    {
        var all = All(fact.GetType());
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(all[middle].Key, fact.Key) < 0 ? (middle + 1, high) : (low, middle);
        }

        var after = low < all.Count && all[low].Key == fact.Key ? low + 1 : low;
        return (low > 0 ? all[low - 1] : null, after < all.Count ? all[after] : null);
    }

    /// <summary>The facts of a kind that refer to a miner, ordered by key.</summary>
    public IReadOnlyList<T> OfMiner<T>(string ticker) where T : Fact => ((FactTable<T>)_tables[typeof(T)]).ReferringTo(typeof(Miner), ticker);

    /// <summary>The facts of a kind that refer to an offering, ordered by key.</summary>
    public IReadOnlyList<T> OfOffering<T>(string id) where T : Fact => ((FactTable<T>)_tables[typeof(T)]).ReferringTo(typeof(Offering), id);

    /// <summary>All facts that refer to another: kind by kind, those that others refer to first.</summary>
    public IEnumerable<Fact> ReferringTo(Type kind, string key) => FactJson.Kinds.SelectMany(referring => _tables[referring].ReferringTo(kind, key));

    public Facts With(Fact fact) => With([fact], []);

    public Facts Without(Fact fact) => With([], [fact]);

    /// <summary>The facts with some put in, in the place of those with the same key, and some taken out.</summary>
    public Facts With(IEnumerable<Fact> put, IEnumerable<Fact> removed)
    {
        var edits = new Dictionary<Type, List<KeyedEdit<Fact>>>();
        foreach (var fact in removed)
        {
            Edit(fact, new KeyedEdit<Fact>(fact.Key, null));
        }

        foreach (var fact in put)
        {
            Edit(fact, new KeyedEdit<Fact>(fact.Key, fact));
        }

        return edits.Count == 0 ? this : new Facts(_tables.SetItems(edits.Select(edit => KeyValuePair.Create(edit.Key, _tables[edit.Key].With(edit.Value)))));

        void Edit(Fact fact, KeyedEdit<Fact> edit)
        {
            var kind = Known(fact.GetType(), _tables);
            if (!edits.TryGetValue(kind, out var list))
            {
                edits.Add(kind, list = []);
            }

            list.Add(edit);
        }
    }

    /// <summary>All facts, given by kind.</summary>
    internal static Facts OfKinds(IEnumerable<(Type Kind, IEnumerable<Fact> Facts)> kinds) =>
        new(kinds.ToImmutableDictionary(one => one.Kind, one => FactTable.Of(one.Kind, one.Facts)));

    private static Type Known<T>(Type kind, IReadOnlyDictionary<Type, T> kinds) =>
        kinds.ContainsKey(kind) ? kind : throw new ArgumentException($"{kind.Name} is not a kind of fact.", nameof(kind));
}
