using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Debt;

/// <summary>
/// The principal owed at quarter ends: of an offering the sum of its events up to and including that day, of a miner, a
/// type or the sector the sum over its offerings.
/// </summary>
public static class DebtOutstanding
{
    /// <exception cref="ArgumentOutOfRangeException">The selection asks for a quarter outside the register.</exception>
    public static QuarterTable Table(DebtBook book, Selection selection, Grouping by) =>
        KeptSums.Of(book, selection, by) is { } sums
            ? QuarterTable.Of(QuarterKind.Stock, by, selection, sums)
            : QuarterTable.Sum(
                QuarterKind.Stock,
                by,
                selection,
                selection.Ledgers(book).Where(DebtSum.Counts),
                (ledger, quarter) => ledger.At(quarter) is { } position ? new(position.Principal, position.Unverified) : new(null, 0));

    /// <summary>What a quarter's figure is made of: the offerings on which something was owed, the largest first, else by id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The register does not cover the quarter.</exception>
    public static IReadOnlyList<Holding> Holdings(DebtBook book, Selection selection, Quarter quarter) => book.AtQuarter<IReadOnlyList<Holding>>(selection, quarter, () =>
        selection.Ledgers(book)
            .Select(ledger => ledger.IsCounted && ledger.At(quarter) is { Principal: > 0 } position ? new Holding(ledger, position, quarter.End) : null)
            .OfType<Holding>().LargestFirst(holding => holding.Position.Principal));

    /// <summary>The same by ticker of the issuer.</summary>
    /// <inheritdoc cref="Holdings"/>
    public static ILookup<string, Holding> HoldingsOf(DebtBook book, Selection selection, Quarter quarter) =>
        book.AtQuarter(selection, quarter, () => Holdings(book, selection, quarter).ToLookup(holding => holding.Ledger.Issuer.Ticker));

    /// <summary>Offerings on which something is owed but nobody knows how much; no figure includes them.</summary>
    public static IReadOnlyList<Ledger> Unknown(DebtBook book, Selection selection) =>
        [.. selection.Ledgers(book).Where(ledger => ledger.IsCounted && !ledger.IsKnown)];
}
