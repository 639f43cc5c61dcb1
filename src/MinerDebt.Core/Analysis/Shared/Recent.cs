using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Shared;

/// <summary>What is known of a miner at a quarter's end and not long before: a debt of now over a fleet of long ago would be a ratio of nothing.</summary>
public static class Recent
{
    /// <summary>How old, in quarters, a fact may be and still speak for the quarter.</summary>
    public const int OldestQuarters = 2;

    /// <summary>The facts of the quarter and of those right before it, the newest first.</summary>
    public static IReadOnlyList<MinerQuarter> Of(DebtBook book, string ticker, Quarter quarter) =>
    [
        .. book.Facts.OfMiner<MinerQuarter>(ticker)
            .Where(fact => fact.Quarter <= quarter && quarter - fact.Quarter <= OldestQuarters)
            .OrderByDescending(fact => fact.Quarter),
    ];
}
