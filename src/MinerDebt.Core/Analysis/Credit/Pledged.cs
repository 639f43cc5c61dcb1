using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>The pledges of bitcoin of a selection of miners, valued.</summary>
public static class Pledged
{
    /// <summary>Every pledge that is known, each on its own day: by ticker, then in time.</summary>
    public static IReadOnlyList<Collateral> All(DebtBook book, Selection selection) =>
        [.. Of(book, selection).OrderBy(pledge => pledge.AsOf).Select(pledge => Value(book, pledge, pledge.AsOf)).OrderBy(one => one.Miner.Ticker, StringComparer.Ordinal)];

    /// <summary>
    /// What secured the loans on which something was owed, or could be drawn, at the end of a quarter: for each loan the
    /// last pledge up to that day, valued on it. The largest loan first.
    /// </summary>
    public static IReadOnlyList<Collateral> At(DebtBook book, Selection selection, Quarter quarter) =>
        Newest(book, Of(book, selection).Where(pledge => pledge.AsOf <= quarter.End), pledge => Value(book, pledge, quarter.End), quarter.End);

    /// <summary>Pledges after the end of a quarter, the last for each loan, each on its own day. The largest loan first.</summary>
    public static IReadOnlyList<Collateral> Since(DebtBook book, Selection selection, Quarter quarter) =>
        Newest(book, Of(book, selection).Where(pledge => pledge.AsOf > quarter.End), pledge => Value(book, pledge, pledge.AsOf), null);

    /// <summary>The pledges whose thresholds can stand in as an illustration where others are not public.</summary>
    public static IReadOnlyList<Pledge> WithThresholds(DebtBook book) =>
        [.. book.Facts.All<Pledge>().Where(pledge => pledge.MarginCallLtvPercent is not null).OrderByDescending(pledge => pledge.AsOf).DistinctBy(pledge => string.Join(';', pledge.OfferingIds))];

    private static IEnumerable<Pledge> Of(DebtBook book, Selection selection) => book.Facts.All<Pledge>()
        .Where(pledge => Loans(book, pledge).Any(loan => loan.IsCounted && selection.Includes(loan)));

    private static IReadOnlyList<Collateral> Newest(DebtBook book, IEnumerable<Pledge> pledges, Func<Pledge, Collateral> value, DateOnly? end)
    {
        var seen = new HashSet<string>();
        var kept = new List<Collateral>();
        foreach (var pledge in pledges.OrderByDescending(pledge => pledge.AsOf).ThenByDescending(pledge => pledge.OfferingIds.Count).ThenBy(pledge => pledge.Key, StringComparer.Ordinal))
        {
            // A later pledge of one of its loans says what secures it since.
            if (!pledge.OfferingIds.Any(seen.Contains) && Loans(book, pledge).Any(loan => end is null || IsOpen(loan, end.Value)))
            {
                kept.Add(value(pledge));
            }

            seen.UnionWith(pledge.OfferingIds);
        }

        return [.. kept.OrderByDescending(one => one.PrincipalUsd).ThenBy(one => one.Pledge.Key, StringComparer.Ordinal)];
    }

    // What stands at 0 can be drawn again as long as nothing says that it has ended.
    private static bool IsOpen(Ledger loan, DateOnly day) =>
        loan.On(day) is not { } position || position.Principal > 0 || loan.Offering.Status is OfferingStatus.Outstanding or OfferingStatus.PartlyRepaid;

    private static Collateral Value(DebtBook book, Pledge pledge, DateOnly day)
    {
        var loans = Loans(book, pledge);
        var quarter = Quarter.Of(day);
        var owed = loans.Select(loan => loan.On(day)?.Principal).ToList();
        return new Collateral(
            pledge, loans[0].Issuer, loans, day,
            owed.Any(one => one is null) ? null : owed.Sum(),
            book.Facts.Find<MarketQuarter>(quarter.ToString())?.BtcPriceUsd,
            HeldIn(book, loans[0].Issuer.Ticker, quarter));
    }

    private static IReadOnlyList<Ledger> Loans(DebtBook book, Pledge pledge) => [.. pledge.OfferingIds.Select(book.FindOffering).OfType<Ledger>()];

    private static MinerQuarter? HeldIn(DebtBook book, string ticker, Quarter quarter) =>
        Recent.Of(book, ticker, quarter).FirstOrDefault(fact => fact.BtcHeld is not null);
}
