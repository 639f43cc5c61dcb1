using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Entry.Offerings;

/// <summary>What most new debts of a kind have in common, to start from.</summary>
/// <param name="Name">As on its button.</param>
/// <param name="Type">The kind.</param>
/// <param name="Defaults">Texts for columns that are still blank.</param>
public sealed record OfferingTemplate(string Name, InstrumentType Type, IReadOnlyDictionary<string, string> Defaults)
{
    private static readonly string[] OfConversion =
        ["conversion_rate", "conversion_price_usd", "conversion_premium_pct", "reference_price_usd", "capped_call_cap_usd", "capped_call_cost_usd"];

    public static IReadOnlyList<OfferingTemplate> All { get; } =
    [
        Of("Convertible note", InstrumentType.ConvertibleNote, secured: "no", rule144A: "yes"),
        Of("Senior secured note", InstrumentType.SeniorSecuredNote, secured: "yes", rule144A: "yes"),
        Of("Term loan", InstrumentType.TermLoan, secured: "yes", rule144A: "no"),
        Of("Bitcoin-backed loan", InstrumentType.BitcoinBackedLoan, secured: "yes", rule144A: "no"),
    ];

    /// <summary>Columns that say nothing about an instrument of a type; none as long as that is not known.</summary>
    public static IReadOnlyList<string> Unused(string type) => Enum.TryParse<InstrumentType>(type, out var known) ? known switch
    {
        InstrumentType.ConvertibleNote => ["floating_rate"],
        InstrumentType.SeniorSecuredNote or InstrumentType.SeniorUnsecuredNote => OfConversion,
        _ => [.. OfConversion, "option_principal_usd", "issue_price_pct", "priced_on", "holder_put_on"],
    } : [];

    private static OfferingTemplate Of(string name, InstrumentType type, string secured, string rule144A) => new(name, type, new Dictionary<string, string>
    {
        ["instrument_type"] = type.ToString(),
        ["currency"] = "USD",
        ["new_money"] = "yes",
        ["secured"] = secured,
        ["rule_144a"] = rule144A,
    });
}
