using System.Globalization;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>What an address asks for. The address is the state of a page: a link is this, changed in one point.</summary>
public sealed record AddressQuery
{
    public IReadOnlyList<string> Miners { get; init; } = [];

    public IReadOnlyList<InstrumentType> Types { get; init; } = [];

    public Quarter? From { get; init; }

    public Quarter? To { get; init; }

    public Quarter? At { get; init; }

    /// <summary>The day on which it was known; null for all that is known now.</summary>
    public DateOnly? AsOf { get; init; }

    public Grouping By { get; init; }

    public bool IncludesAdjacent { get; init; }

    public MaturityBasis Basis { get; init; }

    public Step Step { get; init; }

    public IReadOnlyList<OfferingStatus> Status { get; init; } = [];

    public IReadOnlyList<UseOfProceeds> Use { get; init; } = [];

    public bool? Secured { get; init; }

    public bool? Rule144A { get; init; }

    /// <summary>Percent a year.</summary>
    public NumberRange? Coupon { get; init; }

    /// <summary>Principal when it was raised, US dollars.</summary>
    public NumberRange? Size { get; init; }

    /// <summary>US dollars for a share.</summary>
    public NumberRange? Conversion { get; init; }

    /// <summary>In which the final maturity lies; on the calendar the days that are listed.</summary>
    public DayRange? Due { get; init; }

    /// <summary>In which a holder put lies.</summary>
    public DayRange? Put { get; init; }

    public string? Search { get; init; }

    public ListGroup Group { get; init; }

    public IReadOnlyList<string> Columns { get; init; } = [];

    public View View { get; init; }

    public ValueScale Scale { get; init; }

    public Comparison Index { get; init; }

    public Facet Facet { get; init; }

    /// <summary>Null for the page's own order.</summary>
    public SortOrder? Sort { get; init; }

    public decimal? Price { get; init; }

    /// <summary>US dollars for one bitcoin; null for the price at the quarter's end.</summary>
    public decimal? Btc { get; init; }

    /// <summary>Share prices, percent of those at the quarter's end; null where puts do not depend on them.</summary>
    public decimal? Share { get; init; }

    /// <summary>Percent a year at which is refinanced; null if nothing is.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The last day of the month to whose end is refinanced; null for as far as a scenario goes.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>Id of a loan whose thresholds stand in, as an illustration, where others are not public; null for none.</summary>
    public string? Lender { get; init; }

    /// <summary>Id of the one offering that is meant, where the path does not name it; null for none.</summary>
    public string? Offering { get; init; }

    /// <summary>Which pages of long lists; the first is 1.</summary>
    public PageNumbers Page { get; init; } = PageNumbers.First;

    public string? Open { get; init; }

    /// <summary>Words that the parts of what is open are narrowed to; goes with <see cref="Open"/> alone.</summary>
    public string? Find { get; init; }

    /// <summary>Keys and values; what is default is left out.</summary>
    public IEnumerable<(string Key, string Value)> Fields =>
        from pair in Pairs()
        where !string.IsNullOrEmpty(pair.Value)
        select (pair.Key.Name, pair.Value);

    /// <summary>The same without what only concerns the page that is left: what is open, how it is drawn and sorted.</summary>
    public AddressQuery Elsewhere => new()
    {
        Miners = Miners,
        Types = Types,
        From = From,
        To = To,
        AsOf = AsOf,
        IncludesAdjacent = IncludesAdjacent,
    };

    /// <param name="first">The first quarter where the address names none.</param>
    /// <param name="last">The last quarter where the address names none.</param>
    public Selection Select(Quarter first, Quarter last) => new(From ?? first, To ?? last)
    {
        Miners = Miners.ToHashSet(),
        Types = Types.ToHashSet(),
        IncludesAdjacent = IncludesAdjacent,
    };

    /// <summary>The address of another choice, which begins on the first page of its lists and opens nothing.</summary>
    public AddressQuery Chosen => this with { Page = 1, Open = null };

    /// <summary>The same in another view, with what of its choices goes with it.</summary>
    public AddressQuery In(View view) => (this with
    {
        View = view,
        Scale = view == View.Lines ? Scale : default,
        Index = view == View.Lines ? Index : default,
        Facet = view == View.Table ? default : Facet,
    }).Chosen;

