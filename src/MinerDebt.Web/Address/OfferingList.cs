using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The list of offerings that an address asks for, the same for the page, the API and the download.</summary>
public static class OfferingList
{
    public static SortColumns<Ledger> Order { get; } = new(
        new SortOrder("closed", true),
        ledger => ledger.Offering.Id,
        ("closed", ledger => ledger.Offering.DatedOn ?? ledger.Offering.AnnouncedOn),
        ("miner", ledger => ledger.Issuer.Ticker),
        ("title", ledger => ledger.Offering.Title),
        ("type", ledger => ledger.Offering.Type.ToString()),
        ("principal", ledger => ledger.Offering.PrincipalUsd),
        ("coupon", ledger => ledger.Offering.CouponPercent),
        ("due", ledger => ledger.Offering.MaturesOn));

    /// <summary>The quarters in which an offering was closed or priced; deals after the register are listed too.</summary>
    public static AddressScope Scope(DebtBook book)
    {
        var dated = book.Ledgers.Select(ledger => ledger.Offering.DatedOn).OfType<DateOnly>().Select(Quarter.Of).Append(book.Register[^1]).ToList();
        return new AddressScope(dated.Min(), dated.Max()) { SortColumns = Order.Names };
    }

    /// <summary>Offerings without a date are listed as long as no quarter is asked for.</summary>
    public static IReadOnlyList<Ledger> Of(DebtBook book, AddressQuery query)
    {
        var scope = Scope(book);
        var selection = query.Select(scope.First, scope.Last);
        return Order.Apply(book.Ledgers.Where(ledger => selection.Includes(ledger) && InRange(ledger.Offering)), query.Sort);

        bool InRange(Offering offering) => offering.DatedOn is { } day
            ? Quarter.Of(day) >= selection.From && Quarter.Of(day) <= selection.To
            : query is { From: null, To: null };
    }
}
