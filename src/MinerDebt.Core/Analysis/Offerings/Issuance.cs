using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>
/// New money raised during quarters: the principal of offerings by the quarter of their closing, else of their pricing;
/// facilities at their committed size.
/// </summary>
public static class Issuance
{
    /// <summary>The quarters for which offerings can be summed: from the earliest dated offering to the end of the register.</summary>
    public static (Quarter First, Quarter Last) Span(DebtBook book) =>
        (ByQuarter(book).Select(raised => raised.Key).Append(book.Register[0]).Min(), book.Register[^1]);

    public static QuarterTable Table(DebtBook book, Selection selection, Grouping by) =>
        QuarterTable.SumFlow(by, selection, Asked(book, selection, by), Raising(book, selection), Raised);

    /// <summary>The offerings that a quarter's figure is made of, the largest first.</summary>
    public static IReadOnlyList<Ledger> Offerings(DebtBook book, Selection selection, Quarter quarter) =>
    [
        .. Raising(book, selection with { From = quarter, To = quarter })
            .Select(raised => raised.Ledger)
            .OrderByDescending(ledger => ledger.Offering.PrincipalUsd)
            .ThenBy(ledger => ledger.Offering.Id, StringComparer.Ordinal),
    ];

    // What has a series of its own also where it raised nothing.
    private static IEnumerable<string> Asked(DebtBook book, Selection selection, Grouping by) => by switch
    {
        Grouping.Total when selection.Ledgers(book).Any() => [QuarterTable.Total],
        Grouping.Miner => selection.Miners.Where(ticker => book.LedgersOf[ticker].Any(selection.Includes)),
        _ => [],
    };

    private static IEnumerable<(Quarter Quarter, Ledger Ledger)> Raising(DebtBook book, Selection selection) => selection.Miners.Count > 0
        ? Raising(selection.Ledgers(book)).Where(raised => raised.Quarter >= selection.From && raised.Quarter <= selection.To)
        : selection.Quarters.SelectMany(quarter => ByQuarter(book)[quarter]).Where(raised => selection.Includes(raised.Ledger));

    private static IEnumerable<(Quarter Quarter, Ledger Ledger)> Raising(IEnumerable<Ledger> ledgers) =>
        ledgers.Select(ledger => (Quarter: QuarterOf(ledger), Ledger: ledger)).Where(raised => raised.Quarter is not null).Select(raised => (raised.Quarter!.Value, raised.Ledger));

    // Most questions are about a few quarters.
    private static ILookup<Quarter, (Quarter Quarter, Ledger Ledger)> ByQuarter(DebtBook book) =>
        book.Readings.OfBook(typeof(Issuance), () => Raising(book.Ledgers).ToLookup(raised => raised.Quarter));

    private static QuarterTable.Amount Raised(Ledger ledger) => new(
        ledger.Offering.PrincipalUsd, ledger.Offering.Source.Confidence == Confidence.Unverified ? ledger.Offering.PrincipalUsd ?? 0 : 0);

    /// <summary>The quarter that an offering counts in; null if it is listed but not summed.</summary>
    public static Quarter? QuarterOf(Ledger ledger) =>
        ledger.IsCounted && ledger.Offering is { NewMoney: true, PrincipalUsd: not null, Status: not (OfferingStatus.Announced or OfferingStatus.Withdrawn), DatedOn: { } day }
            ? Quarter.Of(day)
            : null;
}
