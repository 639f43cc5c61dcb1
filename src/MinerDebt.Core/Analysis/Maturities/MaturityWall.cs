using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>When the principal owed at a day falls due. Amounts are whole US dollars.</summary>
/// <param name="At">The day on which it was owed.</param>
/// <param name="Payments">Those of each holding: they sum to all that is owed.</param>
public sealed record MaturityWall(MaturityBasis Basis, DateOnly At, IReadOnlyList<PaymentDue> Payments)
{
    /// <summary>Days of a year in averages: Actual/365.25.</summary>
    public const decimal DaysOfYear = 365.25m;

    /// <summary>Months ahead that count as soon.</summary>
    public const int SoonMonths = 24;

    private readonly SumsByKind _sums = new(Payments);

    // Those whose terms have a holder put, in the order of the payments.
    private IReadOnlyList<Holding> _puttable = [];

    public long TotalUsd => _sums.TotalUsd;

    /// <summary>Final maturities that have passed with principal left.</summary>
    public long PastDueUsd => _sums[DueKind.PastDue];

    /// <summary>What lenders may ask for at any time.</summary>
    public long OnDemandUsd => _sums[DueKind.OnDemand];

    /// <summary>Repaid by schedule, and no event says so.</summary>
    public long UnconfirmedUsd => _sums[DueKind.Unconfirmed];

    /// <summary>Principal without a known date.</summary>
    public long UndatedUsd => _sums[DueKind.Undated];

    /// <summary>Payments that fall due after the day of the wall, the earliest first.</summary>
    public IReadOnlyList<PaymentDue> Ahead => field ??= InTime([.. Payments.Where(payment => payment.IsAhead)]);

    /// <summary>What is due at once, on demand or past due, and what falls due within <see cref="SoonMonths"/>.</summary>
    public IReadOnlyList<PaymentDue> DueSoon => DueWithin(SoonMonths);

    /// <summary>
    /// Weighted average life: years until principal is repaid, weighted by principal, Actual/365.25. Installments count on
    /// their days; what is on demand or past due counts as 0 years; what has no date or is not confirmed is left out.
    /// Null if nothing is left.
    /// </summary>
    public decimal? AverageLifeYears
    {
        get
        {
            var counted = PastDueUsd + OnDemandUsd;
            Int128 dollarDays = 0;
            foreach (var payment in Ahead)
            {
                counted += payment.PrincipalUsd;
                dollarDays += (Int128)payment.PrincipalUsd * DaysUntil(payment.DueOn!.Value);
            }

            return counted == 0 ? null : (decimal)dollarDays / DaysOfYear / counted;
        }
    }

    /// <summary>
    /// Years until the last payment of each offering that has one ahead, weighted by all that is owed on it,
    /// Actual/365.25: as if nothing were repaid before. Null if none has one.
    /// </summary>
    public decimal? AverageFinalMaturityYears
    {
        get
        {
            // The earliest first: the last of each holding stands in the end.
            var finals = new Dictionary<Holding, DateOnly>(ReferenceEqualityComparer.Instance);
            foreach (var payment in Ahead)
            {
                finals[payment.Holding] = payment.DueOn!.Value;
            }

            var owed = finals.Keys.Sum(holding => holding.Position.Principal);
            Int128 dollarDays = 0;
            foreach (var (holding, day) in finals)
            {
                dollarDays += (Int128)holding.Position.Principal * DaysUntil(day);
            }

            return owed == 0 ? null : (decimal)dollarDays / DaysOfYear / owed;
        }
    }

    /// <summary>Of all that a selection owes at the end of a quarter of the register.</summary>
    public static MaturityWall Of(DebtBook book, Selection selection, Quarter quarter, MaturityBasis basis) => book.AtQuarter(
        selection,
        quarter,
        () => basis == MaturityBasis.Stated
            ? Of(DebtOutstanding.Holdings(book, selection, quarter), quarter.End, basis)
            : Of(book, selection, quarter, MaturityBasis.Stated).On(basis),
        basis);

