using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>What one change set corrected: the facts that were there before and that it changed or removed.</summary>
public sealed record Corrections(AppliedChangeSet ChangeSet, IReadOnlyList<FactRevision> Revisions)
{
    /// <summary>The change sets that corrected something, the newest first. What a data set says about itself and of filings is no figure and left out.</summary>
    /// <param name="tickers">Miners whose facts are meant; all facts if there are none.</param>
    /// <param name="until">The last day (UTC) on which they were applied; null for no limit.</param>
    public static IReadOnlyList<Corrections> Of(FactHistory history, IReadOnlyCollection<string> tickers, DateOnly? until = null) =>
    [
        .. from changeSet in history.ChangeSets.Reverse()
           where until is null || DateOnly.FromDateTime(changeSet.AppliedAt) <= until
           let revisions = history.In(changeSet.Version)
               .Where(revision => revision is { Before: not null, Subject: not (Coverage or Filing) } && (tickers.Count == 0 || tickers.Contains(Ticker(history, revision.Subject))))
               .ToList()
           where revisions.Count > 0
           select new Corrections(changeSet, revisions),
    ];

    /// <summary>The miner that a fact is about, also one that is gone; null for what is about all of them.</summary>
    public static string? Ticker(FactHistory history, Fact fact) => Ticker(id => history.Last(typeof(Offering), id)?.Subject as Offering, fact);

    /// <inheritdoc cref="Ticker(FactHistory, Fact)"/>
    /// <param name="offering">Finds an offering by its id.</param>
    public static string? Ticker(Func<string, Offering?> offering, Fact fact) => fact switch
    {
        Miner miner => miner.Ticker,
        IOfMiner one => one.Ticker,
        IOfOffering one => offering(one.OfferingId)?.Ticker,
        Pledge pledge => pledge.OfferingIds.Select(offering).OfType<Offering>().FirstOrDefault()?.Ticker,
        _ => null,
    };
}
