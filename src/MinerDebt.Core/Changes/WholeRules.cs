using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What must hold between facts once the changes are made.</summary>
internal static class WholeRules
{
    // Every quarter costs each offering a few bytes in the book; a century is more than enough.
    private const int LongestRegister = 400;

    /// <summary>Looks at the changes, and at what refers to them: all else was so before.</summary>
    /// <param name="after">All facts as they would be.</param>
    /// <param name="changes">What was changed, by kind and key.</param>
    public static IEnumerable<Problem> Check(Facts after, IReadOnlyDictionary<(Type Kind, string Key), Change> changes) =>
    [
        .. References(after, changes),
        .. Circles(after, changes),
        .. Aliases(after, changes),
        .. NegativePrincipal(after, changes),
        .. LatePuts(after, changes),
        .. MissingCoverage(after),
    ];

    private static IEnumerable<Problem> References(Facts after, IReadOnlyDictionary<(Type Kind, string Key), Change> changes)
    {
        foreach (var (identity, change) in changes)
        {
            foreach (var reference in change.After is { } needing ? FactReference.Of(needing) : [])
            {
                if (after.Find(reference.Kind, reference.Key) is null)
                {
                    yield return Dangling(change.After!, reference, change.Where);
                }
            }

            if (change.After is not null)
            {
                continue;
            }

            foreach (var left in after.ReferringTo(identity.Kind, identity.Key).Where(left => !changes.ContainsKey((left.GetType(), left.Key))))
            {
                yield return StillNeeded(left, FactReference.Of(left).First(reference => reference.Kind == identity.Kind && reference.Key == identity.Key), change.Where);
            }
        }
    }

    private static Problem Dangling(Fact fact, FactReference reference, Location? where) => new(
        where, reference.Field, reference.Key,
        $"no {FactWords.One(reference.Kind)} is stored under it: add that first, or name another; the {FactWords.Of(fact)} needs it");

    private static Problem StillNeeded(Fact fact, FactReference reference, Location? where) => new(
        where, reference.Field, reference.Key, $"it is needed by the {FactWords.Of(fact)}: correct or remove that first");

    // A parent is stored before its subsidiary, which has no first one in a circle.
    private static IEnumerable<Problem> Circles(Facts after, IReadOnlyDictionary<(Type Kind, string Key), Change> changes)
    {
        var found = new SortedDictionary<string, Miner>(StringComparer.Ordinal);
        foreach (var miner in changes.Values.Select(change => change.After).OfType<Miner>())
        {
            var passed = new List<Miner>();
            var next = miner;
            do
            {
                passed.Add(next);
                next = next.ConsolidatedInto is { } parent ? after.Find<Miner>(parent) : null;
            }
            while (next is not null && !passed.Contains(next));

            foreach (var one in next == miner ? passed : [])
            {
                found[one.Ticker] = one;
            }
        }

        return found.Values.Select(miner => new Problem(
            changes.GetValueOrDefault((typeof(Miner), miner.Ticker))?.Where,
            "consolidated_into", miner.ConsolidatedInto!, $"it is itself consolidated into {miner.Ticker}: name another company, or none"));
    }

    // Companies are few: all of them are looked at, but only when one of them changes.
    private static IEnumerable<Problem> Aliases(Facts after, IReadOnlyDictionary<(Type Kind, string Key), Change> changes)
    {
        if (!changes.Values.Any(change => change.After is Miner))
        {
            yield break;
        }

        var owners = after.All<Miner>().ToDictionary(miner => miner.Ticker, miner => miner.Ticker);
        foreach (var miner in after.All<Miner>())
        {
            foreach (var alias in miner.Aliases.Where(alias => !owners.TryAdd(alias, miner.Ticker)))
            {
                yield return new Problem(
                    (changes.GetValueOrDefault((typeof(Miner), miner.Ticker)) ?? changes.GetValueOrDefault((typeof(Miner), owners[alias])))?.Where, "aliases", alias, $"it already means {owners[alias]}: take it away here or there");
            }
        }
    }

    private static IEnumerable<Problem> NegativePrincipal(Facts after, IReadOnlyDictionary<(Type Kind, string Key), Change> changes)
    {
        foreach (var id in changes.Values.Select(change => (change.Subject as DebtEvent)?.OfferingId).OfType<string>().Distinct())
        {
            var owed = 0m;
            foreach (var day in after.OfOffering<DebtEvent>(id).GroupBy(debtEvent => debtEvent.OccurredOn).OrderBy(day => day.Key))
            {
                owed += day.Sum(debtEvent => (decimal)debtEvent.PrincipalChangeUsd);
                if (owed < 0)
                {
                    var last = day.MinBy(debtEvent => debtEvent.PrincipalChangeUsd)!;
                    // An event that was stored before can be one too many because of another that changes.
                    var cause = changes.GetValueOrDefault((typeof(DebtEvent), last.Key)) ?? changes.Values.Last(change => (change.Subject as DebtEvent)?.OfferingId == id);
                    yield return new Problem(cause.Where, "principal_change_usd",
                        last.PrincipalChangeUsd.ToString(CultureInfo.InvariantCulture),
                        Rule.Say($"{id} would owe {owed:#,0} on {day.Key:yyyy-MM-dd}, less than nothing: correct the amount or the day"));
                    break;
                }
            }
        }
    }

    // A maturity that was moved may be stored as it was first or as it is now, the other one with the amendment.
    private static IEnumerable<Problem> LatePuts(Facts after, IReadOnlyDictionary<(Type Kind, string Key), Change> changes)
    {
        foreach (var group in changes.Values.Where(change => change.Subject is Offering or Amendment).GroupBy(change => change.Subject is Amendment amendment ? amendment.OfferingId : change.Subject.Key))
        {
            if (after.Find<Offering>(group.Key) is not { } offering)
            {
                continue;
            }

            var moved = after.OfOffering<Amendment>(offering.Id).Where(one => one.Field == AmendedField.Maturity)
                .SelectMany(one => new[] { one.OldValue, one.NewValue })
                .Select(text => PartialDate.TryParse(text, out var day) ? (DateOnly?)day.LastDay : null);
            if (offering.MaturesOn is { } matures && moved.Append(matures.LastDay).Max() is var last && offering.HolderPuts.LastOrDefault(put => put.On > last) is { } late)
            {
                yield return new Problem(group.First().Where, "holder_put_on", late.ToString(), $"it lies after the maturity, {matures}: correct one of them");
            }
        }
    }

    private static IEnumerable<Problem> MissingCoverage(Facts after)
    {
        var from = after.Find<Coverage>(Coverage.RegisterFrom);
        var to = after.Find<Coverage>(Coverage.RegisterTo);
        foreach (var (name, row) in new[] { (Coverage.RegisterFrom, from), (Coverage.RegisterTo, to) })
        {
            if (row is null)
            {
                yield return new Problem(new Location("coverage.csv", 0), "key", "", $"the row {name} is missing: add it");
            }
        }

        if (Quarter.TryParse(from?.Value, out var first) && Quarter.TryParse(to?.Value, out var last) && last - first is < 0 or > LongestRegister)
        {
            yield return new Problem(new Location("coverage.csv", 0), Coverage.RegisterTo, to!.Value, $"it is not from {first} to {first + LongestRegister}: choose a quarter between them");
        }
    }
}
