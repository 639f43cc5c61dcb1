using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The list of offerings that an address asks for, the same for the page, the API and the download.</summary>
public static class OfferingList
{
    public static SortColumns<Ledger> Order { get; } = new(
        new SortOrder("closed", true),
        ledger => ledger.Offering.Id,
        [.. OfferingColumns.All.Select(column => (column.Name, (Func<Ledger, IComparable?>)column.SortKey))]);

    /// <summary>The quarters in which an offering was closed or priced; deals after the register are listed too.</summary>
    public static AddressScope Scope(DebtBook book)
    {
        var dated = book.Ledgers.Select(ledger => ledger.Offering.DatedOn).OfType<DateOnly>().Select(Quarter.Of).Append(book.Register[^1]).ToList();
        return new AddressScope(dated.Min(), dated.Max()) { SortColumns = Order.Names, Columns = OfferingColumns.AllNames };
    }

    /// <summary>The offerings in the order of their groups, and in each group in the order asked for.</summary>
    public static IReadOnlyList<Ledger> Of(DebtBook book, AddressQuery query)
    {
        var filter = new OfferingFilter(query, Scope(book));
        var ordered = Order.Apply(book.Ledgers.Where(filter.Includes), query.Sort);
        return query.Group == ListGroup.None ? ordered : [.. OfferingGroup.Of(ordered, query).SelectMany(group => group.Ledgers)];
    }
}
