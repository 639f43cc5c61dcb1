using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>Days on which something has happened, and that have not come.</summary>
internal static class FutureWarnings
{
    public static void Check(Fact fact, Rule rule, DateOnly today)
    {
        foreach (var (field, day) in Past(fact).Where(past => past.Day > today))
        {
            rule.Report(field, FormattableString.Invariant($"{day:yyyy-MM-dd}"), Rule.Say($"the day has not come: today is {today:yyyy-MM-dd}"));
        }
    }

    private static IEnumerable<(string Field, DateOnly? Day)> Past(Fact fact) =>
    [
        .. fact switch
        {
            DebtEvent debtEvent => [("occurred_on", debtEvent.OccurredOn)],
            DebtBalance balance => [("period_end", balance.PeriodEnd)],
            MinerQuarter quarter => [("period_end", quarter.PeriodEnd)],
            Pledge pledge => [("as_of", pledge.AsOf)],
            LadderRow row => [("as_of", row.AsOf)],
            Filing filing => [("filed_on", filing.FiledOn), ("period_end", filing.PeriodEnd)],
            Offering offering => [("announced_on", offering.AnnouncedOn), ("priced_on", offering.PricedOn), ("outstanding_as_of", offering.OutstandingAsOf)],
            _ => Array.Empty<(string, DateOnly?)>(),
        },
        .. fact is ISourced sourced and not Filing ? [("source_date", sourced.Source.Date)] : Array.Empty<(string, DateOnly?)>(),
        .. fact is IKnownOn known ? [("known_on", known.KnownOn)] : Array.Empty<(string, DateOnly?)>(),
    ];
}
