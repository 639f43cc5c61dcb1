using System.Globalization;
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

    private const decimal OneThousand = 1_000;

    /// <param name="fact">As it would be stored.</param>
    /// <param name="known">What is stored now.</param>
    public static IReadOnlyList<Problem> Of(Fact fact, Facts known) => Of(fact, null, new Neighbours(known));

    /// <summary>The same for many, each seen beside the others.</summary>
    public static IReadOnlyList<Problem> Of(IReadOnlyList<Change> changes, Facts known, CancellationToken cancellationToken = default)
    {
        var neighbours = new Neighbours(Change.Apply(changes, known));
        var found = new List<Problem>();
        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange(change.After is { } added ? Of(added, change.Where, neighbours) : []);
        }

        return found;
    }

    /// <summary>Whether one amount is more than <see cref="UnusualTimes"/> times the other; not if one of them is not known or 0.</summary>
    public static bool IsUnusualStep(long? before, long? after) =>
        before is > 0 && after is > 0
        && ((decimal)Math.Max(before.Value, after.Value) / Math.Min(before.Value, after.Value)) > UnusualTimes;

    private static IReadOnlyList<Problem> Of(Fact fact, Location? where, Neighbours known)
    {
        var rule = new Rule(where);
        switch (fact)
        {
            case Miner { Source.Url: null }: rule.Report("source_url", "", "the address of a source is usual"); break;
            case Offering offering: Check(offering, known, rule); break;
            case DebtEvent debtEvent: Check(debtEvent, known, rule); break;
            case DebtBalance balance: Check(balance, known, rule); break;
        }

        return rule.Problems;
    }

    private static void Check(Offering offering, Neighbours known, Rule rule)
    {
        if (offering is { ConversionRate: { } rate, ConversionPriceUsd: { } price } && Math.Abs((rate * price) - OneThousand) > 5)
        {
            rule.Report("conversion_price_usd", price, Say($"1,000 divided by the conversion_rate is usual, {OneThousand / Math.Max(rate, 0.000001m):0.####}"));
        }

        if (offering is { ConversionPriceUsd: { } conversion, ReferencePriceUsd: { } reference, ConversionPremiumPercent: { } premium }
            && reference * (1 + (premium / 100)) is var implied && Math.Abs(conversion - implied) > implied / 100)
        {
            rule.Report("conversion_premium_pct", premium, Say($"a premium is usual that leads from the reference price to the conversion price: {reference} with {premium}% is {implied:0.####}, not {conversion}"));
        }

        Follows(rule, "priced_on", offering.PricedOn, "announced_on", offering.AnnouncedOn);
        Follows(rule, "closed_on", offering.ClosedOn, "announced_on", offering.AnnouncedOn);
        if (offering is { NetProceedsUsd: { } net, PrincipalUsd: { } principal } && net > principal)
        {
            rule.Report("net_proceeds_usd", net, Say($"at most the principal is usual, {principal}"));
        }

        var twin = known.Twin(offering);
        if (twin is not null)
        {
            rule.Report("offering_id", offering.Id, $"an offering once is usual, and {twin.Id} has the same issuer, type, principal and dates");
        }
    }

    private static void Check(DebtEvent debtEvent, Neighbours known, Rule rule)
    {
        var isLess = debtEvent.Kind is DebtEventKind.Repaid or DebtEventKind.Repurchased or DebtEventKind.Converted or DebtEventKind.Redeemed
            or DebtEventKind.Amortised or DebtEventKind.Matured or DebtEventKind.Deconsolidated;
        var isMore = debtEvent.Kind is DebtEventKind.Closed or DebtEventKind.OptionExercised or DebtEventKind.Drawn or DebtEventKind.PikInterest or DebtEventKind.Assumed;
        if ((isLess && debtEvent.PrincipalChangeUsd > 0) || (isMore && debtEvent.PrincipalChangeUsd < 0))
        {
            rule.Report("principal_change_usd", debtEvent.PrincipalChangeUsd, $"{(isLess ? "0 or less" : "0 or more")} is usual for {debtEvent.Kind}");
        }

        if (known.Find(debtEvent.OfferingId)?.DatedOn is { } dated)
        {
            Follows(rule, "occurred_on", debtEvent.OccurredOn, "closed_on", dated);
        }
    }

    private static void Check(DebtBalance balance, Neighbours known, Rule rule)
    {
        var before = known.Before(balance);
        Steps("carrying_usd", before?.CarryingUsd, balance.CarryingUsd);
        Steps("principal_usd", before?.PrincipalUsd, balance.PrincipalUsd);
        if (balance is { CurrentPortionUsd: { } current, CarryingUsd: { } carrying } && current > carrying)
        {
            rule.Report("current_portion_usd", current, Say($"at most the carrying amount is usual, {carrying}"));
        }

        void Steps(string field, long? earlier, long? later)
        {
            if (IsUnusualStep(earlier, later))
            {
                rule.Report(field, later, Say($"less than {UnusualTimes} times up or down is usual, and on {before!.PeriodEnd:yyyy-MM-dd} it was {earlier}"));
            }
        }
    }

    private static void Follows(Rule rule, string field, DateOnly? value, string earlierField, DateOnly? earlier)
    {
        if (value < earlier)
        {
            rule.Report(field, value?.ToString("O", CultureInfo.InvariantCulture), Say($"{earlier:yyyy-MM-dd} ({earlierField}) or later is usual"));
        }
    }

    private static string Say(FormattableString text) => FormattableString.Invariant(text);
}
