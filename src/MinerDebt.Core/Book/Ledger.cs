using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>An offering with its issuer, its events in time, and what was owed on it at each quarter's end.</summary>
public sealed class Ledger
{
    private readonly Quarter _first;
    private readonly Position[] _positions;

    public Ledger(Offering offering, Miner issuer, IEnumerable<DebtEvent> events, Quarter first, Quarter last)
    {
        Offering = offering;
        Issuer = issuer;
        Events = [.. events.OrderBy(debtEvent => debtEvent.OccurredOn).ThenBy(debtEvent => debtEvent.Key, StringComparer.Ordinal)];
        IsKnown = Events.Count > 0 || offering.Status is not (OfferingStatus.Outstanding or OfferingStatus.PartlyRepaid);
        _first = first;
        _positions = [.. Quarter.Range(first, last).Select(quarter => PositionOn(quarter.End))];
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

    /// <summary>What was owed at the end of any day, for comparing with a fiscal period end; null if that is not known.</summary>
    public Position? On(DateOnly day) => IsKnown ? PositionOn(day) : null;

    /// <summary>The offering with the terms that were in force on a day.</summary>
    public Offering TermsOn(DateOnly day) => AmendedTerms.On(day, Offering, Amendments);

    private Position PositionOn(DateOnly day)
    {
        long principal = 0, unverified = 0, press = 0;
        foreach (var debtEvent in Events.Where(debtEvent => debtEvent.OccurredOn <= day))
        {
            principal += debtEvent.PrincipalChangeUsd;
            var added = Math.Max(0, debtEvent.PrincipalChangeUsd);
            unverified += debtEvent.Source.Confidence == Confidence.Unverified ? added : 0;
            press += debtEvent.Source.Confidence == Confidence.Press ? added : 0;
        }

        unverified = Math.Min(unverified, principal);
        return new Position(principal, unverified, Math.Min(press, principal - unverified));
    }
}
