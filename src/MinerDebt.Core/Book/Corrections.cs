using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>
/// What one change set corrected: the facts that were there before and that it changed or removed. Of a rename that is what
/// has another name, not all that refers to it.
/// </summary>
public sealed record Corrections(AppliedChangeSet ChangeSet, IReadOnlyList<FactRevision> Revisions)
{
    /// <summary>The change sets that corrected something, the newest first. What a data set says about itself and of filings is no figure and left out.</summary>
    /// <param name="tickers">Miners whose facts are meant; all facts if there are none.</param>
    /// <param name="until">The last day (UTC) on which they were applied; null for no limit.</param>
    public static IReadOnlyList<Corrections> Of(FactHistory history, IReadOnlyCollection<string> tickers, DateOnly? until = null)
    {
        var names = NamesNow(history);
        return
        [
            .. from changeSet in history.ChangeSets.Reverse()
               where until is null || DateOnly.FromDateTime(changeSet.AppliedAt) <= until
               let revisions = history.In(changeSet.Version)
                   .Where(revision => revision is { Before: not null, Subject: not (Coverage or Filing) } && IsCorrection(revision)
                       && (tickers.Count == 0 || (Ticker(history, revision.Subject) is { } ticker && tickers.Contains(names.GetValueOrDefault(ticker, ticker)))))
                   .ToList()
               where revisions.Count > 0
               select new Corrections(changeSet, revisions),
        ];
    }

    private static bool IsCorrection(FactRevision revision) =>
        revision.ChangeSet.Origin != ChangeOrigin.Rename || revision is { After: null, Subject: Miner or Offering };

    // What companies are called that had another ticker once.
    private static Dictionary<string, string> NamesNow(FactHistory history)
    {
        var names = new Dictionary<string, string>();
        foreach (var rename in history.ChangeSets.Where(changeSet => changeSet.Origin == ChangeOrigin.Rename))
        {
            var miners = history.In(rename.Version).Where(revision => revision.Subject is Miner).ToLookup(revision => (revision.Before is null, revision.After is null), revision => revision.Subject.Key);
            if ((miners[(false, true)].SingleOrDefault(), miners[(true, false)].SingleOrDefault()) is ({ } from, { } to))
            {
                foreach (var earlier in names.Where(name => name.Value == from).Select(name => name.Key).ToList())
                {
                    names[earlier] = to;
                }

                names[from] = to;
                names.Remove(to);
            }
        }

        return names;
    }

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
