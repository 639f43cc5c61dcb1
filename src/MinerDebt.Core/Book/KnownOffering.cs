using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>The revisions of an offering and of what tells of it, from which follows how it was known on a day.</summary>
internal sealed class KnownOffering
{
    public IReadOnlyList<FactRevision> Offering { get; set; } = [];

    public IReadOnlyList<FactRevision> Terms { get; set; } = [];

    public List<IReadOnlyList<FactRevision>> Events { get; } = [];

    public List<IReadOnlyList<FactRevision>> Amendments { get; } = [];

    /// <summary>The offering, its terms and its events as known on a day; nothing if the offering was not known.</summary>
    public IEnumerable<Fact> On(DateOnly day)
    {
        var events = EventsOn(day);
        if (KnownDay.Decide(Offering, day, isImplied: events.Count > 0)?.After is not Offering known)
        {
            return [];
        }

        var amendments = Alive<Amendment>(Amendments.Select(revisions => KnownDay.Decide(revisions, day))).OrderBy(one => one.ChangedOn).ToList();
        List<Fact> facts = [Told(AmendedTerms.On(day, known, amendments), events, day), .. events, .. amendments.Where(one => one.ChangedOn <= day)];
        if (KnownDay.Decide(Terms, day)?.After is InstrumentTerms terms)
        {
            facts.Add(AmendedTerms.On(day, terms, amendments));
        }

        return facts;
    }

    private List<DebtEvent> EventsOn(DateOnly day)
    {
        var known = Alive<DebtEvent>(Events.Select(revisions => KnownDay.Decide(revisions, day))).ToList();
        if (!IsNegative(known))
        {
            return known;
        }

        // Who repays must have owed: where the source of the borrowing is of a later day, the repayment tells of it.
        var last = known.Max(one => one.OccurredOn);
        known = [.. Alive<DebtEvent>(Events.Select(revisions => KnownDay.Decide(revisions, day, isImplied: OccurredOn(revisions) <= last)))];
        while (IsNegative(known))
        {
            known.Remove(known.Where(one => one.PrincipalChangeUsd < 0).MaxBy(one => one.OccurredOn)!);
        }

        return known;
    }

    private static DateOnly OccurredOn(IReadOnlyList<FactRevision> revisions) => ((DebtEvent)revisions[^1].Subject).OccurredOn;

    private static IEnumerable<T> Alive<T>(IEnumerable<FactRevision?> decided) => decided.Select(revision => revision?.After).OfType<T>();

    private static bool IsNegative(IEnumerable<DebtEvent> events)
    {
        var owed = 0m;
        return events.GroupBy(one => one.OccurredOn).OrderBy(day => day.Key).Any(day => (owed += day.Sum(one => (decimal)one.PrincipalChangeUsd)) < 0);
    }

    // The row of an offering is written with hindsight: what it says of later days is left out.
    private Offering Told(Offering offering, List<DebtEvent> known, DateOnly day)
    {
        // Events that went with the offering, as they do when it gets another id, had happened all the same.
        var gone = Offering[^1] is { After: null } removed ? removed.ChangeSet.Version : long.MaxValue;
        var unknown = Alive<DebtEvent>(Events.Select(revisions => revisions.LastOrDefault(revision => revision.ChangeSet.Version < gone))).ExceptBy(known.Select(one => one.Key), one => one.Key).ToList();
        var exercisedLater = unknown.Where(one => one.Kind == DebtEventKind.OptionExercised).Sum(one => one.PrincipalChangeUsd);
        var told = offering with
        {
            PricedOn = offering.PricedOn <= day ? offering.PricedOn : null,
            ClosedOn = offering.ClosedOn <= day ? offering.ClosedOn : null,
            OutstandingUsd = offering.OutstandingAsOf > day ? null : offering.OutstandingUsd,
            OutstandingAsOf = offering.OutstandingAsOf > day ? null : offering.OutstandingAsOf,
        };
        if (exercisedLater > 0 && exercisedLater <= offering.OptionPrincipalUsd)
        {
            told = told with { OptionPrincipalUsd = offering.OptionPrincipalUsd - exercisedLater, PrincipalUsd = offering.PrincipalUsd - exercisedLater };
        }

        return told with { Status = StatusOf(offering, told, known, unknown.Count > 0) };
    }

    private static OfferingStatus StatusOf(Offering offering, Offering told, List<DebtEvent> known, bool hasMore)
    {
        var isClosed = known.Count > 0 || told.ClosedOn is not null || (offering.ClosedOn is null && told.PricedOn is not null);
        return offering.Status switch
        {
            OfferingStatus.Withdrawn => offering.Status,
            _ when !hasMore && told.DatedOn == offering.DatedOn => offering.Status,
            _ when !isClosed => OfferingStatus.Announced,
            _ when known.Sum(one => one.PrincipalChangeUsd) > 0 && known.Any(one => one.PrincipalChangeUsd < 0) => OfferingStatus.PartlyRepaid,
            _ => OfferingStatus.Outstanding,
        };
    }
}
