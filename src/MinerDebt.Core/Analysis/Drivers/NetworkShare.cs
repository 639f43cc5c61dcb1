using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>A miner's share of the network's hashrate by quarter.</summary>
/// <param name="Percents">For each quarter; null where its hashrate or the network's is not known.</param>
public sealed record NetworkShare(Miner Miner, IReadOnlyList<decimal?> Percents)
{
    /// <summary>The newest that is known.</summary>
    public decimal Latest => Percents.Last(percent => percent is not null)!.Value;

    /// <summary>The miners of a selection for which it is known in one of its quarters, the newest known largest first.</summary>
    public static IReadOnlyList<NetworkShare> All(DebtBook book, Selection selection) =>
    [
        .. from miner in book.Miners
           where selection.Includes(miner)
           let share = new NetworkShare(miner, [.. selection.Quarters.Select(quarter => Network.SharePercent(
               DriverQuarter.Find(book, miner, quarter)?.HashrateEhs, book.Facts.Find<MarketQuarter>(quarter.ToString())?.NetworkHashrateEhs))])
           where share.Percents.Any(percent => percent is not null)
           orderby share.Latest descending, miner.Ticker
           select share,
    ];
}
