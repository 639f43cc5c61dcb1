using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Balances;

/// <summary>
/// The borrowings that a miner reported for a calendar quarter, as one amount. Of several period ends that belong to the
/// quarter the one nearest to its end counts, of two equally near the later. Classes are added up, among them what is
/// not classified; a row for the total stands for all of them, and counts only where there are no classes or where it
/// alone has a principal.
/// </summary>
/// <param name="PeriodEnd">The fiscal period end.</param>
/// <param name="Rows">Those that the amount is the sum of.</param>
/// <param name="AmountUsd">
/// For each row its principal, else its carrying amount, which <see cref="Basis"/> says; whole US dollars. Null where no row gives either.
/// </param>
public sealed record ReportedBalance(DateOnly PeriodEnd, IReadOnlyList<DebtBalance> Rows, long? AmountUsd, BalanceBasis Basis)
{
    /// <summary>Rows that give neither a principal nor a carrying amount: they are in no sum.</summary>
    public IEnumerable<DebtBalance> WithoutAmount => Rows.Where(row => AmountOf(row) is null);

    /// <summary>
    /// Whether all of it is the issuer's own figure for that day. One that was put together from deals is our estimate: it
    /// is shown beside ours, and confirms nothing.
    /// </summary>
    public bool IsReported => Rows.All(row => row.Basis == BalanceKind.Reported);

    /// <summary>The worst of the rows: a sum is no better supported than its weakest part.</summary>
    public Confidence Confidence => Rows.Max(row => row.Source.Confidence ?? Confidence.Unverified);

    /// <summary>Null where nothing was reported for the quarter, or nothing is known of it.</summary>
    public static ReportedBalance? Of(DebtBook book, string ticker, Quarter quarter)
    {
        var ofQuarter = book.Balances[ticker].Where(balance => Quarter.Nearest(balance.PeriodEnd) == quarter).ToList();
        if (ofQuarter.Count == 0)
        {
            return null;
        }

        var period = ofQuarter.MinBy(balance => (Math.Abs(quarter.End.DayNumber - balance.PeriodEnd.DayNumber), -balance.PeriodEnd.DayNumber))!.PeriodEnd;
        IReadOnlyList<DebtBalance> rows = [.. Counted(ofQuarter.FindAll(balance => balance.PeriodEnd == period))];
        var amounts = rows.Select(AmountOf).OfType<long>().ToList();
        return new ReportedBalance(period, rows, amounts.Count == 0 ? null : amounts.Sum(), BasisOf(rows));
    }

    /// <summary>Principal, else carrying amount; whole US dollars.</summary>
    public static long? AmountOf(DebtBalance row) => row.PrincipalUsd ?? row.CarryingUsd;

    private static IEnumerable<DebtBalance> Counted(IReadOnlyList<DebtBalance> rows)
    {
        var classes = rows.Where(row => row.DebtClass != DebtClass.Total).ToList();
        var total = rows.SingleOrDefault(row => row.DebtClass == DebtClass.Total);
        var totalStands = total is not null
            && (classes.Count == 0 || (total.PrincipalUsd is not null && classes.All(row => row.PrincipalUsd is null)));
        return totalStands ? [total!] : classes;
    }

    private static BalanceBasis BasisOf(IReadOnlyList<DebtBalance> rows)
    {
        var known = rows.Where(row => AmountOf(row) is not null).ToList();
        var principal = known.Count(row => row.PrincipalUsd is not null);
        return principal == known.Count ? BalanceBasis.Principal : principal == 0 ? BalanceBasis.Carrying : BalanceBasis.Mixed;
    }
}

/// <summary>What a reported amount is, and so what the difference from a principal means.</summary>
public enum BalanceBasis
{
    /// <summary>What has to be repaid, as ours.</summary>
    Principal,

    /// <summary>Net of discount and costs not yet written off: usually less than what has to be repaid.</summary>
    Carrying,

    /// <summary>The principal of some classes and the carrying amount of others.</summary>
    Mixed,
}
