using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>Facts of one kind as an address asks for them, in the order of their keys.</summary>
/// <param name="DayOf">The day that puts a fact into a quarter; null where quarters mean nothing to the kind.</param>
internal sealed record FactList<T>(Func<T, DateOnly?>? DayOf) where T : Fact
{
    // Facts lie before and behind the register too: an installment far ahead, a balance of long ago.
    public static AddressScope Scope(DebtBook book) => new(new Quarter(2000, 1), new Quarter(2099, 4));

    private static bool IsOfOffering => typeof(T).IsAssignableTo(typeof(IOfOffering)) || typeof(T) == typeof(Pledge);

    private static bool IsOfMiner => typeof(T).IsAssignableTo(typeof(IOfMiner));

    /// <summary>The keys that narrow the list.</summary>
    public QueryKey[] Keys =>
    [
        .. IsOfOffering ? [QueryKey.Miners, QueryKey.Types] : IsOfMiner ? new[] { QueryKey.Miners } : [],
        .. DayOf is null ? [] : new[] { QueryKey.From, QueryKey.To },
    ];

    public IReadOnlyList<T> Of(DebtBook book, AddressQuery query)
    {
        var all = book.Facts.All<T>();
        var first = query.From?.Start;
        var last = query.To?.End;
        if (query.Miners.Count == 0 && query.Types.Count == 0 && first is null && last is null)
        {
            return all;
        }

        var rows = query.Miners.Count > 0 || query.Types.Count > 0 ? Narrowed(book, query) : all;
        return
        [
            .. rows.Where(fact => DayOf is null || (first is null && last is null) || (DayOf(fact) is { } day && !(day < first) && !(day > last)))
                .Select(fact => (fact.Key, Fact: fact)).DistinctBy(pair => pair.Key).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Fact),
        ];
    }

    private static IEnumerable<T> Narrowed(DebtBook book, AddressQuery query) => IsOfOffering
        ? from ticker in query.Miners.Count > 0 ? query.Miners : book.Miners.Select(miner => miner.Ticker)
          from offering in book.Facts.OfMiner<Offering>(ticker)
          where query.Types.Count == 0 || query.Types.Contains(offering.Type)
          from fact in book.Facts.OfOffering<T>(offering.Id)
          select fact
        : query.Miners.SelectMany(book.Facts.OfMiner<T>);
}
