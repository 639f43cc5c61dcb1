using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Downloads;

/// <summary>Where figures were read.</summary>
public static class FigureSources
{
    /// <summary>What stocks rest on: the events up to a day.</summary>
    public static IEnumerable<Source> OfEvents(IEnumerable<Ledger> ledgers, DateOnly until) => ledgers.SelectMany(ledger => ledger.Until(until)).Select(one => one.Source);

    /// <summary>What the terms of offerings rest on.</summary>
    public static IEnumerable<Source> OfTerms(IEnumerable<Ledger> ledgers) => ledgers.Select(ledger => ledger.Offering.Source);

    /// <summary>Each once, the newest first; without what has no address.</summary>
    public static IReadOnlyList<Source> Distinct(IEnumerable<Source> sources) =>
        [.. sources.Where(source => source.Url is not null).DistinctBy(source => source.Url).OrderByDescending(source => source.Date).ThenBy(source => source.Url, StringComparer.Ordinal)];
}
