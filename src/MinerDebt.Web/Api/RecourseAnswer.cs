using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>Principal by how far lenders can turn to the listed company. The four sum to the total.</summary>
/// <param name="Unit">Always <c>USD</c>: whole US dollars.</param>
/// <param name="At">The day on which it was owed.</param>
/// <param name="Universe"><c>miner</c> for miners alone, <c>all</c> with the AI hosts and trading houses that are compared with them.</param>
/// <param name="Version">The version of the book that answered.</param>
/// <param name="Full">The listed company owes or guarantees all.</param>
/// <param name="Limited">It guarantees the completion or another part.</param>
/// <param name="None">It is not liable.</param>
/// <param name="Unknown">No source says.</param>
/// <param name="Total">All that was owed: the sum of the four.</param>
/// <param name="Miners">Those that owed something, who owed most first.</param>
public sealed record RecourseAnswer(
    [property: Words("USD")] string Unit, DateOnly At, [property: Words("miner", "all")] string Universe, long Version, long Full, long Limited, long None, long Unknown, long Total, IReadOnlyList<RecourseOfMinerAnswer> Miners)
{
    internal static RecourseAnswer Of(IReadOnlyList<Holding> holdings, Quarter at, AddressQuery query, DebtBook book)
    {
        var all = RecourseSplit.Of(holdings);
        return new RecourseAnswer(
            "USD", at.End, query.IncludesAdjacent ? "all" : "miner", book.Version, all.FullUsd, all.LimitedUsd, all.NoneUsd, all.UnknownUsd, all.TotalUsd,
            [
                .. holdings.GroupBy(holding => holding.Ledger.Issuer.Ticker)
                    .Select(group => (Ticker: group.Key, Split: RecourseSplit.Of([.. group])))
                    .OrderByDescending(one => one.Split.TotalUsd).ThenBy(one => one.Ticker, StringComparer.Ordinal)
                    .Select(one => new RecourseOfMinerAnswer(one.Ticker, one.Split.FullUsd, one.Split.LimitedUsd, one.Split.NoneUsd, one.Split.UnknownUsd)),
            ]);
    }

    /// <summary>A row for each miner. All together are in no row, so that a sum over the file counts nothing twice.</summary>
    internal IEnumerable<IReadOnlyList<object?>> Rows() =>
    [
        ["at", "ticker", "full_usd", "limited_usd", "none_usd", "unknown_usd", "total_usd"],
        .. Miners.Select(one => new object?[] { At, one.Ticker, one.Full, one.Limited, one.None, one.Unknown, one.Full + one.Limited + one.None + one.Unknown }),
    ];
}

/// <summary>The same of one miner.</summary>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="Full">Whole US dollars that the listed company owes or guarantees in full.</param>
/// <param name="Limited">Of which it guarantees the completion or another part.</param>
/// <param name="None">For which it is not liable.</param>
/// <param name="Unknown">Of which no source says.</param>
public sealed record RecourseOfMinerAnswer(string Ticker, long Full, long Limited, long None, long Unknown);
