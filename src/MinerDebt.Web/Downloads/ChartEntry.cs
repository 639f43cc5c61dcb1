using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Downloads;

/// <summary>A chart of a page, by the name that it has in addresses.</summary>
/// <param name="Label">The chart in a few words, whatever the selection.</param>
/// <param name="Path">The page that it stands on, by what the address asks for.</param>
/// <param name="Keys">The query keys of the page that matter to it, beside the day.</param>
public abstract record ChartEntry(string Name, string Label, Func<AddressQuery, string> Path, IReadOnlyList<QueryKey> Keys)
{
    /// <summary>What the page's address can be asked for.</summary>
    public Func<DebtBook, AddressScope> Scope { get; init; } = AddressScope.Register;

    /// <summary>The key that must name the one company or offering whose page it is; null for a page of the register.</summary>
    public QueryKey? Subject { get; init; }

    /// <summary>What is wrong with the query for this chart; null if nothing is.</summary>
    public Problem? Refuse(AddressQuery query) =>
        Subject == QueryKey.Miners && query.Miners.Count != 1
            ? new Problem(null, QueryKey.Miners.Name, string.Join(',', query.Miners), "give one ticker or alias, since the chart is of one company")
        : Subject == QueryKey.Offering && query.Offering is null
            ? new Problem(null, QueryKey.Offering.Name, "", $"give the id of an offering; {Urls.Api}/offerings lists them")
        : null;

    /// <summary>The view of an address, for a format.</summary>
    public abstract ChartView View(DebtBook book, AddressQuery query);

    /// <summary>The same query without what does not matter to the chart.</summary>
    protected AddressQuery Relevant(DebtBook book, AddressQuery query) => Only(book, query, Keys);

    /// <summary>The page of the chart, with what the address asks for.</summary>
    /// <param name="relevant">The query without what does not matter.</param>
    /// <param name="open">The proof that is open; null for none.</param>
    protected string PageOf(DebtBook book, AddressQuery relevant, string? open = null) =>
        ((Subject is null ? relevant : Only(book, relevant, [.. Keys.Where(key => key != Subject)])) with { Open = open }).On(Path(relevant));

    private AddressQuery Only(DebtBook book, AddressQuery query, IReadOnlyList<QueryKey> keys)
    {
        var kept = query.Fields.Where(field => keys.Any(key => key.Name == field.Key)).ToDictionary(field => field.Key, field => field.Value);
        return AddressReader.Read(key => kept.GetValueOrDefault(key), book, Scope(book)).Query;
    }
}

/// <inheritdoc/>
/// <typeparam name="T">What the page of the chart takes, which may be more than what all formats take.</typeparam>
/// <param name="Draw">Makes it.</param>
public sealed record ChartEntry<T>(string Name, string Label, Func<AddressQuery, string> Path, IReadOnlyList<QueryKey> Keys, Func<ChartRequest, T> Draw)
    : ChartEntry(Name, Label, Path, Keys)
    where T : ChartView
{
    /// <summary>The view for a page that has the chart, on which its proofs open.</summary>
    public T On(DebtBook book, AddressQuery query, Func<string, string> open)
    {
        var relevant = Relevant(book, query);
        return (T)(Draw(new ChartRequest(book, relevant, open)) with { Name = Name, Page = PageOf(book, relevant), Query = relevant, KnownOn = book.KnownOn });
    }

    public override ChartView View(DebtBook book, AddressQuery query)
    {
        var relevant = Relevant(book, query);
        return On(book, relevant, figure => PageOf(book, relevant, figure));
    }
}
