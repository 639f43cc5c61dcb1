using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Support;

/// <summary>Change sets as people make them, each made for what is known by then; one that is not valid is left out.</summary>
internal static class RandomEdits
{
    /// <summary>The change set that a seed leads to; null if it is not a valid one.</summary>
    public static ChangeSet? Of(Facts known, int seed)
    {
        var random = new Random(seed);
        var changes = Enumerable.Range(0, random.Next(1, 4)).SelectMany(_ => Some(known, random)).DistinctBy(change => (change.Subject.GetType(), change.Subject.Key)).ToList();
        var changeSet = new ChangeSet("Ann", ChangeOrigin.Form, "At random", changes);
        return changes.Count > 0 && Validation.Check(known, changeSet).Problems.Count == 0 ? changeSet : null;
    }

    private static IEnumerable<Change> Some(Facts known, Random random)
    {
        var (miner, offering) = (Any(known.All<Miner>(), random)!, Any(known.All<Offering>(), random));
        var debtEvent = offering is null ? null : Any(known.OfOffering<DebtEvent>(offering.Id), random);
        switch (random.Next(14))
        {
            case 0: return [new(null, Make.Offering($"new-{random.Next(1_000)}", miner.Ticker, InstrumentType.TermLoan))];
            case 1: return [new(null, Make.Miner($"N{random.Next(1_000)}") with { ConsolidatedInto = random.Next(2) == 0 ? miner.Ticker : null })];
            case 2: return [new(null, Make.Balance(random.Next(1_000), "2025-09-30", miner.Ticker))];
            case 3: return [new(miner, miner with { Universe = miner.Universe == Universe.Miner ? Universe.Adjacent : Universe.Miner, Aliases = [$"A{random.Next(1_000)}"] })];
            case 4 when offering is not null: return [new(offering, offering with { Ticker = miner.Ticker })];
            case 5 when offering is not null: return [new(offering, offering with { Type = InstrumentType.CreditFacility, Status = OfferingStatus.Repaid })];
            case 6 when offering is not null: return known.ReferringTo(typeof(Offering), offering.Id).Append(offering).Select(fact => new Change(fact, null));
            case 7 when offering is not null:
                var renamed = offering with { Id = $"renamed-{random.Next(1_000)}" };
                return known.OfOffering<DebtEvent>(offering.Id).SelectMany(one => new Change[] { new(one, null), new(null, one with { OfferingId = renamed.Id }) })
                    .Append(new(offering, null)).Append(new(null, renamed));
            case 8 when offering is not null: return [new(null, Make.Event(random.Next(-500, 1_000), $"2025-{random.Next(1, 13):00}-17", offering.Id, Confidence.Unverified))];
            case 9 when debtEvent is not null: return [new(debtEvent, debtEvent with { PrincipalChangeUsd = random.Next(-100, 1_000), Source = Make.Source(Confidence.Press) })];
            case 10 when debtEvent is not null: return [new(debtEvent, null)];
            case 11 when Any(known.All<DebtBalance>(), random) is { } balance: return [new(balance, random.Next(2) == 0 ? null : balance with { CarryingUsd = random.Next(1_000) })];
            case 12 when offering is not null:
                var obligor = known.Find<Obligor>(offering.Id);
                return [new(obligor, obligor is not null && random.Next(3) == 0 ? null : new Obligor { OfferingId = offering.Id, Consolidated = random.Next(2) == 0, Source = Make.Source() })];
            case 13 when offering is not null && Any(known.All<Offering>(), random) is { } other:
                var pledge = Any(known.All<Pledge>(), random);
                return pledge is not null && random.Next(2) == 0 ? [new(pledge, null)]
                    : [new(null, new Pledge { OfferingIds = [.. new[] { offering.Id, other.Id }.Distinct().Order(StringComparer.Ordinal)], AsOf = Make.Day("2025-09-30").AddDays(random.Next(90)), Source = Make.Source() })];
            default: return [];
        }
    }

    private static T? Any<T>(IReadOnlyList<T> list, Random random) where T : class => list.Count == 0 ? null : list[random.Next(list.Count)];
}
