using System.Runtime.CompilerServices;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>
/// Which color a series has. A color belongs to a miner: the ten largest at the end of the register have one each, on every
/// page, for every day and under every filter, and no other has it. The others are told apart by patterns.
/// </summary>
public static class SeriesColours
{
    /// <summary>How many series a chart shows by themselves.</summary>
    public const int Count = 8;

    /// <summary>The first slot that has a pattern.</summary>
    public const int FirstPattern = 11;

    // The slate between them is for what is no miner.
    private static readonly int[] OfMiners = [0, 1, 2, 3, 4, 5, 6, 7, 9, 10];

    private static readonly ConditionalWeakTable<DebtBook, Dictionary<string, int>> Ranks = [];

    /// <summary>The color of each series, in their order; at most <see cref="Count"/> series.</summary>
    public static IReadOnlyList<int> Of(DebtBook book, Grouping by, IReadOnlyList<string> keys)
    {
        HashSet<int> taken = [];
        return [.. keys.Select(key =>
        {
            var (wanted, first) = Wanted(book, by, key);
            var slot = Enumerable.Range(0, Count).Select(i => first + ((wanted - first + i) % Count)).Prepend(wanted).First(slot => !taken.Contains(slot));
            taken.Add(slot);
            return slot;
        })];
    }

    /// <summary>The slot that a series asks for, and the first of those that it may have instead.</summary>
    private static (int Slot, int First) Wanted(DebtBook book, Grouping by, string key) => by switch
    {
        Grouping.Miner => OfMiner(Ranks.GetValue(book.Newest, Rank).GetValueOrDefault(key, OfMiners.Length)),
        Grouping.Type => ((int)Enum.Parse<InstrumentType>(key) % Count, 0),
        Grouping.Recourse => (CreditText.SlotOf(key), 0),
        _ => (0, 0),
    };

    private static (int Slot, int First) OfMiner(int rank) => rank < OfMiners.Length
        ? (OfMiners[rank], FirstPattern)
        : (FirstPattern + ((rank - OfMiners.Length) % Count), FirstPattern);

    private static Dictionary<string, int> Rank(DebtBook book) =>
        DebtOutstanding.Table(book, Selection.AllOf(book) with { IncludesAdjacent = true }, Grouping.Miner)
            .Series.OrderBy(series => book.FindMiner(series.Key)!.Universe)
            .Select((series, rank) => (series.Key, rank)).ToDictionary();
}
