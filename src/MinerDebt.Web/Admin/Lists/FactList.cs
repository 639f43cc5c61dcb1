using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Lists;

/// <summary>What a list of facts shows, as it stands in its address: words, a condition for each column, an order, columns and a page.</summary>
public sealed record FactList(FactKind Kind)
{
    /// <summary>The key of a page of the list; a column is called page.</summary>
    public const string PageKey = "part";

    /// <summary>Keys of an address that are not columns.</summary>
    public static readonly IReadOnlyList<string> Keys = ["q", "sort", "show", PageKey, "removed"];

    private const int MostColumns = 7;

    private static readonly string[] OfferingColumns = ["offering_id", "title", "principal_usd", "closed_on", "matures_on", "status", "confidence"];

    /// <summary>All of them are somewhere in a fact.</summary>
    public string Words { get; init; } = "";

    /// <summary>What is asked of columns, by their names.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();

    /// <summary>Null for the order of keys.</summary>
    public SortOrder? Sort { get; init; }

    /// <summary>Null for the usual ones.</summary>
    public IReadOnlyList<FactColumn>? Chosen { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What of the address means nothing, in whole sentences.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    public IReadOnlyList<FactColumn> Columns => Chosen ?? [.. Usual(Kind).Take(MostColumns)];

    public bool IsFiltered => Words.Length > 0 || Filters.Count > 0;

    /// <summary>What an address asks for.</summary>
    /// <param name="kind">Whose facts are listed.</param>
    /// <param name="query">The part of the address behind the question mark.</param>
    public static FactList Read(FactKind kind, string query)
    {
        var asked = QueryHelpers.ParseQuery(query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString().Trim(), StringComparer.OrdinalIgnoreCase);
        var problems = new List<string>();
        var filters = new Dictionary<string, string>();
        foreach (var (name, text) in asked.Where(pair => pair.Value.Length > 0 && !Keys.Contains(pair.Key)))
        {
            if (kind.Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } column)
            {
                problems.Add($"“{name}” is not a column of this list, and was left aside.");
                continue;
            }

            // A choice in any words: ConvertibleNote, convertible note.
            filters[column.Name] = ChoiceWords.Find(text, FactFilter.Accepted(column)) ?? text;
            if (FactFilter.Parse(column, filters[column.Name]) is null)
            {
                problems.Add($"{FieldNames.Of(column.Name)}: “{text}” was left aside. {Advice(column)}");
            }
        }

        var shown = asked.GetValueOrDefault("show", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var chosen = kind.Columns.Where(column => shown.Contains(column.Name)).ToList();
        return new FactList(kind)
        {
            Words = asked.GetValueOrDefault("q", ""),
            Filters = filters,
            Sort = SortOrder.Parse(asked.GetValueOrDefault("sort", ""), [.. kind.Columns.Select(column => column.Name)]),
            Chosen = chosen.Count > 0 ? chosen : null,
            Page = PageLinks.Read(asked.GetValueOrDefault(PageKey)),
            Problems = problems,
        };
    }

    /// <summary>The facts that fit, in the order that is asked for; what is not known comes last.</summary>
    public IReadOnlyList<Fact> Select(IEnumerable<Fact> facts)
    {
        var words = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var conditions = Filters.Select(filter => FactFilter.Parse(Kind.Column(filter.Key), filter.Value)).OfType<Func<Fact, bool>>().ToList();
        var fitting = facts.Where(fact => fact.GetType() == Kind.Type && conditions.All(fits => fits(fact))
            && words.All(word => Kind.Columns.Any(column => ValueNames.Holds(column, fact, word))));
        var order = new SortColumns<Fact>(new SortOrder("", false), fact => fact.Key, [("", fact => fact.Key), .. Kind.Columns.Select(column => (column.Name, Key(column)))]);
        return order.Apply(fitting, Sort);
    }

    /// <summary>The same list with another condition on a column; none where the text is empty. It starts at the first page.</summary>
    public FactList With(string column, string text) => this with
    {
        Filters = Filters.Where(filter => filter.Key != column).Concat(text.Trim().Length > 0 ? [KeyValuePair.Create(column, text.Trim())] : []).ToDictionary(),
        Page = 1,
    };

    /// <summary>The same list by this column, or the other way round where it is so already.</summary>
    public FactList By(string column) => this with { Sort = new SortOrder(column, Sort is { Descending: false } sort && sort.Column == column), Page = 1 };

    /// <summary>The address of a page of the list.</summary>
    public string Href => QueryHelpers.AddQueryString(AdminUrls.Facts(Kind), Query());

    private Dictionary<string, string?> Query()
    {
        var query = new Dictionary<string, string?>();
        Add("q", Words);
        foreach (var column in Kind.Columns)
        {
            Add(column.Name, Filters.GetValueOrDefault(column.Name, ""));
        }

        Add("sort", Sort?.ToString() ?? "");
        Add("show", string.Join(',', Chosen?.Select(column => column.Name) ?? []));
        Add(PageKey, Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture));
        return query;

        void Add(string key, string text)
        {
            if (text.Length > 0)
            {
                query[key] = text;
            }
        }
    }

    // What tells facts of a kind apart, then its figures; addresses and remarks are for the form.
    private static IEnumerable<FactColumn> Usual(FactKind kind) => kind.Type == typeof(Offering)
        ? OfferingColumns.Select(kind.Column)
        : kind.Columns.Where(column => column.Type is not (CellType.Remark or CellType.Address or CellType.List or CellType.Choices)).OrderByDescending(column => column.IsKey);

    // A value in its own order, so that 9 comes before 10.
    private static Func<Fact, IComparable?> Key(FactColumn column) => column.Type is CellType.Whole or CellType.Number
        ? fact => FactFilter.Number(column, fact)
        : fact => column.Text(fact) is { Length: > 0 } text ? text : null;

    private static string Advice(FactColumn column) => FactFilter.Accepted(column) is { Count: > 0 } accepted
        ? $"Choose one of {string.Join(", ", accepted.Select(text => ValueNames.Of(column, text)))}."
        : $"Write a range, for example {FactFilter.Example(column)}, with an open end as {FactFilter.Example(column).Split("..")[0]}.., or “{FactFilter.NotKnown}”.";
}
