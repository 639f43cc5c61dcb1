using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Scenario;

/// <summary>
/// The newest that is known of a miner at a quarter's end, each at most <see cref="Recent.OldestQuarters"/> quarters old: what
/// was longer ago says nothing of now. Null is not known.
/// </summary>
/// <param name="Cash">The fact that has its cash.</param>
/// <param name="Bitcoin">The fact that has the bitcoin it holds.</param>
/// <param name="Hashrate">The fact that has its hashrate.</param>
/// <param name="Share">The fact that has the price of its share.</param>
public sealed record Standing(MinerQuarter? Cash, MinerQuarter? Bitcoin, MinerQuarter? Hashrate, MinerQuarter? Share)
{
    public static Standing Of(DebtBook book, string ticker, Quarter quarter)
    {
        var facts = Recent.Of(book, ticker, quarter);
        return new Standing(
            facts.FirstOrDefault(fact => fact.CashUsd is not null),
            facts.FirstOrDefault(fact => fact.BtcHeld is not null),
            facts.FirstOrDefault(fact => fact.HashrateEhs is not null),
            facts.FirstOrDefault(fact => fact.SharePriceUsd is not null));
    }
}
