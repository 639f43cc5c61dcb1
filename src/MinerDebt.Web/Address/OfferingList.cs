using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The list of offerings that an address asks for, the same for the page, the API and the download.</summary>
public static class OfferingList
{
    /// <summary>The quarters in which an offering was closed or priced; deals after the register are listed too.</summary>
    public static (Quarter First, Quarter Last) Span(DebtBook book)
    {
        var dated = book.Ledgers.Select(ledger => ledger.Offering.DatedOn).OfType<DateOnly>().Select(Quarter.Of).Append(book.Register[^1]).ToList();
        return (dated.Min(), dated.Max());
    }

    /// <summary>Offerings without a date are listed as long as no quarter is asked for.</summary>
    public static IReadOnlyList<Ledger> Of(DebtBook book, AddressQuery query)
    {
        var (first, last) = Span(book);
        var selection = query.Select(first, last);
        return query.Sort.Apply(book.Ledgers.Where(ledger => selection.Includes(ledger) && InRange(ledger.Offering)));

        bool InRange(Offering offering) => offering.DatedOn is { } day
            ? Quarter.Of(day) >= selection.From && Quarter.Of(day) <= selection.To
            : query is { From: null, To: null };
    }
}
