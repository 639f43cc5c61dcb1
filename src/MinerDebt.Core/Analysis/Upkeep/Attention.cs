using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Upkeep;

/// <summary>What those who keep the data should look at, as of a day.</summary>
/// <param name="Due">Instruments that still have principal and mature, or can be put, within <see cref="DaysAhead"/> days; overdue ones too. The earliest first.</param>
/// <param name="LastQuarter">The last calendar quarter that has ended.</param>
/// <param name="WithoutBalance">Miners that reported nothing for that quarter so far, by ticker.</param>
/// <param name="Differing">Miners whose instruments differ from what they reported for their last reported quarter of the register, the largest first.</param>
/// <param name="Unverified">Facts that no source supports, by kind and key.</param>
public sealed record Attention(
    IReadOnlyList<DueSoon> Due,
    Quarter LastQuarter,
    IReadOnlyList<Miner> WithoutBalance,
    IReadOnlyList<Reconciliation> Differing,
    IReadOnlyList<Fact> Unverified)
{
    /// <summary>How far ahead a due date is soon.</summary>
    public const int DaysAhead = 180;

    public static Attention On(DebtBook book, DateOnly today)
    {
        var ended = Quarter.Of(today) - 1;
        return new Attention(
            [.. book.Ledgers.SelectMany(ledger => DueSoon.Of(ledger, today)).OrderBy(due => due.On).ThenBy(due => due.Ledger.Offering.Id, StringComparer.Ordinal)],
            ended,
            [.. book.Miners.Where(miner => IsAwaited(miner) && !book.Balances[miner.Ticker].Any(balance => Quarter.Nearest(balance.PeriodEnd) == ended))],
            [.. book.Miners.Select(miner => LastReported(book, miner)).OfType<Reconciliation>()
                .Where(one => one.Status == ReconciliationStatus.Differs).OrderByDescending(one => Math.Abs(one.DifferenceUsd!.Value))],
            [.. book.Facts.Everything.Where(fact => FactSource.Of(fact)?.Confidence == Confidence.Unverified).OrderBy(fact => fact.GetType().Name, StringComparer.Ordinal).ThenBy(fact => fact.Key, StringComparer.Ordinal)]);
    }

    // A subsidiary's debt is in the statements of its parent.
    private static bool IsAwaited(Miner miner) => miner is { Universe: Universe.Miner, Status: ListingStatus.Listed, ConsolidatedInto: null };

    private static Reconciliation? LastReported(DebtBook book, Miner miner) =>
        book.Register.Reverse().Select(quarter => Reconciling.Of(book, miner, quarter)).FirstOrDefault(one => one.Status is ReconciliationStatus.Ties or ReconciliationStatus.Differs);
}
