using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>
/// From which day on a revision counts as known. A fact that says since when the public could know it counts from that
/// day, another from the later of its own day and its source's. A correction by a person counts from the day on which it
/// was made.
/// </summary>
internal static class KnownDay
{
    /// <summary>The last revision that counts by a day; null if none does.</summary>
    /// <param name="revisions">Of one fact, the oldest first.</param>
    /// <param name="isImplied">Whether something that is known tells of the fact, unless that itself says since when it was known.</param>
    public static FactRevision? Decide(IReadOnlyList<FactRevision> revisions, DateOnly day, bool isImplied = false) =>
        Standing(revisions).LastOrDefault(revision => Of(revision) <= day || (isImplied && IsSourced(revision) && Stated(revision.After!) is null));

    /// <summary>Whether the fact itself tells since when it is known: not where a person corrected it, nor where a data set dropped it.</summary>
    public static bool IsSourced(FactRevision revision) => revision is { ChangeSet.Origin: ChangeOrigin.Dataset, After: not null }
        // What only moved was known before under the name that it had.
        || (revision is { Before: null, After: { } added, ChangeSet.Origin: not (ChangeOrigin.Rename or ChangeOrigin.Merge) } && Stated(added) is not null);

    private static DateOnly Of(FactRevision revision) => IsSourced(revision)
        ? Of(revision.After!) ?? Applied(revision)
        // A move tells nothing before its time.
        : revision is { After: { } moved, ChangeSet.Origin: ChangeOrigin.Rename or ChangeOrigin.Merge } && Of(moved) is { } own && own > Applied(revision) ? own
        : Applied(revision);

    private static DateOnly Applied(FactRevision revision) => DateOnly.FromDateTime(revision.ChangeSet.AppliedAt);

    // A newer data set says better since when its facts were known than the one that it replaces.
    private static IEnumerable<FactRevision> Standing(IReadOnlyList<FactRevision> revisions) =>
        revisions.Where((_, index) => index + 1 == revisions.Count || revisions[index + 1] is not { ChangeSet.Origin: ChangeOrigin.Dataset, After: not null });

    private static DateOnly? Stated(Fact fact) => (fact as IKnownOn)?.KnownOn;

    private static DateOnly? Of(Fact fact) => (Own(fact), Stated(fact) ?? FactSource.Of(fact)?.Date, HasOwn(fact)) switch
    {
        ({ } own, { } told, _) => own > told ? own : told,
        ({ } own, _, _) => own,
        (_, { } told, true) => told,
        (_, _, true) => null,
        _ => DateOnly.MinValue,
    };

    // What tells only about another fact is known with that, and an amendment decides by its own day what was in force.
    private static bool HasOwn(Fact fact) => fact is not (Miner or Coverage or Obligor or InstrumentTerms or ScheduledPayment or Amendment);

    private static DateOnly? Own(Fact fact) => fact switch
    {
        Offering offering => offering.AnnouncedOn ?? offering.PricedOn ?? offering.ClosedOn,
        DebtEvent debtEvent => debtEvent.OccurredOn,
        DebtBalance balance => balance.PeriodEnd,
        PublishedFigure figure => figure.Source.Date is null ? figure.Day ?? figure.Quarter?.End : null,
        MarketQuarter quarter => quarter.Quarter.End,
        MinerQuarter quarter => quarter.Quarter.End,
        HostingContract contract => contract.AnnouncedOn,
        Pledge pledge => pledge.AsOf,
        LadderRow row => row.AsOf,
        Filing filing => filing.FiledOn,
        _ => null,
    };
}
