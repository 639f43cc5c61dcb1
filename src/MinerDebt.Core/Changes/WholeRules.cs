using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What must hold between facts once the changes are made.</summary>
internal static class WholeRules
{
    // Every quarter costs each offering a few bytes in the book; a century is more than enough.
    private const int LongestRegister = 400;

    /// <param name="after">All facts as they would be.</param>
    /// <param name="whereOf">The place in a file that a fact came from; null if it is not among the changes.</param>
    public static IEnumerable<Problem> Check(Facts after, Func<Fact, Location?> whereOf) =>
    [
        .. References(after, whereOf),
        .. Circles(after, whereOf),
        .. Aliases(after, whereOf),
        .. NegativePrincipal(after, whereOf),
        .. MissingCoverage(after),
    ];

    private static IEnumerable<Problem> References(Facts after, Func<Fact, Location?> whereOf)
    {
        foreach (var fact in after.Everything)
        {
            foreach (var needed in FactReference.Of(fact).Where(needed => after.Find(needed.Kind, needed.Key) is null))
            {
                var accepted = needed.Kind == typeof(Offering) ? "the offering_id of a known offering" : "the ticker of a known miner";
                yield return new Problem(whereOf(fact), needed.Field, needed.Key, $"{accepted} is accepted (needed by {fact.GetType().Name} {fact.Key})");
            }
        }
    }

    // A parent is stored before its subsidiary, which has no first one in a circle.
    private static IEnumerable<Problem> Circles(Facts after, Func<Fact, Location?> whereOf)
    {
        foreach (var miner in after.All<Miner>())
        {
            var passed = new HashSet<string>();
            var parent = miner.ConsolidatedInto;
            while (parent is not null && parent != miner.Ticker && passed.Add(parent))
            {
                parent = after.Find<Miner>(parent)?.ConsolidatedInto;
            }

            if (parent == miner.Ticker)
            {
                yield return new Problem(whereOf(miner), "consolidated_into", miner.ConsolidatedInto!, $"a company is accepted that is not itself consolidated into {miner.Ticker}");
            }
        }
    }

    private static IEnumerable<Problem> Aliases(Facts after, Func<Fact, Location?> whereOf)
    {
        var owners = after.All<Miner>().ToDictionary(miner => miner.Ticker, miner => miner.Ticker);
        foreach (var miner in after.All<Miner>())
        {
            foreach (var alias in miner.Aliases.Where(alias => !owners.TryAdd(alias, miner.Ticker)))
            {
                yield return new Problem(whereOf(miner), "aliases", alias, $"a ticker that does not already mean {owners[alias]} is accepted");
            }
        }
    }

    private static IEnumerable<Problem> NegativePrincipal(Facts after, Func<Fact, Location?> whereOf)
    {
        foreach (var events in after.All<DebtEvent>().GroupBy(debtEvent => debtEvent.OfferingId))
        {
            var owed = 0m;
            foreach (var day in events.GroupBy(debtEvent => debtEvent.OccurredOn).OrderBy(day => day.Key))
            {
                owed += day.Sum(debtEvent => (decimal)debtEvent.PrincipalChangeUsd);
                if (owed < 0)
                {
                    var last = day.MinBy(debtEvent => debtEvent.PrincipalChangeUsd)!;
                    yield return new Problem(whereOf(last), "principal_change_usd",
                        last.PrincipalChangeUsd.ToString(CultureInfo.InvariantCulture),
                        string.Create(CultureInfo.InvariantCulture, $"a change is accepted that leaves {events.Key} with 0 or more on {day.Key:yyyy-MM-dd}, not {owed}"));
                    break;
                }
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
                yield return new Problem(new Location("coverage.csv", 0), "key", "", $"a row {name} is needed");
            }
        }

        if (Quarter.TryParse(from?.Value, out var first) && Quarter.TryParse(to?.Value, out var last) && last - first is < 0 or > LongestRegister)
        {
            yield return new Problem(new Location("coverage.csv", 0), Coverage.RegisterTo, to!.Value, $"{first} or later is accepted, up to {first + LongestRegister}");
        }
    }
}
