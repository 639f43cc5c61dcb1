using MinerDebt.Core.Book;

namespace MinerDebt.Web.Address;

/// <summary>The order of a list of offerings: a column, and whether the largest or latest comes first.</summary>
public sealed record OfferingOrder(string Column, bool Descending)
{
    public static readonly OfferingOrder Newest = new("closed", true);

    private static readonly Dictionary<string, Func<Ledger, IComparable?>> Keys = new()
    {
        ["closed"] = ledger => ledger.Offering.DatedOn ?? ledger.Offering.AnnouncedOn,
        ["miner"] = ledger => ledger.Issuer.Ticker,
        ["title"] = ledger => ledger.Offering.Title,
        ["type"] = ledger => ledger.Offering.Type.ToString(),
        ["principal"] = ledger => ledger.Offering.PrincipalUsd,
        ["coupon"] = ledger => ledger.Offering.CouponPercent,
        ["due"] = ledger => ledger.Offering.MaturesOn,
    };

    public static IReadOnlyCollection<string> Names => Keys.Keys;

    public static OfferingOrder? Parse(string text)
    {
        var column = text.TrimStart('-');
        return Keys.ContainsKey(column) && text.Length - column.Length < 2 ? new OfferingOrder(column, text != column) : null;
    }

    /// <summary>In this order, what is not known last either way, equals by id.</summary>
    public IReadOnlyList<Ledger> Apply(IEnumerable<Ledger> ledgers)
    {
        var key = Keys[Column];
        var known = ledgers.OrderBy(ledger => key(ledger) is null);
        var ordered = Descending ? known.ThenByDescending(key) : known.ThenBy(key);
        return [.. ordered.ThenBy(ledger => ledger.Offering.Id, StringComparer.Ordinal)];
    }

    public override string ToString() => (Descending ? "-" : "") + Column;
}
