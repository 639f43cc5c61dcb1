using System.Collections.Immutable;

namespace MinerDebt.Core.Model;

/// <summary>An immutable set of facts of all kinds, each found by its kind and key.</summary>
public sealed class Facts
{
    private readonly ImmutableDictionary<(Type Kind, string Key), Fact> _byKey;

    private Facts(ImmutableDictionary<(Type, string), Fact> byKey) => _byKey = byKey;

    public static Facts None { get; } = new(ImmutableDictionary<(Type, string), Fact>.Empty);

    /// <exception cref="ArgumentException">Two facts of one kind have the same key and differ.</exception>
    public static Facts Of(IEnumerable<Fact> facts) =>
        new(facts.ToImmutableDictionary(fact => (fact.GetType(), fact.Key)));

    public int Count => _byKey.Count;

    public IEnumerable<Fact> Everything => _byKey.Values;

    /// <summary>The facts of one kind, ordered by key.</summary>
    public IReadOnlyList<T> All<T>() where T : Fact =>
        [.. _byKey.Values.OfType<T>().OrderBy(fact => fact.Key, StringComparer.Ordinal)];

    /// <summary>The fact with this key; null if there is none.</summary>
    public T? Find<T>(string key) where T : Fact => Find(typeof(T), key) as T;

    /// <inheritdoc cref="Find{T}(string)"/>
    public Fact? Find(Type kind, string key) => _byKey.GetValueOrDefault((kind, key));

    /// <summary>The fact of the same kind and key as <paramref name="fact"/>; null if there is none.</summary>
    public Fact? Counterpart(Fact fact) => _byKey.GetValueOrDefault((fact.GetType(), fact.Key));

    public Facts With(Fact fact) => new(_byKey.SetItem((fact.GetType(), fact.Key), fact));

    public Facts Without(Fact fact) => new(_byKey.Remove((fact.GetType(), fact.Key)));
}
