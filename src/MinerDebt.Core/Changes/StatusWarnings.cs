using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>An offering whose status, days, events and type say different things.</summary>
internal static class StatusWarnings
{
    public static void Check(Offering offering, IReadOnlyList<DebtEvent> events, Rule rule, DateOnly today)
    {
        CheckDays(offering, rule, today);
        CheckReported(offering, rule);
        CheckType(offering, rule);
        if (Left(offering, events) is { } left)
        {
            rule.Report("status", offering.Status, left);
        }

        if (events.Count == 0 && offering is { ClosedOn: { } closed, Status: OfferingStatus.Outstanding or OfferingStatus.PartlyRepaid } && closed <= today)
        {
            rule.Report("closed_on", closed.ToString("O", System.Globalization.CultureInfo.InvariantCulture), "it has no event, so that nothing of it is owed: enter the one of its closing too");
        }
    }

    /// <summary>What is left of an offering of which nothing should be; null if nothing is.</summary>
    public static string? Left(Offering offering, IReadOnlyList<DebtEvent> events) =>
        offering.Status is OfferingStatus.Repaid or OfferingStatus.Converted && events.Sum(one => (decimal)one.PrincipalChangeUsd) is > 0 and var left
            ? Rule.Say($"the status is {ChoiceWords.Of(offering.Status)}, and the events leave ${left:#,0}: enter what ended it, or another status") : null;

    private static void CheckDays(Offering offering, Rule rule, DateOnly today)
    {
        if (offering is { ClosedOn: { } closed } && closed > today && offering.Status != OfferingStatus.Announced && offering.Status != OfferingStatus.Withdrawn)
        {
            rule.Report("closed_on", Rule.Say($"{closed:yyyy-MM-dd}"), $"the day has not come, and the status is {ChoiceWords.Of(offering.Status)}: until then it is announced");
        }
        else if (offering is { ClosedOn: { } past, Status: OfferingStatus.Announced } && past <= today)
        {
            rule.Report("status", offering.Status, Rule.Say($"the closing on {past:yyyy-MM-dd} has passed, and the status is still announced"));
        }

        if (offering.Source.Date is { } source && source < offering.AnnouncedOn)
        {
            rule.Report("source_date", Rule.Say($"{source:yyyy-MM-dd}"), Rule.Say($"the source is older than the announcement on {offering.AnnouncedOn:yyyy-MM-dd}"));
        }
    }

    private static void CheckReported(Offering offering, Rule rule)
    {
        if (offering is { OutstandingUsd: { } reported, PrincipalUsd: { } principal } && reported > principal)
        {
            rule.Report("outstanding_usd", reported, Rule.Say($"more than the principal, ${principal:#,0}"));
        }

        if (offering.OutstandingUsd is null != offering.OutstandingAsOf is null)
        {
            rule.Report(offering.OutstandingUsd is null ? "outstanding_usd" : "outstanding_as_of", "", "what was reported as owed and the day of it belong together: one of them is missing");
        }
    }

    private static void CheckType(Offering offering, Rule rule)
    {
        var terms = new (string Field, decimal? Value)[]
        {
            ("conversion_price_usd", offering.ConversionPriceUsd), ("conversion_rate", offering.ConversionRate),
            ("conversion_premium_pct", offering.ConversionPremiumPercent), ("capped_call_cap_usd", offering.CappedCallCapUsd),
        };
        if (offering.Type != InstrumentType.ConvertibleNote && terms.FirstOrDefault(term => term.Value is not null) is { Value: { } value, Field: var field })
        {
            rule.Report(field, value, "terms of a conversion, and the instrument is no convertible note");
        }
        else if (offering is { Type: InstrumentType.ConvertibleNote, ConversionPriceUsd: null, ConversionRate: null, Status: not OfferingStatus.Announced })
        {
            rule.Report("conversion_price_usd", "", "a convertible note without a conversion price or rate");
        }
    }
}
