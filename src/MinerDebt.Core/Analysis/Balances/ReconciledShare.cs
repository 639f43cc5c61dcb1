using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Balances;

/// <summary>
/// How much of the principal at a quarter's end is owed by miners whose sum matches what they reported for that
/// quarter. Whole US dollars.
/// </summary>
/// <param name="TotalUsd">All principal of the selection, whatever its instruments.</param>
/// <param name="TiesUsd">That of miners which match a balance that they reported and that some source gives.</param>
/// <param name="EstimatedUsd">That of miners whose balance is our own estimate, which confirms nothing.</param>
/// <param name="CheckedUsd">The part of it where the balance comes from filings and releases alone.</param>
/// <param name="Miners">How many owe or reported something.</param>
/// <param name="Tying">How many of them match a balance that they reported and that some source gives.</param>
public sealed record ReconciledShare(long TotalUsd, long TiesUsd, long EstimatedUsd, long CheckedUsd, int Miners, int Tying)
{
    /// <summary>From 0 to 1; null if nothing is owed.</summary>
    public decimal? Ties => TotalUsd == 0 ? null : (decimal)TiesUsd / TotalUsd;

    /// <summary>From 0 to 1; null if nothing is owed.</summary>
    public decimal? Checked => TotalUsd == 0 ? null : (decimal)CheckedUsd / TotalUsd;

    /// <summary>From 0 to 1; null if nothing is owed.</summary>
    public decimal? Estimated => TotalUsd == 0 ? null : (decimal)EstimatedUsd / TotalUsd;

    /// <summary>Of all instruments, whatever types a selection has.</summary>
    public static ReconciledShare Of(DebtBook book, Selection selection, Quarter quarter)
    {
        var ofQuarter = selection with { From = quarter, To = quarter, Types = new HashSet<InstrumentType>() };
        return book.AtQuarter(ofQuarter, quarter, () => Made(book, ofQuarter));
    }

    private static ReconciledShare Made(DebtBook book, Selection ofQuarter)
    {
        var rows = Reconciling.Table(book, ofQuarter).Select(row => row[0]).ToList();
        var owed = DebtOutstanding.Table(book, ofQuarter, Grouping.Miner).Series.ToDictionary(series => series.Key, series => series.Values[0] ?? 0);
        return new ReconciledShare(
            owed.Values.Sum(),
            Owed(rows.Where(one => one.MatchesReported)),
            Owed(rows.Where(one => one.Status == ReconciliationStatus.Estimate)),
            Owed(rows.Where(one => one.MatchesFiling)),
            rows.Count,
            rows.Count(one => one.MatchesReported));

        long Owed(IEnumerable<Reconciliation> some) => some.Sum(one => owed.GetValueOrDefault(one.Miner.Ticker));
    }
}