    public AddressQuery Toggle(string ticker) => this with { Miners = Toggled(Miners, ticker), Page = 1, Open = null };

    public AddressQuery Toggle(InstrumentType type) => this with { Types = Toggled(Types, type), Page = 1, Open = null };

    /// <summary>The list without an item that it has, or with one that it lacks.</summary>
    public static IReadOnlyList<T> Toggled<T>(IReadOnlyList<T> list, T item) =>
        list.Contains(item) ? [.. list.Where(one => !Equals(one, item))] : [.. list, item];

    /// <summary>The address of a path with this query; what is default is left out.</summary>
    public string On(string path)
    {
        var query = string.Join('&', Fields.Select(field => $"{field.Key}={Escape(field.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    public override string ToString() => On("");

    /// <summary>A value as it stands in a query. A comma and a colon may stay as they are, and read better so.</summary>
    public static string Escape(string value) => Uri.EscapeDataString(value).Replace("%2C", ",").Replace("%3A", ":");

    private static string? Word<T>(T choice) where T : struct, Enum =>
        choice.Equals(default(T)) ? null : AddressReader.Word(choice);

    private static string? YesNo(bool? flag) => flag switch { true => "yes", false => "no", null => null };

    private IEnumerable<(QueryKey Key, string? Value)> Pairs() =>
    [
        (QueryKey.Miners, string.Join(',', Miners)),
        (QueryKey.Types, string.Join(',', Types)),
        (QueryKey.From, From?.ToString()),
        (QueryKey.To, To?.ToString()),
        (QueryKey.At, At?.ToString()),
        (QueryKey.AsOf, AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (QueryKey.By, Word(By)),
        (QueryKey.Universe, IncludesAdjacent ? "all" : null),
        (QueryKey.Basis, Word(Basis)),
        (QueryKey.Step, Word(Step)),
        (QueryKey.Status, string.Join(',', Status)),
        (QueryKey.Use, string.Join(',', Use)),
        (QueryKey.Secured, YesNo(Secured)),
        (QueryKey.Rule144A, YesNo(Rule144A)),
        (QueryKey.Coupon, Coupon?.ToString()),
        (QueryKey.Size, Size?.ToString()),
        (QueryKey.Conversion, Conversion?.ToString()),
        (QueryKey.Due, Due?.ToString()),
        (QueryKey.Put, Put?.ToString()),
        (QueryKey.Search, Search),
        (QueryKey.Group, Word(Group)),
        (QueryKey.Columns, string.Join(',', Columns)),
        (QueryKey.View, Word(View)),
        (QueryKey.Scale, Word(Scale)),
        (QueryKey.Index, Word(Index)),
        (QueryKey.Facet, Word(Facet)),
        (QueryKey.Sort, Sort?.ToString()),
        (QueryKey.Price, Price?.ToString(CultureInfo.InvariantCulture)),
        (QueryKey.Btc, Btc?.ToString(CultureInfo.InvariantCulture)),
        (QueryKey.Share, Share?.ToString(CultureInfo.InvariantCulture)),
        (QueryKey.Rate, Rate?.ToString(CultureInfo.InvariantCulture)),
        (QueryKey.Month, Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        (QueryKey.Lender, Lender),
        (QueryKey.Offering, Offering),
        (QueryKey.Page, Page.ToString()),
        (QueryKey.Open, Open),
        (QueryKey.Find, Open is null ? null : Find),
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

/// <summary>How the value axis of lines is divided.</summary>
public enum ValueScale
{
    Linear,

    /// <summary>Equal distances are equal multiples.</summary>
    Log,
}

/// <summary>What lines compare.</summary>
public enum Comparison
{
    /// <summary>Amounts.</summary>
    None,

    /// <summary>Multiples: the first quarter shown is 100.</summary>
    First,

    /// <summary>The change from a year before, in percent.</summary>
    Year,
}

/// <summary>What a chart is divided by.</summary>
public enum Facet
{
    /// <summary>One chart of all.</summary>
    None,

    /// <summary>A small chart of each miner.</summary>
    Miner,
}

/// <summary>What the rows of a list are grouped by.</summary>
public enum ListGroup
{
    None,
    Quarter,
    Miner,
}
