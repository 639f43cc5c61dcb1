using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>The columns of a form under headings, so that 39 fields can be taken in.</summary>
public static class FormSections
{
    /// <summary>The heading of the columns that say where it was read.</summary>
    public const string OfSource = "Source";

    private static readonly (string Heading, string[] Columns)[] Offering =
    [
        ("Instrument", ["offering_id", "ticker", "instrument_type", "title", "currency", "status", "new_money"]),
        ("Amounts", ["base_principal_usd", "option_principal_usd", "principal_usd", "net_proceeds_usd", "outstanding_usd", "outstanding_as_of"]),
        ("Rate and dates", ["coupon_pct", "floating_rate", "issue_price_pct", "announced_on", "priced_on", "closed_on", "matures_on", "holder_put_on"]),
        ("Conversion", ["conversion_rate", "conversion_price_usd", "conversion_premium_pct", "reference_price_usd", "capped_call_cap_usd", "capped_call_cost_usd"]),
        ("Security and use", ["secured", "rule_144a", "use_of_proceeds", "use_note"]),
    ];

    private static readonly string[] Source = ["source_url", "source_publisher", "source_date", "source2_url", "confidence", "known_on", "known_source_url", "notes"];

    public static IReadOnlyList<(string Heading, IReadOnlyList<FactColumn> Columns)> Of(FactKind kind)
    {
        var source = (OfSource, Columns(kind, Source));
        return kind.Type == typeof(Offering)
            ? [.. Offering.Select(section => (section.Heading, Columns(kind, section.Columns))), source]
            : [("What it says", Columns(kind, kind.Columns.Select(column => column.Name).Except(Source))), source];
    }

    private static IReadOnlyList<FactColumn> Columns(FactKind kind, IEnumerable<string> names) =>
        [.. names.Select(name => kind.Columns.FirstOrDefault(column => column.Name == name)).OfType<FactColumn>()];
}
