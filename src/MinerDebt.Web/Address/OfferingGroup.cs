using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>Offerings of one quarter or one miner in a list.</summary>
/// <param name="Label">Empty where the list is not grouped.</param>
public sealed record OfferingGroup(string Label, IReadOnlyList<Ledger> Ledgers)
{
    public const string Undated = "No date";

    /// <summary>Of the whole group, also where only some of it is listed.</summary>
    public OfferingTotals Totals { get; } = OfferingTotals.Of(Ledgers);

    /// <summary>The groups with those of their offerings that stand on a page, and without those that have none there.</summary>
    public static IReadOnlyList<OfferingGroup> Only(IReadOnlyList<OfferingGroup> groups, IReadOnlyList<Ledger> page)
    {
        var shown = page.ToHashSet();
        return [.. groups.Select(group => group with { Ledgers = [.. group.Ledgers.Where(shown.Contains)] }).Where(group => group.Ledgers.Count > 0)];
    }

    /// <summary>
    /// The groups of an ordered list: quarters the newest first, miners by ticker, unless the list is sorted by the same
    /// the other way round. In a group the order stays.
    /// </summary>
    public static IReadOnlyList<OfferingGroup> Of(IReadOnlyList<Ledger> ordered, AddressQuery query) => query.Group switch
    {
        ListGroup.Quarter => [.. ByQuarter(ordered, query.Sort is not { Column: "closed", Descending: false })],
        ListGroup.Miner => [.. ByMiner(ordered, query.Sort is { Column: "miner", Descending: true })],
        _ => [new OfferingGroup("", ordered)],
    };

    private static IEnumerable<OfferingGroup> ByQuarter(IReadOnlyList<Ledger> ordered, bool newestFirst)
    {
        var groups = ordered.ToLookup(ledger => ledger.Offering.DatedOn is { } day ? Quarter.Of(day) : (Quarter?)null);
        var dated = groups.Where(group => group.Key is not null);
        return (newestFirst ? dated.OrderByDescending(group => group.Key) : dated.OrderBy(group => group.Key))
            .Concat(groups.Where(group => group.Key is null))
            .Select(group => new OfferingGroup(group.Key?.Label ?? Undated, [.. group]));
    }

    private static IEnumerable<OfferingGroup> ByMiner(IReadOnlyList<Ledger> ordered, bool reversed)
    {
        var groups = ordered.GroupBy(ledger => ledger.Issuer);
        return (reversed ? groups.OrderByDescending(Ticker, StringComparer.Ordinal) : groups.OrderBy(Ticker, StringComparer.Ordinal))
            .Select(group => new OfferingGroup($"{group.Key.Ticker}, {group.Key.Name}", [.. group]));

        static string Ticker(IGrouping<Miner, Ledger> group) => group.Key.Ticker;
    }
}
