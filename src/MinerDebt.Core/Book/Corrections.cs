using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>What one change set corrected: the facts that were there before and that it changed or removed.</summary>
public sealed record Corrections(AppliedChangeSet ChangeSet, IReadOnlyList<FactRevision> Revisions)
{
    /// <summary>The change sets that corrected something, the newest first. What a data set says about itself is no figure and left out.</summary>
    /// <param name="tickers">Miners whose facts are meant; all facts if there are none.</param>
    /// <param name="until">The last day (UTC) on which they were applied; null for no limit.</param>
    public static IReadOnlyList<Corrections> Of(FactHistory history, IReadOnlyCollection<string> tickers, DateOnly? until = null) =>
    [
        .. from changeSet in history.ChangeSets.Reverse()
           where until is null || DateOnly.FromDateTime(changeSet.AppliedAt) <= until
           let revisions = history.In(changeSet.Version)
               .Where(revision => revision is { Before: not null, Subject: not Coverage } && (tickers.Count == 0 || tickers.Contains(Ticker(history, revision.Subject))))
               .ToList()
           where revisions.Count > 0
           select new Corrections(changeSet, revisions),
    ];

    /// <summary>The miner that a fact is about; null for what is about all of them.</summary>
    public static string? Ticker(FactHistory history, Fact fact) => fact switch
    {
        Miner miner => miner.Ticker,
        Offering offering => offering.Ticker,
        DebtEvent debtEvent => (history.Last(typeof(Offering), debtEvent.OfferingId)?.Subject as Offering)?.Ticker,
        DebtBalance balance => balance.Ticker,
        MinerQuarter quarter => quarter.Ticker,
        HostingContract contract => contract.Ticker,
        _ => null,
    };
}
