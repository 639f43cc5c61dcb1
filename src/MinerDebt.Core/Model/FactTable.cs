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

    // By the kind and then the key of what is referred to: the runtime compiles a dictionary by pairs anew at each start.
    private readonly Dictionary<Type, ImmutableDictionary<string, T[]>> _referring;

    public FactTable() : this(KeyedList<T>.Empty(KeyOf), [])
    {
    }

    private FactTable(KeyedList<T> rows, Dictionary<Type, ImmutableDictionary<string, T[]>> referring) => (_rows, _referring) = (rows, referring);

    public override IReadOnlyList<T> Rows => _rows;

    public override Fact? Find(string key) => _rows.TryFind(key, out var fact) ? fact : null;

    public override IReadOnlyList<T> ReferringTo(Type kind, string key) => Referring(_referring, kind).GetValueOrDefault(key, []);

    public override FactTable With(IReadOnlyList<KeyedEdit<Fact>> edits)
    {
        var byReference = new Dictionary<Type, Dictionary<string, List<KeyedEdit<T>>>>();
        var typed = new KeyedEdit<T>[edits.Count];
        for (var index = 0; index < typed.Length; index++)
        {
            var (key, item) = edits[index];
            typed[index] = new KeyedEdit<T>(key, item as T);
            foreach (var reference in Needed(Find(key)))
            {
                ListOf(byReference, reference).Add(new KeyedEdit<T>(key, null));
            }

            foreach (var reference in Needed(item))
            {
                ListOf(byReference, reference).Add(typed[index]);
            }
        }

        var referring = new Dictionary<Type, ImmutableDictionary<string, T[]>>(_referring);
        foreach (var (kind, owners) in byReference)
        {
            referring[kind] = Merged(Referring(_referring, kind), owners);
        }

        return new FactTable<T>(_rows.With(typed), referring);
    }

    protected override FactTable Filled(IEnumerable<Fact> facts)
    {
        var given = 0;
        var rows = KeyedList<T>.Of(facts.Select(fact => (T)fact).Where(_ => ++given > 0), KeyOf);
        if (rows.Count < given)
        {
            RefuseTwins(facts);
        }

        var referring = new Dictionary<Type, Dictionary<string, List<T>>>();
        foreach (var fact in rows)
        {
            foreach (var reference in FactReference.Of(fact))
            {
                ListOf(referring, reference).Add(fact);
            }
        }

        return new FactTable<T>(rows, referring.ToDictionary(kind => kind.Key, kind => kind.Value.ToImmutableDictionary(owner => owner.Key, owner => owner.Value.ToArray())));
    }

    private static ImmutableDictionary<string, T[]> Referring(Dictionary<Type, ImmutableDictionary<string, T[]>> referring, Type kind) =>
        referring.GetValueOrDefault(kind) ?? ImmutableDictionary<string, T[]>.Empty;

    private static List<TItem> ListOf<TItem>(Dictionary<Type, Dictionary<string, List<TItem>>> lists, FactReference reference)
    {
        if (!lists.TryGetValue(reference.Kind, out var owners))
        {
            lists.Add(reference.Kind, owners = []);
        }

        if (!owners.TryGetValue(reference.Key, out var list))
        {
            owners.Add(reference.Key, list = []);
        }

        return list;
    }

    private static ImmutableDictionary<string, T[]> Merged(ImmutableDictionary<string, T[]> referring, Dictionary<string, List<KeyedEdit<T>>> owners)
    {
        var builder = referring.ToBuilder();
        foreach (var (owner, changes) in owners)
        {
            var sorted = KeyedEdit<T>.InOrder(changes);
            var merged = KeyedEdit<T>.Merge(builder.GetValueOrDefault(owner, []), KeyOf, sorted, 0, sorted.Count);
            if (merged.Length > 0)
            {
                builder[owner] = merged;
            }
            else
            {
                builder.Remove(owner);
            }
        }

        return builder.ToImmutable();
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
