using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Balances;

/// <summary>Compares what the events of instruments add up to with the balances that miners reported.</summary>
public static class Reconciling
{
    /// <summary>
    /// One miner and calendar quarter. A parent's statements include its subsidiaries, so theirs count with its own;
    /// where that differs and its own alone ties, the reported balance is taken to be the parent's alone, since data
    /// sites and summaries often leave subsidiaries out.
    /// </summary>
    public static Reconciliation Of(DebtBook book, Miner miner, Quarter quarter)
    {
        var reported = ReportedBalance.Of(book, miner.Ticker, quarter);
        var day = reported?.PeriodEnd ?? quarter.End;
        var own = HoldingsOn(book, miner, day);
        var subsidiaries = book.Subsidiaries[miner.Ticker]
            .Select(other => (Miner: other, Holdings: HoldingsOn(book, other, day)))
            .Where(other => other.Holdings.Count > 0).ToList();
        var all = subsidiaries.Count == 0 ? own : [.. own, .. subsidiaries.SelectMany(other => other.Holdings)];
        var scope = subsidiaries.Count == 0 ? ReconciliationScope.Company
            : reported?.AmountUsd is { } amount && !Reconciliation.AreTied(Sum(all), amount) && Reconciliation.AreTied(Sum(own), amount)
                ? ReconciliationScope.ParentAlone
                : ReconciliationScope.Consolidated;
        var compared = scope == ReconciliationScope.ParentAlone ? own : all;
        compared.Sort(LargestFirst);
        return new Reconciliation(
            miner, quarter, day, Sum(compared), reported, scope,
            [.. subsidiaries.Select(other => (other.Miner, Sum(other.Holdings)))],
            compared,
            [.. book.LedgersOf[miner.Ticker].Where(ledger => ledger.IsCounted && !ledger.IsKnown)]);
    }

    /// <summary>
    /// The miners of a selection, by ticker, with a reconciliation for each of its quarters; without those that in none
    /// of them owed or reported anything.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Reconciliation>> Table(DebtBook book, Selection selection) =>
        [.. Miners(book, selection).Select(miner => Row(book, miner, selection))];

    /// <summary>The miners that the table of a selection has a row for.</summary>
    public static IReadOnlyList<Miner> Miners(DebtBook book, Selection selection) =>
        [.. book.Miners.Where(miner => selection.Includes(miner) && HasAny(book, miner, selection))];

    /// <summary>A row of the table: one miner in the quarters of a selection.</summary>
    public static IReadOnlyList<Reconciliation> Row(DebtBook book, Miner miner, Selection selection) =>
        [.. selection.Quarters.Select(quarter => Of(book, miner, quarter))];

    /// <summary>What a miner and the tracked companies in its statements owed at the end of a day.</summary>
    public static IReadOnlyList<Holding> ConsolidatedHoldings(DebtBook book, Miner miner, DateOnly day) =>
        [.. HoldingsOn(book, miner, day), .. book.Subsidiaries[miner.Ticker].SelectMany(other => HoldingsOn(book, other, day))];

    private static bool HasAny(DebtBook book, Miner miner, Selection selection) =>
        book.Balances[miner.Ticker].Any(balance => Quarter.Nearest(balance.PeriodEnd) is var quarter && quarter >= selection.From && quarter <= selection.To)
        || book.LedgersOf[miner.Ticker].Any(ledger => ledger.IsCounted && !ledger.IsKnown)
        || book.Subsidiaries[miner.Ticker].Prepend(miner).SelectMany(one => book.LedgersOf[one.Ticker])
            .Any(ledger => ledger.IsCounted && selection.Quarters.Any(quarter => ledger.On(quarter.End) is { Principal: > 0 }));

    private static List<Holding> HoldingsOn(DebtBook book, Miner miner, DateOnly day)
    {
        List<Holding> holdings = [];
        foreach (var ledger in book.LedgersOf[miner.Ticker])
        {
            if (ledger.IsCounted && ledger.On(day) is { Principal: > 0 } position)
            {
                holdings.Add(new Holding(ledger, position, day));
            }
        }

        return holdings;
    }

    private static int LargestFirst(Holding one, Holding other) => other.Position.Principal.CompareTo(one.Position.Principal) is not 0 and var byPrincipal
        ? byPrincipal
        : string.CompareOrdinal(one.Ledger.Offering.Id, other.Ledger.Offering.Id);

    private static long Sum(IEnumerable<Holding> holdings) => holdings.Sum(holding => holding.Position.Principal);
}
