using MinerDebt.Core.Analysis;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>What an address asks for. The address is the state of a page: a link is this, changed in one point.</summary>
public sealed record AddressQuery
{
    public IReadOnlyList<string> Miners { get; init; } = [];

    public IReadOnlyList<InstrumentType> Types { get; init; } = [];

    public Quarter? From { get; init; }

    public Quarter? To { get; init; }

    public Grouping By { get; init; }

    public bool IncludesAdjacent { get; init; }

    public View View { get; init; }

    public OfferingOrder Sort { get; init; } = OfferingOrder.Newest;

    public string? Open { get; init; }

    /// <param name="first">The first quarter where the address names none.</param>
    /// <param name="last">The last quarter where the address names none.</param>
    public Selection Select(Quarter first, Quarter last) => new(From ?? first, To ?? last)
    {
        Miners = Miners.ToHashSet(),
        Types = Types.ToHashSet(),
        IncludesAdjacent = IncludesAdjacent,
    };

    public AddressQuery Toggle(string ticker) => this with
    {
        Miners = Miners.Contains(ticker) ? [.. Miners.Where(one => one != ticker)] : [.. Miners, ticker],
        Open = null,
    };

    public AddressQuery Toggle(InstrumentType type) => this with
    {
        Types = Types.Contains(type) ? [.. Types.Where(one => one != type)] : [.. Types, type],
        Open = null,
    };

    /// <summary>Keys and values; what is default is left out.</summary>
    public IEnumerable<(string Key, string Value)> Fields =>
        from pair in Pairs()
        where !string.IsNullOrEmpty(pair.Value)
        select (pair.Key.Name, pair.Value);

    /// <summary>The address of a path with this query; what is default is left out.</summary>
    public string On(string path)
    {
        var query = string.Join('&', Fields.Select(field => $"{field.Key}={Escape(field.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    // A comma and a colon may stand in a query as they are, and read better so.
    private static string Escape(string value) => Uri.EscapeDataString(value).Replace("%2C", ",").Replace("%3A", ":");

    private IEnumerable<(QueryKey Key, string? Value)> Pairs() =>
    [
        (QueryKey.Miners, string.Join(',', Miners)),
        (QueryKey.Types, string.Join(',', Types)),
        (QueryKey.From, From?.ToString()),
        (QueryKey.To, To?.ToString()),
        (QueryKey.By, By == default ? null : AddressReader.Lower(By)),
        (QueryKey.Universe, IncludesAdjacent ? "all" : null),
        (QueryKey.View, View == default ? null : AddressReader.Lower(View)),
        (QueryKey.Sort, Sort == OfferingOrder.Newest ? null : Sort.ToString()),
        (QueryKey.Open, Open),
    ];
}

/// <summary>How a page shows its figures.</summary>
public enum View
{
    Stacked,
    Lines,
    Share,
    Table,
}
