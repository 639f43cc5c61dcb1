using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>The life of an offering from its announcement to its maturity.</summary>
/// <param name="Known">In time.</param>
/// <param name="Missing">Dates that every offering has and that are not known for this one.</param>
public sealed record OfferingDates(IReadOnlyList<OfferingDate> Known, IReadOnlyList<OfferingDateKind> Missing)
{
    public static OfferingDates Of(Ledger ledger)
    {
        var offering = ledger.Offering;
        (OfferingDateKind Kind, PartialDate? Day)[] stated =
        [
            (OfferingDateKind.Announced, offering.AnnouncedOn),
            (OfferingDateKind.Priced, offering.PricedOn),
            (OfferingDateKind.Closed, offering.ClosedOn),
            (OfferingDateKind.Matures, offering.MaturesOn),
        ];
        var known = stated.Where(date => date.Day is not null).Select(date => new OfferingDate(date.Kind, date.Day!.Value))
            .Concat(offering.HolderPuts.Select(put => new OfferingDate(OfferingDateKind.HolderPut, put.On) { Condition = put.Condition }));
        // A facility that is drawn on again can stand at 0 and not have ended.
        if (offering.Status is OfferingStatus.Repaid or OfferingStatus.Converted && PrincipalHistory.Of(ledger).End is { } end)
        {
            known = known.Append(new OfferingDate(OfferingDateKind.Ended, end.OccurredOn) { By = end.Kind });
        }

        return new OfferingDates(
            [.. known.OrderBy(date => date.On).ThenBy(date => date.Kind)],
            [.. stated.Where(date => date.Day is null).Select(date => date.Kind)]);
    }
}

/// <summary>A day in the life of an offering.</summary>
/// <param name="Known">The day, as far as it is known.</param>
public sealed record OfferingDate(OfferingDateKind Kind, PartialDate Known)
{
    /// <summary>The day to count with.</summary>
    public DateOnly On => Known.LastDay;

    /// <summary>What must hold for a holder put; null if nothing.</summary>
    public string? Condition { get; init; }

    /// <summary>The event that ended it.</summary>
    public DebtEventKind? By { get; init; }
}

/// <summary>In the order in which they follow on the same day.</summary>
public enum OfferingDateKind
{
    Announced,
    Priced,
    Closed,
    HolderPut,

    /// <summary>Nothing more was owed.</summary>
    Ended,
    Matures,
}
