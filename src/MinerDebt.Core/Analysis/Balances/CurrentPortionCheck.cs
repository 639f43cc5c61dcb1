using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Balances;

/// <summary>
/// The part of its borrowings that an issuer reported as current, against what falls due within twelve months of the same
/// day in the register. An issuer classes as current what is due or can be asked for within a year (ASC 470-10-45), so
/// ours is by the first holder put; theirs is net of costs not yet written off. Whole US dollars.
/// </summary>
/// <param name="Rows">Those that report a current portion.</param>
/// <param name="IsPart">Whether a class of its debt has no known current portion: then what was reported is a lower bound.</param>
/// <param name="Payments">Ours: what is due at once first, then the earliest.</param>
public sealed record CurrentPortionCheck(Miner Miner, DateOnly PeriodEnd, IReadOnlyList<DebtBalance> Rows, bool IsPart, IReadOnlyList<PaymentDue> Payments)
{
    public long ReportedUsd => Rows.Sum(row => row.CurrentPortionUsd!.Value);

    public long OursUsd => Payments.Sum(payment => payment.PrincipalUsd);

    /// <summary>Positive where ours is larger; null where only a part of theirs is known, since the rest may be the difference.</summary>
    public long? DifferenceUsd => IsPart ? null : OursUsd - ReportedUsd;

    /// <returns>Null where no current portion was reported for the quarter.</returns>
    public static CurrentPortionCheck? Of(DebtBook book, Miner miner, Quarter quarter)
    {
        if (ReportedBalance.Of(book, miner.Ticker, quarter) is not { IsReported: true } reported)
        {
            return null;
        }

        var all = book.Balances[miner.Ticker].Where(row => row.PeriodEnd == reported.PeriodEnd).ToLookup(row => row.DebtClass == DebtClass.Total);
        var rows = all[false].Any(HasPortion) ? all[false] : all[true];
        return !rows.Any(HasPortion) ? null : new CurrentPortionCheck(
            miner, reported.PeriodEnd, [.. rows.Where(HasPortion)], rows.Any(row => !HasPortion(row) && !IsNothing(row)),
            MaturityWall.Of(Reconciling.ConsolidatedHoldings(book, miner, reported.PeriodEnd), reported.PeriodEnd, MaturityBasis.FirstPut).DueWithin(12));
    }

    private static bool HasPortion(DebtBalance row) => row.CurrentPortionUsd is not null;

    // Of a class on which nothing is owed nothing is due.
    private static bool IsNothing(DebtBalance row) => (row.PrincipalUsd ?? row.CarryingUsd) == 0;
}
