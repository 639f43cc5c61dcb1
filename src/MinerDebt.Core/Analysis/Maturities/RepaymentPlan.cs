using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>The schedule of one offering beside what was owed on it at the end of the register. Whole US dollars.</summary>
/// <param name="At">The day.</param>
/// <param name="Installments">All that the contract asks for before the final maturity, the earliest first.</param>
/// <param name="AheadUsd">Of what is owed: installments still to come.</param>
/// <param name="UnconfirmedUsd">Of what is owed: repaid by schedule, and no event says so.</param>
/// <param name="RestUsd">Of what is owed: the rest, due at once or at the final maturity.</param>
public sealed record RepaymentPlan(DateOnly At, IReadOnlyList<ScheduledPayment> Installments, long AheadUsd, long UnconfirmedUsd, long RestUsd)
{
    /// <returns>Null without a schedule.</returns>
    public static RepaymentPlan? Of(Ledger ledger)
    {
        if (ledger.Schedule.Count == 0)
        {
            return null;
        }

        var at = ledger.LastQuarter.End;
        IReadOnlyList<PaymentDue> payments = ledger.IsCounted && ledger.On(at) is { Principal: > 0 } position
            ? PaymentsDue.Of(new Holding(ledger, position, at), at, MaturityBasis.Stated)
            : [];
        return new RepaymentPlan(at, ledger.Schedule, Sum(DueKind.Installment), Sum(DueKind.Unconfirmed), payments.Sum(payment => payment.PrincipalUsd) - Sum(DueKind.Installment) - Sum(DueKind.Unconfirmed));

        long Sum(DueKind kind) => payments.Where(payment => payment.Kind == kind).Sum(payment => payment.PrincipalUsd);
    }
}
