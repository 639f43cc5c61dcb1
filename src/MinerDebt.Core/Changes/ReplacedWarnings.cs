using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>A value that was replaced while another one that belongs to it was left as it was.</summary>
internal static class ReplacedWarnings
{
    public static void Check(Fact? before, Fact after, Rule rule)
    {
        // A filing has its day as a part of its key: another address of it is of the same day.
        if (after is not Filing && before is ISourced { Source: { Url: not null } old } && after is ISourced { Source: { Url: not null } source } && source.Url != old.Url && source.Date is { } day && day == old.Date)
        {
            rule.Report("source_date", Rule.Say($"{day:yyyy-MM-dd}"), "the address of the source is new, and this is still the day of the old one");
        }

        if (after is Offering { Currency: not ("USD" or "XBT") } offering && (before as Offering)?.Currency != offering.Currency && Amount(offering) is { } amount)
        {
            rule.Report("currency", offering.Currency, Rule.Say($"amounts are US dollars whatever the currency: is ${amount:#,0} converted from {offering.Currency}?"));
        }
    }

    private static long? Amount(Offering offering) => offering.PrincipalUsd ?? offering.BasePrincipalUsd ?? offering.OutstandingUsd;
}
