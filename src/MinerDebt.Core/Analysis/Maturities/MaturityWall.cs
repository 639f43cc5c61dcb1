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
    public IReadOnlyList<PaymentDue> Ahead => field ??= [.. Payments.Where(payment => payment.IsAhead).OrderBy(payment => payment.DueOn)];

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
            var counted = Payments.Where(payment => payment.IsAhead || payment.Kind is DueKind.OnDemand or DueKind.PastDue).ToList();
            return counted.Count == 0 ? null : counted.Where(payment => payment.IsAhead).Sum(payment => payment.PrincipalUsd * YearsUntil(payment.DueOn!.Value)) / Sum(counted);
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
            return owed == 0 ? null : finals.Sum(final => final.Key.Position.Principal * YearsUntil(final.Value)) / owed;
        }
    }

    /// <summary>Of all that a selection owes at the end of a quarter of the register.</summary>
    public static MaturityWall Of(DebtBook book, Selection selection, Quarter quarter, MaturityBasis basis) =>
        book.AtQuarter(selection, quarter, () => Of(DebtOutstanding.Holdings(book, selection, quarter), quarter.End, basis), basis);

    public static MaturityWall Of(IReadOnlyList<Holding> holdings, DateOnly at, MaturityBasis basis) =>
        new(basis, at, [.. holdings.SelectMany(holding => PaymentsDue.Of(holding, at, basis))]);

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
    public decimal YearsUntil(DateOnly day) => (day.DayNumber - At.DayNumber) / DaysOfYear;

    private static long Sum(IEnumerable<PaymentDue> payments) => payments.Sum(payment => payment.PrincipalUsd);

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
