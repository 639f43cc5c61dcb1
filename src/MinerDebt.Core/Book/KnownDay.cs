using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>From which day on a revision counts as known.</summary>
internal static class KnownDay
{
    /// <summary>The last revision that counts by a day; null if none does.</summary>
    /// <param name="revisions">Of one fact, the oldest first.</param>
    /// <param name="isImplied">Whether something later is known that tells of the fact, so that its source's date does not matter.</param>
    public static FactRevision? Decide(IReadOnlyList<FactRevision> revisions, DateOnly day, bool isImplied = false) =>
        revisions.LastOrDefault(revision => (isImplied && IsSourced(revision)) || Of(revision) <= day);

    /// <summary>Whether the date of a source tells since when it is known: not where a person changed it, nor where a data set dropped it.</summary>
    public static bool IsSourced(FactRevision revision) => revision is { ChangeSet.Origin: ChangeOrigin.Dataset, After: not null };

    private static DateOnly Of(FactRevision revision) => IsSourced(revision)
        ? Of(revision.After!) ?? DateOnly.MinValue
        : DateOnly.FromDateTime(revision.ChangeSet.AppliedAt);

    private static DateOnly? Of(Fact fact) => fact switch
    {
        Offering offering => offering.Source.Date ?? offering.AnnouncedOn ?? offering.PricedOn ?? offering.ClosedOn,
        DebtEvent debtEvent => debtEvent.Source.Date ?? debtEvent.OccurredOn,
        DebtBalance balance => balance.Source.Date ?? balance.PeriodEnd,
        PublishedFigure figure => figure.Source.Date ?? figure.Day ?? figure.Quarter?.End,
        MarketQuarter quarter => quarter.Source.Date ?? quarter.Quarter.End,
        MinerQuarter quarter => quarter.Source.Date ?? quarter.Quarter.End,
        HostingContract contract => contract.Source.Date ?? contract.AnnouncedOn,
        Miner => null,
        ISourced other => other.Source.Date,
        _ => null,
    };
}
