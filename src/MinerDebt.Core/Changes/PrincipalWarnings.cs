using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What is unusual about the principal of an offering, its events and its schedule beside each other.</summary>
internal static class PrincipalWarnings
{
    /// <summary>Percent of what was reported up to which another amount is a matter of rounding.</summary>
    private const decimal Rounding = 0.5m;

    /// <summary>An offering whose events say something else than it does.</summary>
    public static void Check(Offering offering, Neighbours known, Rule rule)
    {
        var events = known.Events(offering.Id);
        if (Principal(offering, events) is { } principal)
        {
            rule.Report("principal_usd", offering.PrincipalUsd, principal);
        }

        if (Reported(offering, events) is { } reported)
        {
            rule.Report("outstanding_usd", offering.OutstandingUsd, reported);
        }
    }

    /// <summary>An event of the wrong sign, or one with which those of its offering do not add up.</summary>
    public static void Check(DebtEvent debtEvent, Neighbours known, Rule rule)
    {
        var isLess = debtEvent.Kind is DebtEventKind.Repaid or DebtEventKind.Repurchased or DebtEventKind.Converted or DebtEventKind.Redeemed
            or DebtEventKind.Amortised or DebtEventKind.Matured or DebtEventKind.Deconsolidated;
        var isMore = debtEvent.Kind is DebtEventKind.Closed or DebtEventKind.OptionExercised or DebtEventKind.Drawn or DebtEventKind.PikInterest or DebtEventKind.Assumed;
        if ((isLess && debtEvent.PrincipalChangeUsd > 0) || (isMore && debtEvent.PrincipalChangeUsd < 0))
        {
            rule.Report("principal_change_usd", debtEvent.PrincipalChangeUsd, $"an event that is {ChoiceWords.Of(debtEvent.Kind)} leaves {(isLess ? "less" : "more")} owed, and this leaves {(isLess ? "more" : "less")}: is the sign right?");
        }

        var offering = known.Find(debtEvent.OfferingId);
        if (offering?.DatedOn is { } dated)
        {
            rule.Follows("occurred_on", debtEvent.OccurredOn, "closed_on", dated);
        }

        CheckSums(debtEvent, offering, known, rule);
    }

    /// <summary>An event without which those of its offering do not add up.</summary>
    public static void CheckWithout(DebtEvent removed, Neighbours known, Rule rule) => CheckSums(removed, known.Find(removed.OfferingId), known, rule);

    // What is wrong with all of them is said once, at the last that was changed.
    private static void CheckSums(DebtEvent changed, Offering? offering, Neighbours known, Rule rule)
    {
        if (offering is null || !known.IsLastChanged(changed))
        {
            return;
        }

        var events = known.Events(offering.Id);
        foreach (var usual in new[] { Principal(offering, events), Reported(offering, events), Plan(offering, known), StatusWarnings.Left(offering, events) }.OfType<string>())
        {
            rule.Report("principal_change_usd", changed.PrincipalChangeUsd, usual);
        }
    }

    /// <summary>A payment with which those of its offering are more than is owed.</summary>
    public static void Check(ScheduledPayment payment, Neighbours known, Rule rule)
    {
        var offering = known.Find(payment.OfferingId);
        if (offering is not null && known.IsLastChanged(payment) && Plan(offering, known) is { } usual)
        {
            rule.Report("principal_usd", payment.PrincipalUsd, usual);
        }
    }

    private static string? Principal(Offering offering, IReadOnlyList<DebtEvent> events)
    {
        if (offering.PrincipalUsd is not { } principal)
        {
            return null;
        }

        // What was drawn in parts need not come to the whole, and what was there before its events need not begin with it.
        var issued = events.Where(one => one.Kind is DebtEventKind.Closed or DebtEventKind.OptionExercised).Sum(one => (decimal)one.PrincipalChangeUsd);
        var isWhole = events.All(one => one.Kind is not (DebtEventKind.Drawn or DebtEventKind.AdjustedToFiling or DebtEventKind.Assumed or DebtEventKind.Exchanged));
        if (isWhole && issued > 0 && issued != principal)
        {
            return Rule.Say($"the events issue ${issued:#,0}, and the principal of the offering is ${principal:#,0}");
        }

        decimal owed = 0, most = 0;
        foreach (var day in events.Where(one => one.Kind != DebtEventKind.PikInterest).GroupBy(one => one.OccurredOn))
        {
            owed += day.Sum(one => (decimal)one.PrincipalChangeUsd);
            most = Math.Max(most, owed);
        }

        return most > principal ? Rule.Say($"the events leave up to ${most:#,0} owed, more than the principal of the offering, ${principal:#,0}") : null;
    }

    private static string? Reported(Offering offering, IReadOnlyList<DebtEvent> events)
    {
        if (events.Count == 0 || offering is not { OutstandingUsd: { } reported, OutstandingAsOf: { } day })
        {
            return null;
        }

        var owed = events.Where(one => one.OccurredOn <= day).Sum(one => (decimal)one.PrincipalChangeUsd);
        return Math.Abs(owed - reported) > reported * Rounding / 100
            ? Rule.Say($"the events come to ${owed:#,0} on {day:yyyy-MM-dd}, and ${reported:#,0} was reported as owed")
            : null;
    }

    // Held against what is owed after the last event, or before the first payment if that is later.
    private static string? Plan(Offering offering, Neighbours known)
    {
        var (events, payments) = (known.Events(offering.Id), known.Payments(offering.Id));
        if (events.Count == 0 || payments.Count == 0)
        {
            return null;
        }

        var day = new[] { events[^1].OccurredOn, payments[0].DueOn.AddDays(-1) }.Max();
        var owed = events.Sum(one => (decimal)one.PrincipalChangeUsd);
        var later = payments.Where(one => one.DueOn > day).ToList();
        var planned = later.Sum(one => (decimal)(one.PrincipalUsd ?? 0));
        // A table of years in thousands leaves up to a dollar a payment.
        return planned - owed > later.Count
            ? Rule.Say($"payments after {day:yyyy-MM-dd} come to ${planned:#,0}, more than the ${owed:#,0} that is owed then")
            : null;
    }
}
