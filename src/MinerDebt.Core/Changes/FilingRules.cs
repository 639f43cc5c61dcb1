using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What must hold, and what is usual, for a filing.</summary>
internal static class FilingRules
{
    public static void Check(Filing filing, Rule rule)
    {
        rule.Matches("form", filing.Form, "[A-Z0-9][A-Za-z0-9 ./-]{0,19}", "it is no form as the SEC writes it: write 10-Q, 8-K or 6-K, or Release for what was not filed");
        rule.Matches(
            "accession", filing.Accession, "[0-9]{10}-[0-9]{2}-[0-9]{6}|.*[^0-9-].*",
            "it is no accession number: write it as 0001193125-25-123456, or use words that tell it from another of the same form and day");
        rule.NotBefore("filed_on", filing.FiledOn, "period_end", filing.PeriodEnd);
        rule.Given("source_url", filing.Source.Url);
        rule.Supported(filing.Source);
    }

    public static void Warn(Filing filing, Neighbours known, Rule rule)
    {
        if (FilingForms.ReportsOnPeriod(filing.Form) && filing.PeriodEnd is null)
        {
            rule.Report("period_end", "", $"it is blank, and a {filing.Form} reports on a period: without its last day the filing counts for no quarter");
        }

        if (known.SameAddress(filing) is { } same)
        {
            rule.Report("source_url", filing.Source.Url, $"“{same.Key}” has the same address: is it the same document?");
        }
    }
}
