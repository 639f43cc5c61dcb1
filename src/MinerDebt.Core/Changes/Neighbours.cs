using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>The facts beside which a fact can look unusual, found without going through all of them each time.</summary>
/// <param name="known">All facts as they would be.</param>
/// <param name="changes">What of it was changed.</param>
internal sealed class Neighbours(Facts known, IReadOnlyList<Change> changes)
{
    private readonly Dictionary<string, ILookup<DebtClass, DebtBalance>> _balances = [];
    private readonly Dictionary<string, ILookup<Quarter, DebtBalance>> _periodEnds = [];
    private readonly Dictionary<string, ILookup<(InstrumentType, long?), Offering>> _offerings = [];
    private readonly Dictionary<string, ILookup<string, Filing>> _filings = [];

    private readonly Lazy<Dictionary<(Type, string), string>> _lastChanged = new(() => changes.Select(change => change.Subject)
        .Where(fact => fact is IOfOffering)
        .GroupBy(fact => (fact.GetType(), ((IOfOffering)fact).OfferingId))
        .ToDictionary(facts => facts.Key, facts => facts.MaxBy(fact => fact.Key, StringComparer.Ordinal)!.Key));

    private readonly LookAlikes _lookAlikes = new(known);

    /// <summary>Another fact whose key looks the same; null if none does.</summary>
    public Fact? LookAlike(Fact fact) => _lookAlikes.Find(fact);

    public Miner? Miner(string ticker) => known.Find<Miner>(ticker);

    public Offering? Find(string offeringId) => known.Find<Offering>(offeringId);

    /// <summary>The events of an offering, the earliest first.</summary>
    public IReadOnlyList<DebtEvent> Events(string offeringId) => [.. known.OfOffering<DebtEvent>(offeringId).OrderBy(debtEvent => debtEvent.OccurredOn)];

    /// <summary>The scheduled payments of an offering, the earliest first.</summary>
    public IReadOnlyList<ScheduledPayment> Payments(string offeringId) => [.. known.OfOffering<ScheduledPayment>(offeringId).OrderBy(payment => payment.DueOn)];

    /// <summary>Whether no later fact of its kind and offering was changed or removed with it.</summary>
    public bool IsLastChanged<T>(T fact) where T : Fact, IOfOffering => _lastChanged.Value.GetValueOrDefault((typeof(T), fact.OfferingId)) == fact.Key;

    /// <summary>What the same miner reported for the same class before; null if nothing is known.</summary>
    public DebtBalance? Before(DebtBalance balance)
    {
        if (!_balances.TryGetValue(balance.Ticker, out var balances))
        {
            _balances.Add(balance.Ticker, balances = known.OfMiner<DebtBalance>(balance.Ticker).ToLookup(one => one.DebtClass));
        }

        return balances[balance.DebtClass].Where(other => other.PeriodEnd < balance.PeriodEnd).MaxBy(other => other.PeriodEnd);
    }

    /// <summary>The day of the other balances of the same quarter, if none of them is of the same day; null if there are none.</summary>
    public DateOnly? OtherPeriodEnd(DebtBalance balance)
    {
        if (!_periodEnds.TryGetValue(balance.Ticker, out var ends))
        {
            _periodEnds.Add(balance.Ticker, ends = known.OfMiner<DebtBalance>(balance.Ticker).ToLookup(one => Quarter.Nearest(one.PeriodEnd)));
        }

        var days = ends[Quarter.Nearest(balance.PeriodEnd)].Where(other => other.Key != balance.Key).Select(other => (DateOnly?)other.PeriodEnd).ToList();
        return days.Contains(balance.PeriodEnd) ? null : days.Max();
    }

    /// <summary>Principal that the events of the offerings of the balance's class leave at its day; null if there are none.</summary>
    public decimal? OwedByEvents(DebtBalance balance)
    {
        if (!Enum.TryParse<InstrumentType>(balance.DebtClass.ToString(), out var type))
        {
            return null;
        }

        var owed = known.OfMiner<Offering>(balance.Ticker).Where(offering => offering.Type == type)
            .SelectMany(offering => known.OfOffering<DebtEvent>(offering.Id)).Where(one => one.OccurredOn <= balance.PeriodEnd)
            .Sum(one => (decimal)one.PrincipalChangeUsd);
        return owed > 0 ? owed : null;
    }

    /// <summary>Another filing of the company with the same address; null if there is none.</summary>
    public Filing? SameAddress(Filing filing)
    {
        if (!_filings.TryGetValue(filing.Ticker, out var filings))
        {
            _filings.Add(filing.Ticker, filings = known.OfMiner<Filing>(filing.Ticker).ToLookup(one => one.Source.Url ?? ""));
        }

        return filing.Source.Url is { } url ? filings[url].FirstOrDefault(other => other.Key != filing.Key) : null;
    }

    /// <summary>Another offering that has the same terms; null if there is none, or the principal is not known.</summary>
    public Offering? Twin(Offering offering)
    {
        if (!_offerings.TryGetValue(offering.Ticker, out var offerings))
        {
            _offerings.Add(offering.Ticker, offerings = known.OfMiner<Offering>(offering.Ticker).ToLookup(one => (one.Type, one.PrincipalUsd)));
        }

        return offering.PrincipalUsd is null ? null : offerings[(offering.Type, offering.PrincipalUsd)]
            .FirstOrDefault(other => other.Id != offering.Id && other.MaturesOn == offering.MaturesOn && other.ClosedOn == offering.ClosedOn);
    }
}
