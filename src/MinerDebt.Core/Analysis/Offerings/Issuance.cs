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
        (book.Ledgers.Select(QuarterOf).OfType<Quarter>().Append(book.Register[0]).Min(), book.Register[^1]);

    public static QuarterTable Table(DebtBook book, Selection selection, Grouping by) =>
        QuarterTable.SumFlow(by, selection, selection.Ledgers(book), QuarterOf, ledger => Raised(ledger.Offering));

    /// <summary>The offerings that a quarter's figure is made of, the largest first.</summary>
    public static IReadOnlyList<Ledger> Offerings(DebtBook book, Selection selection, Quarter quarter) =>
    [
        .. selection.Ledgers(book)
            .Where(ledger => QuarterOf(ledger) == quarter)
            .OrderByDescending(ledger => ledger.Offering.PrincipalUsd)
            .ThenBy(ledger => ledger.Offering.Id, StringComparer.Ordinal),
    ];

    private static QuarterTable.Amount Raised(Offering offering) => new(
        offering.PrincipalUsd, offering.Source.Confidence == Confidence.Unverified ? offering.PrincipalUsd ?? 0 : 0);

    /// <summary>The quarter that an offering counts in; null if it is listed but not summed.</summary>
    public static Quarter? QuarterOf(Ledger ledger) =>
        ledger.IsCounted && ledger.Offering is { NewMoney: true, PrincipalUsd: not null, Status: not (OfferingStatus.Announced or OfferingStatus.Withdrawn), DatedOn: { } day }
            ? Quarter.Of(day)
            : null;
}
