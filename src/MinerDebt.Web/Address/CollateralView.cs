using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The pledges of bitcoin that an address asks for: its day, its price of bitcoin and its illustration.</summary>
public sealed class CollateralView
{
    public CollateralView(DebtBook book, AddressQuery query, Selection selection, Quarter at)
    {
        (At, BtcUsd) = (at, query.Btc);
        Lenders = Pledged.WithThresholds(book);
        Illustration = Lenders.FirstOrDefault(pledge => pledge.OfferingIds[0] == query.Lender);
        Shown = [.. Pledged.At(book, selection, at).Select(Illustrated)];
        Later = at == book.Register[^1] ? [.. Pledged.Since(book, selection, at).Select(Illustrated)] : [];
        All = [.. Shown, .. Later, .. Pledged.All(book, selection).Select(Illustrated)];
    }

    public Quarter At { get; }

    /// <summary>Today's price, or any other that is asked for; null for that of the quarter.</summary>
    public decimal? BtcUsd { get; }

    /// <summary>The pledges whose thresholds are public.</summary>
    public IReadOnlyList<Pledge> Lenders { get; }

    /// <summary>Whose thresholds stand in where others are not public; null where none is asked for.</summary>
    public Pledge? Illustration { get; }

    /// <summary>At the end of the quarter.</summary>
    public IReadOnlyList<Collateral> Shown { get; }

    /// <summary>Made after the end of the register's last quarter.</summary>
    public IReadOnlyList<Collateral> Later { get; }

    /// <summary>First as shown, then every pledge on its own day.</summary>
    public IReadOnlyList<Collateral> All { get; }

    private Collateral Illustrated(Collateral one) => one with { Illustration = Illustration };
}
