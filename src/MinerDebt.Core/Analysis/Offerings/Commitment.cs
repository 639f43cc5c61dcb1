using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>
/// What lenders committed to on an offering, how much of it was drawn by a day, and how much can still be drawn. The three
/// are never added to each other. Whole US dollars.
/// </summary>
/// <param name="CommittedUsd">The size of the facility; of notes what may be issued in all.</param>
/// <param name="DrawnUsd">All that was ever drawn or issued by that day, whether repaid or not.</param>
/// <param name="UndrawnUsd">
/// What is left: of a revolving facility the size less what is owed, since what is repaid can be drawn again; of any other
/// the size less all that was drawn. Never negative.
/// </param>
public sealed record Commitment(long CommittedUsd, long DrawnUsd, long UndrawnUsd)
{
    /// <summary>Null where the size or the events are not known, nothing can be drawn any more, or all was drawn at once.</summary>
    public static Commitment? Of(Ledger ledger, DateOnly day)
    {
        var offering = ledger.TermsOn(day);
        if (offering.PrincipalUsd is not { } committed || ledger.Events.Count == 0 || offering.DatedOn > day || HasEnded(offering, day))
        {
            return null;
        }

        var drawn = ledger.Events.Where(one => one.OccurredOn <= day && one.PrincipalChangeUsd > 0 && one.Kind != DebtEventKind.PikInterest).Sum(one => one.PrincipalChangeUsd);
        var isRevolving = offering.Type == InstrumentType.CreditFacility;
        var undrawn = Math.Max(0, committed - (isRevolving ? ledger.On(day)?.Principal ?? 0 : drawn));
        return isRevolving || undrawn > 0 ? new Commitment(committed, drawn, undrawn) : null;
    }

    private static bool HasEnded(Offering offering, DateOnly day) =>
        offering.Status is not (OfferingStatus.Outstanding or OfferingStatus.PartlyRepaid) || offering.MaturesOn?.LastDay <= day;
}
