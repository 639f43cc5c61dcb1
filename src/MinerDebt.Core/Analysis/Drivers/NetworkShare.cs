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
    public static IReadOnlyList<NetworkShare> All(DebtBook book, Selection selection)
    {
        var networks = selection.Quarters.Select(quarter => book.Facts.Find<MarketQuarter>(quarter.ToString())?.NetworkHashrateEhs).ToList();
        return
        [
            .. from miner in book.Miners
               where selection.Includes(miner)
               let share = new NetworkShare(miner, Of(book, miner, selection.From, networks))
               where share.Percents.Any(percent => percent is not null)
               orderby share.Latest descending, miner.Ticker
               select share,
        ];
    }

    private static decimal?[] Of(DebtBook book, Miner miner, Quarter from, List<decimal?> networks)
    {
        var percents = new decimal?[networks.Count];
        foreach (var row in book.Facts.OfMiner<MinerQuarter>(miner.Ticker))
        {
            if (row.Quarter - from is var index && index >= 0 && index < percents.Length)
            {
                percents[index] = Network.SharePercent(row.HashrateEhs, networks[index]);
            }
        }

        return percents;
    }
}
