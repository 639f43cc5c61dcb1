using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>An offering with its issuer, its events in time, and what was owed on it at each quarter's end.</summary>
public sealed class Ledger
{
    private readonly Quarter _first;
    private readonly Position[] _positions;
    private (DateOnly On, long Usd)[]? _drawn;

    public Ledger(Offering offering, Miner issuer, IEnumerable<DebtEvent> events, Quarter first, Quarter last)
    {
        Offering = offering;
        Issuer = issuer;
        Events = InOrder(events as IReadOnlyList<DebtEvent> ?? [.. events]);
        IsKnown = Events.Count > 0 || offering.Status is not (OfferingStatus.Outstanding or OfferingStatus.PartlyRepaid);
        _first = first;
        _positions = Positions(first, last);
    }

    public Offering Offering { get; }

    public Miner Issuer { get; }

    /// <summary>The earliest first.</summary>
    public IReadOnlyList<DebtEvent> Events { get; }

    /// <summary>Who owes it; null if that is not known.</summary>
    public Obligor? Obligor { get; init; }

    /// <summary>How it can end before its maturity; null if that is not known.</summary>
    public InstrumentTerms? Terms { get; init; }

    /// <summary>Repayments before its maturity, the earliest first.</summary>
    public IReadOnlyList<ScheduledPayment> Schedule { get; init; } = [];

    /// <summary>Changes of its terms, the earliest first.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>
    /// Whether it is in sums of debt and of money raised: not the debt of a joint venture by the equity method, nor a loan
    /// inside a group. Such an offering is only listed.
    /// </summary>
    public bool IsCounted => Obligor is not ({ Consolidated: false } or { IntraGroup: true });

    /// <summary>The last quarter for whose end what is owed is known.</summary>
    public Quarter LastQuarter => _first + (_positions.Length - 1);

    /// <summary>False where something is still owed and no event says how much.</summary>
    public bool IsKnown { get; }

    /// <summary>What was owed at the end of a quarter of the register; null if that is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The register does not cover the quarter.</exception>
    public Position? At(Quarter quarter)
    {
        var index = quarter - _first;
        ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(quarter));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _positions.Length, nameof(quarter));
        return IsKnown ? _positions[index] : null;
    }

    /// <summary>What was owed at the end of the quarter of the register with this number, from 0, where that is known.</summary>
    internal Position At(int index) => _positions[index];

    /// <summary>The offering with the terms that were in force on a day.</summary>
    public Offering TermsOn(DateOnly day) => AmendedTerms.On(day, Offering, Amendments);

    /// <inheritdoc cref="AmendedTerms.LastOf"/>
    public Amendment? AmendedBy(AmendedField field) => AmendedTerms.LastOf(field, Offering, Amendments);

    /// <summary>What was owed at the end of any day, for comparing with a fiscal period end; null if that is not known.</summary>
    public Position? On(DateOnly day)
    {
        if (!IsKnown)
        {
            return null;
        }

        if (Quarter.Of(day) is var quarter && quarter.End == day && quarter - _first is var index && index >= 0 && index < _positions.Length)
        {
            return _positions[index];
        }

        var sum = default(RunningPosition);
        sum.AddUntil(Events, day);
        return sum.Position;
    }

    /// <summary>The events up to and including a day.</summary>
    public IReadOnlyList<DebtEvent> Until(DateOnly day)
    {
        var count = CountUntil(day);
        return count == Events.Count ? Events : [.. Events.Take(count)];
    }

    /// <summary>The events from one day to another, both included; costs as much as there are.</summary>
    public IEnumerable<DebtEvent> Between(DateOnly first, DateOnly last)
    {
        for (var index = CountUntil(first.AddDays(-1)); index < Events.Count && Events[index].OccurredOn <= last; index++)
        {
            yield return Events[index];
        }
    }

    /// <summary>
    /// All principal that lenders paid out up to and including a day, whether repaid or not, in whole US dollars; interest paid in
    /// kind is none.
    /// </summary>
    public long DrawnUntil(DateOnly day)
    {
        var drawn = _drawn ??= Drawn();
        return CountUntil(drawn, one => one.On, day) is > 0 and var count ? drawn[count - 1].Usd : 0;
    }

    // After each draw, with its day, so that who searches does not go over the events. It is asked only of what is drawn in steps.
    private (DateOnly On, long Usd)[] Drawn()
    {
        var sum = 0L;
        return [.. Events.Where(one => one.PrincipalChangeUsd > 0 && one.Kind != DebtEventKind.PikInterest).Select(one => (one.OccurredOn, sum += one.PrincipalChangeUsd))];
    }

    private int CountUntil(DateOnly day) => CountUntil(Events, one => one.OccurredOn, day);

    private static int CountUntil<T>(IReadOnlyList<T> inTime, Func<T, DateOnly> dayOf, DateOnly day)
    {
        var (low, high) = (0, inTime.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = dayOf(inTime[middle]) <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Events of one offering come from the facts in the order of their keys, which is theirs in time.
    private static IReadOnlyList<DebtEvent> InOrder(IReadOnlyList<DebtEvent> events)
    {
        for (var index = 1; index < events.Count; index++)
        {
            var (before, after) = (events[index - 1], events[index]);
            if (before.OccurredOn > after.OccurredOn || (before.OccurredOn == after.OccurredOn && string.CompareOrdinal(before.Key, after.Key) > 0))
            {
                return [.. events.OrderBy(debtEvent => debtEvent.OccurredOn).ThenBy(debtEvent => debtEvent.Key, StringComparer.Ordinal)];
            }
        }

        return events;
    }

    private Position[] Positions(Quarter first, Quarter last)
    {
        var positions = new Position[Math.Max(0, last - first + 1)];
        var sum = default(RunningPosition);
        for (var index = 0; index < positions.Length; index++)
        {
            sum.AddUntil(Events, (first + index).End);
            positions[index] = sum.Position;
        }

        return positions;
    }

    /// <summary>The sum of the events so far.</summary>
    private struct RunningPosition
    {
        private int _count;
        private long _principal;
        private long _unverified;
        private long _press;

        public readonly Position Position
        {
            get
            {
                var unverified = Math.Min(_unverified, _principal);
                return new Position(_principal, unverified, Math.Min(_press, _principal - unverified));
            }
        }

        public void AddUntil(IReadOnlyList<DebtEvent> events, DateOnly day)
        {
            for (; _count < events.Count && events[_count].OccurredOn <= day; _count++)
            {
                var debtEvent = events[_count];
                _principal += debtEvent.PrincipalChangeUsd;
                var added = Math.Max(0, debtEvent.PrincipalChangeUsd);
                _unverified += debtEvent.Source.Confidence == Confidence.Unverified ? added : 0;
                _press += debtEvent.Source.Confidence == Confidence.Press ? added : 0;
            }
        }
    }
}
