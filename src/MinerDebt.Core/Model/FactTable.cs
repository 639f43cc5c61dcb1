using System.Collections.Immutable;

namespace MinerDebt.Core.Model;

/// <summary>The facts of one kind, immutable, found by key and by what they refer to.</summary>
internal abstract class FactTable
{
    /// <summary>Ordered by key.</summary>
    public abstract IReadOnlyList<Fact> Rows { get; }

    /// <exception cref="ArgumentException">Two facts have the same key and differ.</exception>
    public static FactTable Of(Type kind, IEnumerable<Fact> facts) => Empty(kind).Filled(facts);

    public abstract Fact? Find(string key);

    /// <summary>The facts that refer to another, ordered by key.</summary>
    public abstract IReadOnlyList<Fact> ReferringTo(Type kind, string key);

    /// <summary>The table after some edits; costs as much as what they touch.</summary>
    public abstract FactTable With(IReadOnlyList<KeyedEdit<Fact>> edits);

    protected abstract FactTable Filled(IEnumerable<Fact> facts);

    private static FactTable Empty(Type kind) => (FactTable)Activator.CreateInstance(typeof(FactTable<>).MakeGenericType(kind))!;
}

/// <inheritdoc cref="FactTable"/>
internal sealed class FactTable<T> : FactTable where T : Fact
{
    private static readonly Func<T, string> KeyOf = fact => fact.Key;

    private readonly KeyedList<T> _rows;
    private readonly ImmutableDictionary<(Type Kind, string Key), T[]> _referring;

    public FactTable() : this(KeyedList<T>.Empty(KeyOf), ImmutableDictionary<(Type, string), T[]>.Empty)
    {
    }

    private FactTable(KeyedList<T> rows, ImmutableDictionary<(Type, string), T[]> referring) => (_rows, _referring) = (rows, referring);

    public override IReadOnlyList<T> Rows => _rows;

    public override Fact? Find(string key) => _rows.TryFind(key, out var fact) ? fact : null;

    public override IReadOnlyList<T> ReferringTo(Type kind, string key) => _referring.GetValueOrDefault((kind, key), []);

    public override FactTable With(IReadOnlyList<KeyedEdit<Fact>> edits)
    {
        var byReference = new Dictionary<(Type, string), List<KeyedEdit<T>>>();
        var typed = new KeyedEdit<T>[edits.Count];
        for (var index = 0; index < typed.Length; index++)
        {
            var (key, item) = edits[index];
            typed[index] = new KeyedEdit<T>(key, item as T);
            foreach (var reference in Needed(Find(key)))
            {
                Edit(reference, new KeyedEdit<T>(key, null));
            }

            foreach (var reference in Needed(item))
            {
                Edit(reference, typed[index]);
            }
        }

        var referring = _referring.ToBuilder();
        foreach (var (owner, changes) in byReference)
        {
            var sorted = KeyedEdit<T>.InOrder(changes);
            var merged = KeyedEdit<T>.Merge(referring.GetValueOrDefault(owner, []), KeyOf, sorted, 0, sorted.Count);
            if (merged.Length > 0)
            {
                referring[owner] = merged;
            }
            else
            {
                referring.Remove(owner);
            }
        }

        return new FactTable<T>(_rows.With(typed), referring.ToImmutable());

        void Edit(FactReference reference, KeyedEdit<T> edit)
        {
            if (!byReference.TryGetValue((reference.Kind, reference.Key), out var list))
            {
                byReference.Add((reference.Kind, reference.Key), list = []);
            }

            list.Add(edit);
        }
    }

    protected override FactTable Filled(IEnumerable<Fact> facts)
    {
        var given = 0;
        var rows = KeyedList<T>.Of(facts.Select(fact => (T)fact).Where(_ => ++given > 0), KeyOf);
        if (rows.Count < given)
        {
            RefuseTwins(facts);
        }

        var referring = new Dictionary<(Type, string), List<T>>();
        foreach (var fact in rows)
        {
            foreach (var reference in FactReference.Of(fact))
            {
                if (!referring.TryGetValue((reference.Kind, reference.Key), out var list))
                {
                    referring.Add((reference.Kind, reference.Key), list = []);
                }

                list.Add(fact);
            }
        }

        return new FactTable<T>(rows, referring.ToImmutableDictionary(group => group.Key, group => group.Value.ToArray()));
    }

    private static IReadOnlyList<FactReference> Needed(Fact? fact) => fact is null ? [] : FactReference.Of(fact);

    private static void RefuseTwins(IEnumerable<Fact> facts)
    {
        foreach (var twins in facts.GroupBy(fact => fact.Key).Where(twins => twins.Distinct().Skip(1).Any()))
        {
            throw new ArgumentException($"Two facts {typeof(T).Name} have the key {twins.Key} and differ.", nameof(facts));
        }
    }
}
