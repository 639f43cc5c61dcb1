using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>
/// What lenders committed to on an offering that is drawn in steps, how much of it was drawn by a day, and how much was
/// left. The three are never added to what is owed, nor to each other. Whole US dollars.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="CommittedUsd">The size in force that day; of notes what may be issued in all.</param>
/// <param name="DrawnUsd">
/// Of a revolving facility what is owed on it, since what is repaid can be drawn again; of any other all that was drawn,
/// whether repaid or not. Null if it is not known: no draw is recorded, and no source says that there was none.
/// </param>
public sealed record Commitment(Ledger Ledger, DateOnly On, long CommittedUsd, long? DrawnUsd)
{
    /// <summary>Committed less drawn, never negative; null if it is not known. Conditions may leave less of it available.</summary>
    public long? UndrawnUsd => DrawnUsd is { } drawn ? Math.Max(0, CommittedUsd - drawn) : null;

    /// <summary>At the end of the register; of what was signed later, on the day of the signing.</summary>
    /// <inheritdoc cref="Of(Ledger, DateOnly)"/>
    public static Commitment? Of(Ledger ledger) =>
        Of(ledger, Start(ledger) is { } start && start > ledger.LastQuarter.End ? start : ledger.LastQuarter.End);

    /// <returns>
    /// Null where nothing can be drawn: it was all paid out at once, has ended or not begun by that day, is not counted, or
    /// its size is not known.
    /// </returns>
    public static Commitment? Of(Ledger ledger, DateOnly day) => IsInSteps(ledger) ? InForce(ledger, day) : null;

    /// <summary>Of a selection on a day: the largest amount that can still be drawn first, what is not known last, else by id.</summary>
    public static IReadOnlyList<Commitment> All(DebtBook book, Selection selection, DateOnly day) =>
        (selection.Miners.Count > 0 ? selection.Ledgers(book).Where(IsInSteps) : InSteps(book).Where(selection.Includes)).Select(ledger => InForce(ledger, day))
            .OfType<Commitment>().LargestFirst(one => (one.UndrawnUsd ?? -1, one.CommittedUsd));

    // Few of many offerings.
    private static IReadOnlyList<Ledger> InSteps(DebtBook book) =>
        book.Readings.OfBook<IReadOnlyList<Ledger>>(typeof(Commitment), () => [.. book.Ledgers.Where(IsInSteps)]);

    private static bool IsInSteps(Ledger ledger) => ledger.IsCounted && Drawdown.IsInSteps(ledger);

    private static Commitment? InForce(Ledger ledger, DateOnly day) =>
        Start(ledger) <= day && ledger.TermsOn(day) is { PrincipalUsd: { } committed } offering && !HasEnded(ledger, offering, day)
            ? new Commitment(ledger, day, committed, Drawn(ledger, day))
            : null;

    private static DateOnly? Start(Ledger ledger) => ledger.Offering.DatedOn ?? (ledger.Events.Count == 0 ? null : ledger.Events[0].OccurredOn);

    private static long? Drawn(Ledger ledger, DateOnly day) =>
        Drawdown.Usd(ledger, day) is { } drawn ? Drawdown.IsRevolving(ledger) ? ledger.On(day)?.Principal : drawn : null;

    private static bool HasEnded(Ledger ledger, Offering offering, DateOnly day) => offering.MaturesOn?.LastDay <= day || offering.Status switch
    {
        OfferingStatus.Announced or OfferingStatus.Withdrawn => true,
        OfferingStatus.Repaid or OfferingStatus.Converted => PrincipalHistory.Of(ledger).End is not { } end || end.OccurredOn <= day,
        _ => false,
    };
}
