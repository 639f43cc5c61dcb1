using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>
/// What is unusual about a fact but can be true. It keeps nobody from storing the fact; a person is asked to look again,
/// and to say why it is so.
/// </summary>
public static class Warnings
{
    /// <summary>How many times a balance may grow or shrink from one period end to the next before it is unusual.</summary>
    public const int UnusualTimes = 3;

    /// <summary>Days by which a quarter of 13 weeks may end beside the end of a month.</summary>
    private const int LongestWeek = 7;

    /// <param name="fact">As it would be stored.</param>
    /// <param name="known">What is stored now.</param>
    /// <param name="today">What lies after it has not happened.</param>
    public static IReadOnlyList<Problem> Of(Fact fact, Facts known, DateOnly today) => Of([new Change(null, fact)], known, today);

    /// <summary>The same for many, each seen beside the others, in their order.</summary>
    public static IReadOnlyList<Problem> Of(IReadOnlyList<Change> changes, Facts known, DateOnly today, CancellationToken cancellationToken = default) =>
        [.. ByChange(changes, known, today, cancellationToken).SelectMany(problems => problems)];

    /// <summary>The same, for each change its own.</summary>
    public static IReadOnlyList<IReadOnlyList<Problem>> ByChange(
        IReadOnlyList<Change> changes, Facts known, DateOnly today, CancellationToken cancellationToken = default)
    {
        var neighbours = new Neighbours(Change.Apply(changes, known), changes);
        var found = new List<IReadOnlyList<Problem>>(changes.Count);
        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rule = new Rule(change.Where);
            if (change.After is { } added)
            {
                Check(change.Before, added, neighbours, rule, today);
            }
            else if (change.Before is DebtEvent removed)
            {
                PrincipalWarnings.CheckWithout(removed, neighbours, rule);
            }

            found.Add(rule.Problems);
        }

        return found;
    }

    /// <summary>For each of some facts another one that is stored and whose key looks the same; those that have none are left out.</summary>
    public static IReadOnlyDictionary<Fact, Fact> LookAlikes(IEnumerable<Fact> facts, Facts known)
    {
        var alike = new LookAlikes(known);
        return facts.Distinct().Select(fact => (fact, Other: alike.Find(fact))).Where(pair => pair.Other is not null).ToDictionary(pair => pair.fact, pair => pair.Other!);
    }

    /// <summary>Whether one amount is more than <see cref="UnusualTimes"/> times the other; not if one of them is not known or 0.</summary>
    public static bool IsUnusualStep(long? before, long? after) =>
        before is > 0 && after is > 0
        && ((decimal)Math.Max(before.Value, after.Value) / Math.Min(before.Value, after.Value)) > UnusualTimes;

    private static void Check(Fact? before, Fact fact, Neighbours known, Rule rule, DateOnly today)
    {
        ClearedWarnings.Check(before, fact, rule);
        ReplacedWarnings.Check(before, fact, rule);
        FutureWarnings.Check(fact, rule, today);
        SizeWarnings.Check(fact, known, rule);
        if (before is null && known.LookAlike(fact) is { } other)
        {
            rule.Report("key", FactWords.Name(fact), $"looks like the stored “{FactWords.Name(other)}”: if it is the same, write it the same way");
        }

        switch (fact)
        {
            case Miner { Source.Url: null }: rule.Report("source_url", "", "it has no source"); break;
            case Offering offering: OfferingWarnings.Check(offering, known, rule, today); break;
            case DebtEvent debtEvent: PrincipalWarnings.Check(debtEvent, known, rule); break;
            case ScheduledPayment payment: PrincipalWarnings.Check(payment, known, rule); break;
            case DebtBalance balance: Check(balance, known, rule); break;
            case Filing filing: FilingRules.Warn(filing, known, rule); break;
        }
    }

    private static void Check(DebtBalance balance, Neighbours known, Rule rule)
    {
        CheckPeriodEnd(balance, known, rule);
        var before = known.Before(balance);
        Steps("carrying_usd", before?.CarryingUsd, balance.CarryingUsd);
        Steps("principal_usd", before?.PrincipalUsd, balance.PrincipalUsd);
        if (balance is { CurrentPortionUsd: { } current, CarryingUsd: { } carrying } && current > carrying)
        {
            rule.Report("current_portion_usd", current, Rule.Say($"more than the carrying amount, ${carrying:#,0}"));
        }

        void Steps(string field, long? earlier, long? later)
        {
            if (IsUnusualStep(earlier, later))
            {
                rule.Report(field, later, Rule.Say($"more than {UnusualTimes} times {(later > earlier ? "up" : "down")} from ${earlier:#,0} on {before!.PeriodEnd:yyyy-MM-dd}"));
            }
        }
    }

    // Some companies end their quarters on a weekday: then all of a quarter's balances are on the same day.
    private static void CheckPeriodEnd(DebtBalance balance, Neighbours known, Rule rule)
    {
        var day = Rule.Say($"{balance.PeriodEnd:yyyy-MM-dd}");
        if (known.OtherPeriodEnd(balance) is { } other)
        {
            rule.Report("period_end", day, Rule.Say($"other balances of the quarter are of {other:yyyy-MM-dd}"));
        }
        else if (known.Miner(balance.Ticker) is { FiscalYearEnd: not null } miner && FiscalQuarters.End(miner, Quarter.Nearest(balance.PeriodEnd)) is var end && Math.Abs(end.DayNumber - balance.PeriodEnd.DayNumber) > LongestWeek)
        {
            rule.Report("period_end", day, Rule.Say($"the fiscal quarter of {balance.Ticker} ends on {end:yyyy-MM-dd}"));
        }
    }
}
