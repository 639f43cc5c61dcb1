using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>
/// The facts as they were known on a day (<see cref="KnownDay"/>), an offering with the terms of that day.
/// </summary>
public static class KnownFacts
{
    private static readonly Dictionary<Type, int> Order = FactJson.Kinds.Select((kind, index) => (kind, index)).ToDictionary(pair => pair.kind, pair => pair.index);

    /// <summary>
    /// The register of these facts ends with the last quarter that had ended by <paramref name="day"/>, so the day must
    /// not lie before the end of its first.
    /// </summary>
    public static Facts At(FactHistory history, DateOnly day)
    {
        var offerings = new Dictionary<string, KnownOffering>();
        var known = new List<Fact>();
        foreach (var fact in history.Everything)
        {
            switch (fact[^1].Subject)
            {
                case Offering offering: Of(offering.Id).Offering = fact; break;
                case InstrumentTerms terms: Of(terms.OfferingId).Terms = fact; break;
                case Amendment amendment: Of(amendment.OfferingId).Amendments.Add(fact); break;
                case DebtEvent debtEvent: Of(debtEvent.OfferingId).Events.Add(fact); break;
                case Coverage when fact[^1].After is Coverage coverage: known.Add(Cut(coverage, day)); break;
                case not Coverage when KnownDay.Decide(fact, day)?.After is { } decided: known.Add(decided); break;
            }
        }

        return WithoutDangling(Facts.Of([.. known, .. offerings.Values.SelectMany(offering => offering.On(day))]));

        KnownOffering Of(string id) => offerings.TryGetValue(id, out var offering) ? offering : offerings[id] = new KnownOffering();
    }

    private static Coverage Cut(Coverage coverage, DateOnly day)
    {
        var ended = Quarter.Of(day.AddDays(1)) - 1;
        return coverage.Name == Coverage.RegisterTo && Quarter.TryParse(coverage.Value, out var last) && last > ended
            ? coverage with { Value = ended.ToString() }
            : coverage;
    }

    // A subsidiary outlives its parent, whatever else refers to a fact does not.
    private static Facts WithoutDangling(Facts known)
    {
        // What others refer to is seen before them.
        foreach (var fact in known.Everything.OrderBy(fact => Order[fact.GetType()]))
        {
            if (FactReference.Of(fact).Any(needed => known.Find(needed.Kind, needed.Key) is null))
            {
                known = fact is Miner miner ? known.With(miner with { ConsolidatedInto = null }) : known.Without(fact);
            }
        }

        return known;
    }
}