    public static MaturityWall Of(IReadOnlyList<Holding> holdings, DateOnly at, MaturityBasis basis)
    {
        List<Holding> puttable = [];
        List<PaymentDue> payments = new(holdings.Count);
        foreach (var holding in holdings)
        {
            var terms = holding.Ledger.TermsOn(at);
            var due = PaymentsDue.Of(holding, terms, at, basis);
            payments.AddRange(due);
            if (due.Count > 0 && terms.HolderPuts.Count > 0)
            {
                puttable.Add(holding);
            }
        }

        return new(basis, at, payments) { _puttable = puttable };
    }

    /// <summary>That of the same holdings on another basis: what has no holder put falls due as it does on this one.</summary>
    /// <param name="kept">Those that fall due by their stated maturity even so.</param>
    internal MaturityWall On(MaturityBasis basis, IReadOnlySet<Holding>? kept = null)
    {
        List<PaymentDue> payments = new(Payments.Count);
        var put = 0;
        for (var index = 0; index < Payments.Count; index++)
        {
            var holding = Payments[index].Holding;
            if (put == _puttable.Count || !ReferenceEquals(_puttable[put], holding))
            {
                payments.Add(Payments[index]);
                continue;
            }

            put++;
            payments.AddRange(PaymentsDue.Of(holding, At, kept?.Contains(holding) == true ? MaturityBasis.Stated : basis));
            while (index + 1 < Payments.Count && ReferenceEquals(Payments[index + 1].Holding, holding))
            {
                index++;
            }
        }

        return new(basis, At, payments) { _puttable = _puttable };
    }

    /// <summary>What falls due only if a condition holds, the earliest first: nothing but on the basis <see cref="MaturityBasis.Worst"/>.</summary>
    public IReadOnlyList<PaymentDue> ConditionalPuts => [.. Ahead.Where(payment => payment.IsConditional)];

    /// <summary>The payments of one kind, the largest first.</summary>
    public IReadOnlyList<PaymentDue> Of(DueKind kind) =>
        [.. Payments.Where(payment => payment.Kind == kind).OrderByDescending(payment => payment.PrincipalUsd)];

    /// <summary>What is due at once, on demand or past due, and then what falls due up to and including a day, the earliest first.</summary>
    public IReadOnlyList<PaymentDue> DueBy(DateOnly day) =>
        [.. Of(DueKind.PastDue), .. Of(DueKind.OnDemand), .. Ahead.Where(payment => payment.DueOn <= day)];

    /// <summary>What is due at once, and what falls due within so many months from the day of the wall (<see cref="Window"/>).</summary>
    public IReadOnlyList<PaymentDue> DueWithin(int months) => DueBy(Window(months).Last);

    public DueWindow Window(int months) => DueWindow.After(At, months);

    /// <summary>Years from the day of the wall to another, Actual/365.25.</summary>
    public decimal YearsUntil(DateOnly day) => DaysUntil(day) / DaysOfYear;

    // By numbers, which sort several times as fast as days; those of one day stay in their order.
    private static PaymentDue[] InTime(PaymentDue[] payments)
    {
        var order = new long[payments.Length];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = ((long)payments[index].DueOn!.Value.DayNumber << 32) | (uint)index;
        }

        Array.Sort(order, payments);
        return payments;
    }

    private int DaysUntil(DateOnly day) => day.DayNumber - At.DayNumber;

    private readonly record struct SumsByKind
    {
        private readonly long[] _ofKind = new long[Enum.GetValues<DueKind>().Length];

        public SumsByKind(IReadOnlyList<PaymentDue> payments)
        {
            foreach (var payment in payments)
            {
                _ofKind[(int)payment.Kind] += payment.PrincipalUsd;
            }
        }

        public long TotalUsd => _ofKind.Sum();

        public long this[DueKind kind] => _ofKind[(int)kind];
    }
}
