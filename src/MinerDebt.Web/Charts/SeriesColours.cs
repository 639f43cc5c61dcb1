using System.Runtime.CompilerServices;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>
/// Which colour a series has. It goes by a miner's rank among all, not among those shown, so that a filter changes no
/// colour as long as no two shown share one.
/// </summary>
public static class SeriesColours
{
    public const int Count = 8;

    private static readonly ConditionalWeakTable<DebtBook, Dictionary<string, int>> Ranks = [];

    /// <summary>The colour of each series, in their order; at most <see cref="Count"/> series.</summary>
    public static IReadOnlyList<int> Of(DebtBook book, Grouping by, IReadOnlyList<string> keys)
    {
        var free = Enumerable.Range(0, Count).ToList();
        return [.. keys.Select(key =>
        {
            var wanted = Wanted(book, by, key) % Count;
            var slot = free.Contains(wanted) ? wanted : free[0];
            free.Remove(slot);
            return slot;
        })];
    }

    private static int Wanted(DebtBook book, Grouping by, string key) => by switch
    {
        Grouping.Miner => Ranks.GetValue(book, Rank).GetValueOrDefault(key),
        Grouping.Type => (int)Enum.Parse<InstrumentType>(key),
        Grouping.Recourse => CreditText.SlotOf(key),
        _ => 0,
    };

    private static Dictionary<string, int> Rank(DebtBook book) =>
        DebtOutstanding.Table(book, Selection.AllOf(book) with { IncludesAdjacent = true }, Grouping.Miner)
            .Series.OrderBy(series => book.FindMiner(series.Key)!.Universe)
            .Select((series, rank) => (series.Key, rank)).ToDictionary();
}
