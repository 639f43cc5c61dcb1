using System.Text.Json;
using System.Text.Json.Serialization;

namespace MinerDebt.Core.Model;

/// <summary>Facts as JSON: what a revision keeps, and what decides whether two facts are the same.</summary>
public static class FactJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(), new ParsableJsonConverter<Quarter>(), new ParsableJsonConverter<PartialDate>(), new ParsableJsonConverter<HolderPut>(),
            new DecimalJsonConverter(),
        },
    };

    private static readonly Dictionary<string, Type> ByName = Kinds.ToDictionary(kind => kind.Name);

    /// <summary>All kinds of facts, those that others refer to first.</summary>
    public static IReadOnlyList<Type> Kinds =>
    [
        typeof(Miner), typeof(Offering), typeof(DebtEvent), typeof(DebtBalance), typeof(PublishedFigure), typeof(MarketQuarter),
        typeof(MinerQuarter), typeof(HostingContract), typeof(Obligor), typeof(InstrumentTerms), typeof(ScheduledPayment), typeof(Amendment),
        typeof(Pledge), typeof(LadderRow), typeof(Filing), typeof(Coverage),
    ];

    /// <summary>The type of all facts whose revisions have this <see cref="Revision.FactKind"/>.</summary>
    /// <exception cref="JsonException">No kind of fact has this name.</exception>
    public static Type KindOf(string name) =>
        ByName.GetValueOrDefault(name) ?? throw new JsonException($"\"{name}\" is not a kind of fact: use one of {string.Join(", ", ByName.Keys)}.");

    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    /// <exception cref="JsonException">The text is not a fact of this kind.</exception>
    public static Fact Read(string json, Type kind) =>
        (Fact?)JsonSerializer.Deserialize(json, kind, Options) ?? throw new JsonException($"null is not a {kind.Name}.");

    /// <summary>Whether both say the same, or are both null.</summary>
    public static bool Same(Fact? left, Fact? right) =>
        ReferenceEquals(left, right)
        // Lists are equal to none but themselves, so that only texts can tell that two facts differ.
        || (left is not null && right is not null && left.GetType() == right.GetType() && (left.Equals(right) || Write(left) == Write(right)));
}
