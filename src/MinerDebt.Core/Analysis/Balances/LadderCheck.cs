using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Balances;

/// <summary>
/// What an issuer's own table says falls due when, against the payments of the register on the day of that table, those
/// of the companies in its statements included. Whole US dollars; a difference is positive where ours is larger.
/// </summary>
/// <param name="At">The day on which it was owed.</param>
/// <param name="Steps">In time.</param>
/// <param name="Apart">Ours that stands in no interval: without a date, or not confirmed.</param>
public sealed record LadderCheck(Miner Miner, DateOnly At, IReadOnlyList<LadderStep> Steps, IReadOnlyList<PaymentDue> Apart)
{
    public long TheirsUsd => Steps.Sum(step => step.TheirsUsd);

    public long OursUsd => Steps.Sum(step => step.OursUsd);

    /// <summary>The issuer's table for a quarter: of several the one nearest to its end.</summary>
    /// <returns>Null if none is known.</returns>
    public static LadderCheck? Of(DebtBook book, Miner miner, Quarter quarter, MaturityBasis basis)
    {
        var table = book.Ladders[miner.Ticker].Where(row => Quarter.Nearest(row.AsOf) == quarter)
            .GroupBy(row => row.AsOf).MinBy(rows => Math.Abs(quarter.End.DayNumber - rows.Key.DayNumber));
        if (table is null)
        {
            return null;
        }

        var wall = MaturityWall.Of(Reconciling.ConsolidatedHoldings(book, miner, table.Key), table.Key, basis);
        var rows = table.OrderBy(row => row.DueFrom).ToList();
        return new LadderCheck(
            miner, table.Key,
            [.. rows.Select((row, index) => new LadderStep(row, [.. wall.Payments.Where(payment => IsIn(row, payment, isFirst: index == 0)).OrderBy(payment => payment.DueOn)]))],
            [.. wall.Payments.Where(payment => rows.TrueForAll(row => !IsIn(row, payment, isFirst: row == rows[0])))]);
    }

    // What is due at once is in the first interval, as an issuer classes it as current.
    private static bool IsIn(LadderRow row, PaymentDue payment, bool isFirst) => payment.IsAhead
        ? payment.DueOn >= row.DueFrom && (row.DueTo is null || payment.DueOn <= row.DueTo)
        : isFirst && payment.Kind is DueKind.PastDue or DueKind.OnDemand;
}

/// <summary>One interval of an issuer's table.</summary>
/// <param name="Payments">Ours in it, the earliest first.</param>
public sealed record LadderStep(LadderRow Row, IReadOnlyList<PaymentDue> Payments)
{
    public long TheirsUsd => Row.PrincipalUsd;

    public long OursUsd => Payments.Sum(payment => payment.PrincipalUsd);

    public long DifferenceUsd => OursUsd - TheirsUsd;
}
