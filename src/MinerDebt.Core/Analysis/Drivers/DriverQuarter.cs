using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>The market, the debt and what miners did in a quarter, side by side. Amounts are whole US dollars.</summary>
/// <param name="Market">Null if nothing is known of it.</param>
/// <param name="DebtUsd">Principal owed at the quarter's end; null outside the register, and where none of it is known.</param>
/// <param name="DebtRaisedUsd">Principal of new offerings of the quarter, facilities at their committed size.</param>
/// <param name="Sums">Each measure over the miners.</param>
public sealed record DriverQuarter(
    Quarter Quarter, MarketQuarter? Market, long? DebtUsd, long DebtRaisedUsd, IReadOnlyDictionary<MinerMeasure, KnownSum> Sums)
{
    public KnownSum this[MinerMeasure measure] => Sums[measure];

    /// <summary>
    /// The quarters that can be asked for: from the first of which anything of the market or of a miner is known to the
    /// end of the register. Without any such fact the register itself.
    /// </summary>
    public static (Quarter First, Quarter Last) Span(DebtBook book) =>
        (book.Facts.All<MarketQuarter>().Select(one => one.Quarter).Append(Usual(book).First).Min(), book.Register[^1]);

    /// <summary>The quarters that are shown where none are asked for: those since figures of miners are known.</summary>
    public static (Quarter First, Quarter Last) Usual(DebtBook book) => book.Readings.OfBook(
        typeof(DriverQuarter), () => Tuple.Create(book.Facts.All<MinerQuarter>().Select(one => one.Quarter).Append(book.Register[0]).Min(), book.Register[^1])).ToValueTuple();

    /// <summary>The quarters of a selection. What is known of a miner is not narrowed by types of instrument.</summary>
    public static IReadOnlyList<DriverQuarter> Table(DebtBook book, Selection selection) => book.AtQuarter(selection, selection.To, () => Made(book, selection), selection.From);

    private static IReadOnlyList<DriverQuarter> Made(DebtBook book, Selection selection)
    {
        var miners = Reporting(book, selection);
        var reported = miners.SelectMany(miner => book.Facts.OfMiner<MinerQuarter>(miner.Ticker)).ToLookup(row => row.Quarter);
        var owed = Owed(book, selection);
        var raised = Issuance.Table(book, selection, Grouping.Total);
        return
        [
            .. from quarter in selection.Quarters
               let rows = reported[quarter].ToList()
               select new DriverQuarter(
                   quarter,
                   book.Facts.Find<MarketQuarter>(quarter.ToString()),
                   owed.GetValueOrDefault(quarter),
                   raised.TotalOf(quarter)!.Value,
                   Enum.GetValues<MinerMeasure>().ToDictionary(measure => measure, measure => KnownSum.Over(rows, measure, miners.Count))),
        ];
    }

    /// <summary>
    /// The miners of a selection whose figures add up: not one whose listed parent is among them, since the parent's
    /// statements include it.
    /// </summary>
    public static IReadOnlyList<Miner> Reporting(DebtBook book, Selection selection) =>
    [
        .. book.Miners.Where(miner => selection.Includes(miner)
            && !(miner.ConsolidatedInto is { } parent && book.FindMiner(parent) is { } listed && selection.Includes(listed))),
    ];

    /// <summary>What is known of a miner's quarter; null if nothing is.</summary>
    public static MinerQuarter? Find(DebtBook book, Miner miner, Quarter quarter) => book.Facts.Find<MinerQuarter>($"{miner.Ticker} {quarter}");

    /// <summary>The selection within the register; null if it is all outside.</summary>
    public static Selection? Covered(DebtBook book, Selection selection)
    {
        var from = selection.From < book.Register[0] ? book.Register[0] : selection.From;
        var to = selection.To > book.Register[^1] ? book.Register[^1] : selection.To;
        return from > to ? null : selection with { From = from, To = to };
    }

    private static Dictionary<Quarter, long?> Owed(DebtBook book, Selection selection)
    {
        if (Covered(book, selection) is not { } covered)
        {
            return [];
        }

        var table = DebtOutstanding.Table(book, covered, Grouping.Total);
        return table.Quarters.Select((quarter, index) => (quarter, Owed: table.Series is [var all] ? all.Values[index] : 0)).ToDictionary(one => one.quarter, one => one.Owed);
    }
}
