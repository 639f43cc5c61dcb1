using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>The revisions of an offering and of its events, which are known together: one step tells of those before it.</summary>
internal sealed class KnownOffering
{
    public IReadOnlyList<FactRevision> Terms { get; set; } = [];

    public List<IReadOnlyList<FactRevision>> Events { get; } = [];

    /// <summary>The offering and its events as known on a day; nothing if the offering was not known.</summary>
    public IEnumerable<Fact> On(DateOnly day)
    {
        var last = Alive(Events.Select(revisions => KnownDay.Decide(revisions, day))).Max(one => (DateOnly?)one.OccurredOn);
        var known = Alive(Events.Select(revisions => KnownDay.Decide(revisions, day, isImplied: OccurredOn(revisions) <= last))).ToList();
        if (IsNegative(known))
        {
            known = [.. AsAfter(LastVersion(day)).Where(one => one.OccurredOn <= last)];
        }

        return KnownDay.Decide(Terms, day, isImplied: last is not null)?.After is Offering offering
            ? [Told(offering, known, last, day), .. known]
            : [];
    }

    private static DateOnly OccurredOn(IReadOnlyList<FactRevision> revisions) => ((DebtEvent)revisions[^1].Subject).OccurredOn;

    private static IEnumerable<DebtEvent> Alive(IEnumerable<FactRevision?> decided) => decided.Select(revision => revision?.After).OfType<DebtEvent>();

    private static bool IsNegative(IEnumerable<DebtEvent> events)
    {
        var owed = 0m;
        return events.GroupBy(one => one.OccurredOn).OrderBy(day => day.Key).Any(day => (owed += day.Sum(one => (decimal)one.PrincipalChangeUsd)) < 0);
    }

    // Steps corrected in several change sets of a data set can contradict each other, if the source of one correction is
    // older than that of another. After each change set they did not.
    private IEnumerable<DebtEvent> AsAfter(long version) =>
        Alive(Events.Select(revisions => revisions.LastOrDefault(revision => revision.ChangeSet.Version <= version)));

    private long LastVersion(DateOnly day) =>
        Events.Max(revisions => KnownDay.Decide(revisions, day)?.ChangeSet.Version ?? 0);

    // The row of an offering is written with hindsight: what it says of later days is left out.
    private Offering Told(Offering offering, List<DebtEvent> known, DateOnly? last, DateOnly day)
    {
        var told = offering with
        {
            PricedOn = offering.PricedOn <= day ? offering.PricedOn : null,
            ClosedOn = offering.ClosedOn <= day ? offering.ClosedOn : null,
            OutstandingUsd = offering.OutstandingAsOf > day ? null : offering.OutstandingUsd,
            OutstandingAsOf = offering.OutstandingAsOf > day ? null : offering.OutstandingAsOf,
        };
        var hasMore = Events.Any(revisions => KnownDay.IsSourced(revisions[0]) && !(OccurredOn(revisions) <= last));
        return known.Count == 0
            ? hasMore || told.DatedOn != offering.DatedOn ? told with { Status = OfferingStatus.Announced } : told
            : hasMore && known.Sum(one => one.PrincipalChangeUsd) > 0
                ? told with { Status = known.Any(one => one.PrincipalChangeUsd < 0) ? OfferingStatus.PartlyRepaid : OfferingStatus.Outstanding }
                : told;
    }
}
