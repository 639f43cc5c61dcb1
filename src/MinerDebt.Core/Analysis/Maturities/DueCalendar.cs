using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>
/// Every day ahead of what is owed at a day: installments, holder puts, calls and final maturities. The maturity wall takes
/// for each offering the one that comes first on its basis; the calendar has all of them.
/// </summary>
public static class DueCalendar
{
    /// <returns>The earliest first; of one day the largest first.</returns>
    public static IReadOnlyList<CalendarEntry> Of(IReadOnlyList<Holding> holdings, DateOnly at) =>
    [
        .. holdings.SelectMany(holding => Of(holding, at))
            .OrderBy(entry => entry.Day)
            .ThenBy(entry => entry.Kind)
            .ThenByDescending(entry => entry.PrincipalUsd)
            .ThenBy(entry => entry.Holding.Ledger.Offering.Id, StringComparer.Ordinal),
    ];

    /// <summary>What issuers may redeem already: callable since a day that is not ahead, and not yet matured. The largest first.</summary>
    public static IReadOnlyList<Holding> CallableAlready(IReadOnlyList<Holding> holdings, DateOnly at) =>
        [.. holdings.Where(holding => holding.Ledger.Terms?.CallableFrom <= at && !(holding.Ledger.TermsOn(at).MaturesOn?.LastDay <= at)).OrderByDescending(holding => holding.Position.Principal)];

    private static IEnumerable<CalendarEntry> Of(Holding holding, DateOnly at)
    {
        var stated = PaymentsDue.Of(holding, at, MaturityBasis.Stated);
        var offering = holding.Ledger.TermsOn(at);
        foreach (var payment in stated.Where(payment => payment.Kind is DueKind.Installment or DueKind.Maturity))
        {
            yield return new CalendarEntry(
                holding, payment.Kind == DueKind.Maturity ? CalendarKind.Maturity : CalendarKind.Installment, payment.On!.Value, payment.PrincipalUsd, IsDerived: payment.IsDerived);
        }

        foreach (var put in offering.HolderPuts.Where(put => IsAhead(put.On)))
        {
            yield return new CalendarEntry(holding, CalendarKind.HolderPut, put.On, LeftOn(put.On), put);
        }

        if (holding.Ledger.Terms is { CallableFrom: { } from } terms && IsAhead(from))
        {
            yield return new CalendarEntry(holding, CalendarKind.Call, from, LeftOn(from), CallTriggerPercent: terms.CallTriggerPercent);
        }

        bool IsAhead(DateOnly day) => day > at && !(day >= offering.MaturesOn?.LastDay);

        // What no installment before the day repays; what is not confirmed may be repaid already.
        long LeftOn(DateOnly day) => stated.Where(payment => payment.Kind != DueKind.Unconfirmed && !(payment.Kind == DueKind.Installment && payment.DueOn < day)).Sum(payment => payment.PrincipalUsd);
    }
}
