using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Balances;

/// <summary>
/// How much of the principal at a quarter's end is owed by miners whose sum ties with what they reported for that
/// quarter. Whole US dollars.
/// </summary>
/// <param name="TotalUsd">All principal of the selection, whatever its instruments.</param>
/// <param name="TiesUsd">That of miners which tie with a reported balance that some source gives.</param>
/// <param name="CheckedUsd">The part of it where the balance comes from filings and releases alone.</param>
/// <param name="Miners">How many owe or reported something.</param>
/// <param name="Tying">How many of them tie with a reported balance that some source gives.</param>
public sealed record ReconciledShare(long TotalUsd, long TiesUsd, long CheckedUsd, int Miners, int Tying)
{
    /// <summary>From 0 to 1; null if nothing is owed.</summary>
    public decimal? Ties => TotalUsd == 0 ? null : (decimal)TiesUsd / TotalUsd;

    /// <summary>From 0 to 1; null if nothing is owed.</summary>
    public decimal? Checked => TotalUsd == 0 ? null : (decimal)CheckedUsd / TotalUsd;

    public static ReconciledShare Of(DebtBook book, Selection selection, Quarter quarter)
    {
        var ofQuarter = selection with { From = quarter, To = quarter, Types = new HashSet<InstrumentType>() };
        var rows = Reconciling.Table(book, ofQuarter).Select(row => row[0]).ToList();
        var owed = DebtOutstanding.Table(book, ofQuarter, Grouping.Miner).Series.ToDictionary(series => series.Key, series => series.Values[0] ?? 0);
        return new ReconciledShare(
            owed.Values.Sum(),
            Owed(rows.Where(one => one.TiesWithReported)),
            Owed(rows.Where(one => one.TiesWithFiling)),
            rows.Count,
            rows.Count(one => one.TiesWithReported));

        long Owed(IEnumerable<Reconciliation> some) => some.Sum(one => owed.GetValueOrDefault(one.Miner.Ticker));
    }
}
