using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>
/// Splits what is owed on an offering at a day into the payments that are due, by the terms of that day: installments
/// still to come by the schedule, the rest at the final maturity or at a holder put before it; all of it at once where
/// the lender may ask for it at any time. The payments sum to what is owed.
/// </summary>
public static class PaymentsDue
{
    public static IReadOnlyList<PaymentDue> Of(Holding holding, DateOnly at, MaturityBasis basis) => Of(holding, holding.Ledger.TermsOn(at), at, basis);

    /// <param name="terms">The offering with the terms of the day.</param>
    internal static IReadOnlyList<PaymentDue> Of(Holding holding, Offering terms, DateOnly at, MaturityBasis basis)
    {
        if (holding.Ledger.Terms?.OnDemand == true)
        {
            return [new PaymentDue(holding, DueKind.OnDemand, null, holding.Position.Principal)];
        }

        var put = PutOf(terms, at, basis);
        return holding.Ledger.Schedule.Count > 0 ? InInstallments(holding, terms, at, put)
            : holding.Position.Principal == 0 ? []
            : [Final(holding, terms.MaturesOn, at, put, holding.Position.Principal)];
    }

    private static IReadOnlyList<PaymentDue> InInstallments(Holding holding, Offering terms, DateOnly at, HolderPut? put)
    {
        var known = holding.Ledger.Schedule.Where(payment => payment.PrincipalUsd > 0).ToList();
        var unconfirmed = Unconfirmed(holding, known, at);
        var rest = holding.Position.Principal - unconfirmed;
        List<PaymentDue> payments = unconfirmed == 0 ? [] : [new PaymentDue(holding, DueKind.Unconfirmed, null, unconfirmed)];
        foreach (var payment in known.Where(payment => payment.DueOn > at && (put is null || payment.DueOn < put.On)))
        {
            var amount = Math.Min(payment.PrincipalUsd!.Value, rest);
            if (amount > 0)
            {
                payments.Add(new PaymentDue(holding, DueKind.Installment, payment.DueOn, amount, IsDerived: payment.Kind == PaymentKind.Derived));
                rest -= amount;
            }
        }

        return rest == 0 ? payments : [.. payments, Final(holding, terms.MaturesOn, at, put, rest)];
    }

    private static PaymentDue Final(Holding holding, PartialDate? matures, DateOnly at, HolderPut? put, long usd) => (put, matures) switch
    {
        ({ } asked, _) => new PaymentDue(holding, DueKind.HolderPut, asked.On, usd, asked),
        (_, null) => new PaymentDue(holding, DueKind.Undated, null, usd),
        (_, { } day) => new PaymentDue(holding, day.LastDay <= at ? DueKind.PastDue : DueKind.Maturity, day, usd),
    };

    /// <summary>
    /// What the schedule says should have been repaid by a day while no event does: at most the installments up to that
    /// day, and at most what is owed beyond the later installments and the balloon.
    /// </summary>
    private static long Unconfirmed(Holding holding, List<ScheduledPayment> schedule, DateOnly at)
    {
        var passed = schedule.Where(payment => payment.DueOn <= at).Sum(payment => payment.PrincipalUsd!.Value);
        if (passed == 0)
        {
            return 0;
        }

        var later = schedule.Sum(payment => payment.PrincipalUsd!.Value) - passed;
        var before = holding.Ledger.On(schedule[0].DueOn.AddDays(-1))?.Principal ?? 0;
        var balloon = Math.Max(0, before - passed - later);
        return Math.Clamp(holding.Position.Principal - later - balloon, 0, passed);
    }

    // Of two puts on one day the unconditional one decides: then nothing hangs on the condition.
    private static HolderPut? PutOf(Offering terms, DateOnly at, MaturityBasis basis)
    {
        HolderPut? next = null;
        foreach (var put in basis == MaturityBasis.Stated ? [] : terms.HolderPuts)
        {
            if (put.On > at
                && (put.Condition is null || basis == MaturityBasis.Worst)
                && (terms.MaturesOn is not { } matures || put.On < matures.LastDay)
                && (next is null || put.On < next.On || (put.On == next.On && put.Condition is null && next.Condition is not null)))
            {
                next = put;
            }
        }

        return next;
    }
}
