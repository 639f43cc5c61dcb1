using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// The all-in rate of an offering, its yield at issue: the effective yearly rate at which coupons and par discount to the
/// net proceeds. Coupons half-yearly, each in full, their days counted back from the day of repayment; days ÷ 365.25.
/// </summary>
/// <param name="From">The day of the money: closing, else pricing.</param>
/// <param name="Until">The day on which par is repaid.</param>
/// <param name="ParUsd">The principal that the net proceeds were paid for.</param>
/// <param name="ProceedsUsd">Net proceeds, less the cost of the capped call where that counts.</param>
/// <param name="Payments">Coupons and par.</param>
/// <param name="Percent">A year.</param>
public sealed record AllInRate(DateOnly From, DateOnly Until, long ParUsd, long ProceedsUsd, IReadOnlyList<CashFlow> Payments, decimal Percent)
{
    /// <summary>To the stated maturity, installments on their days.</summary>
    /// <param name="isNetOfCall">Whether the cost of the capped call is taken off the proceeds.</param>
    /// <returns>Null if the net proceeds, the coupon, a date or the cost that is asked for is not known.</returns>
    public static AllInRate? ToMaturity(Ledger ledger, bool isNetOfCall = false) =>
        Known(ledger.Offering) is { } terms && ledger.Offering.MaturesOn?.LastDay is { } until && until > terms.From
        && ledger.Schedule.All(one => one.PrincipalUsd is not null || one.DueOn <= terms.From)
            ? Of(terms, until, ledger.Offering, isNetOfCall, Installments(ledger, terms, until))
            : null;

    /// <summary>To the first day on which holders may ask for repayment without a condition.</summary>
    /// <inheritdoc cref="ToMaturity"/>
    public static AllInRate? ToFirstPut(Ledger ledger, bool isNetOfCall = false) =>
        Known(ledger.Offering) is { } terms && FirstPut(ledger.Offering, terms.From) is { } put
        && ledger.Schedule.All(one => one.DueOn > put || one.DueOn <= terms.From)
            ? Of(terms, put, ledger.Offering, isNetOfCall, [])
            : null;

    /// <summary>Whether what any of the rates needs is known, which it is of few.</summary>
    internal static bool CanBe(Offering offering) => Known(offering) is not null;

    private static AllInRate? Of(IssueTerms terms, DateOnly until, Offering offering, bool isNetOfCall, IReadOnlyList<CashFlow> installments)
    {
        if (isNetOfCall && offering.CappedCallCostUsd is null)
        {
            return null;
        }

        var proceeds = terms.NetUsd - (isNetOfCall ? offering.CappedCallCostUsd!.Value : 0);
        var rest = terms.ParUsd - installments.Sum(one => one.Usd);
        var payments = CouponDays.Payments(terms.From, terms.CouponPercent, [.. installments, new CashFlow(until, rest)], isFirstWhole: true);
        return DiscountRate.Of(proceeds, terms.From, payments) is { } percent ? new(terms.From, until, terms.ParUsd, proceeds, payments, percent) : null;
    }

    private static IReadOnlyList<CashFlow> Installments(Ledger ledger, IssueTerms terms, DateOnly until)
    {
        var left = (decimal)terms.ParUsd;
        var installments = new List<CashFlow>();
        foreach (var one in ledger.Schedule.Where(one => one.DueOn > terms.From && one.DueOn < until))
        {
            var paid = Math.Min(left, one.PrincipalUsd!.Value);
            left -= paid;
            installments.Add(new CashFlow(one.DueOn, paid));
        }

        return installments;
    }

    private static IssueTerms? Known(Offering offering) =>
        offering is { NetProceedsUsd: > 0 and var net, CouponPercent: { } coupon, DatedOn: { } from } && Proceeds.ParOf(offering) is { } par
            ? new IssueTerms(from, par, net, coupon)
            : null;

    private static DateOnly? FirstPut(Offering offering, DateOnly from) =>
        offering.HolderPuts.Where(put => put.Condition is null && put.On > from && !(put.On >= offering.MaturesOn?.LastDay)).Min(put => (DateOnly?)put.On);

    private sealed record IssueTerms(DateOnly From, long ParUsd, long NetUsd, decimal CouponPercent);
}
