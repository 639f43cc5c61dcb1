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
                Check(added, neighbours, rule, today);
            }
            else if (change.Before is DebtEvent removed)
            {
                PrincipalWarnings.CheckWithout(removed, neighbours, rule);
            }

            found.Add(rule.Problems);
        }

        return found;
    }

    /// <summary>Whether one amount is more than <see cref="UnusualTimes"/> times the other; not if one of them is not known or 0.</summary>
    public static bool IsUnusualStep(long? before, long? after) =>
        before is > 0 && after is > 0
        && ((decimal)Math.Max(before.Value, after.Value) / Math.Min(before.Value, after.Value)) > UnusualTimes;

    private static void Check(Fact fact, Neighbours known, Rule rule, DateOnly today)
    {
        FutureWarnings.Check(fact, rule, today);
        switch (fact)
        {
            case Miner { Source.Url: null }: rule.Report("source_url", "", "the address of a source is usual"); break;
            case Offering offering: OfferingWarnings.Check(offering, known, rule); break;
            case DebtEvent debtEvent: PrincipalWarnings.Check(debtEvent, known, rule); break;
            case ScheduledPayment payment: PrincipalWarnings.Check(payment, known, rule); break;
            case DebtBalance balance: Check(balance, known, rule); break;
        }
    }

    private static void Check(DebtBalance balance, Neighbours known, Rule rule)
    {
        var before = known.Before(balance);
        Steps("carrying_usd", before?.CarryingUsd, balance.CarryingUsd);
        Steps("principal_usd", before?.PrincipalUsd, balance.PrincipalUsd);
        if (balance is { CurrentPortionUsd: { } current, CarryingUsd: { } carrying } && current > carrying)
        {
            rule.Report("current_portion_usd", current, Rule.Say($"at most the carrying amount is usual, {carrying}"));
        }

        void Steps(string field, long? earlier, long? later)
        {
            if (IsUnusualStep(earlier, later))
            {
                rule.Report(field, later, Rule.Say($"less than {UnusualTimes} times up or down is usual, and on {before!.PeriodEnd:yyyy-MM-dd} it was {earlier}"));
            }
        }
    }
}
