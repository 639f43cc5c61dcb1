using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Miners;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The comparison of miners that an address asks for, the same for the page, the API and the download.</summary>
public static class MinerList
{
    public static SortColumns<MinerProfile> Order { get; } = new(
        new SortOrder("owed", true),
        one => one.Miner.Ticker,
        ("miner", one => one.Miner.Ticker),
        ("owed", one => one.OwedUsd),
        ("change", one => one.OnTheYear?.ChangeUsd),
        ("share", one => one.Share),
        ("coupon", one => one.Cost.Straight.Percent),
        ("convertible", one => one.Cost.Convertible.Percent),
        ("due", one => one.NextDue?.On),
        ("hashrate", one => one.DebtPerEhs),
        ("held", one => one.Bitcoin?.BtcHeld),
        ("bitcoin", one => one.DebtPerBitcoin),
        ("instruments", one => one.Instruments),
        ("reported", one => one.Reconciliation.DifferenceUsd is { } difference ? Math.Abs(difference) : null));

    public static AddressScope Scope(DebtBook book) => AddressScope.Register(book) with { SortColumns = Order.Names };

    public static Quarter At(DebtBook book, AddressQuery query) => query.At ?? book.Register[^1];

    public static IReadOnlyList<MinerProfile> Of(DebtBook book, AddressQuery query) =>
        Order.Apply(MinerProfile.All(book, query.Select(book.Register[0], book.Register[^1]) with { Types = new HashSet<InstrumentType>() }, At(book, query)), query.Sort);
}
