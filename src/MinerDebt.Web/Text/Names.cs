using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>What things are called on pages.</summary>
public static class Names
{
    public static string Of(InstrumentType type) => type switch
    {
        InstrumentType.ConvertibleNote => "Convertible notes",
        InstrumentType.SeniorSecuredNote => "Senior secured notes",
        InstrumentType.SeniorUnsecuredNote => "Senior unsecured notes",
        InstrumentType.TermLoan => "Term loans",
        InstrumentType.CreditFacility => "Credit facilities",
        InstrumentType.BitcoinBackedLoan => "Bitcoin-backed loans",
        InstrumentType.EquipmentFinancing => "Equipment financing",
        InstrumentType.RelatedPartyLoan => "Related-party loans",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of instrument."),
    };

    /// <summary>One of a type: <c>Convertible note</c>.</summary>
    public static string Singular(InstrumentType type) => type == InstrumentType.CreditFacility ? "Credit facility" : Of(type).TrimEnd('s');

    /// <summary>Words of a name in Pascal case: <c>HpcAi</c> is special, <c>PikInterest</c> becomes <c>pik interest</c>.</summary>
    public static string Of(UseOfProceeds use) => use == UseOfProceeds.HpcAi ? "AI and HPC" : Words(use.ToString());

    public static string Of(DebtEventKind kind) => kind == DebtEventKind.PikInterest ? "Interest paid in kind" : Words(kind.ToString());

    public static string Of(DebtClass debtClass) =>
        Enum.TryParse<InstrumentType>(debtClass.ToString(), out var type) ? Of(type) : debtClass.ToString();

    public static string Of(OfferingStatus status) => Words(status.ToString());

    /// <summary>What holders get for a conversion.</summary>
    public static string Of(Settlement? settlement) => settlement switch
    {
        null => Terms.Unknown,
        Settlement.Physical => "Shares",
        Settlement.NetShare => "Net shares",
        Settlement.IssuerElection => "As the issuer chooses",
        _ => settlement.Value.ToString(),
    };

    public static string Of(CappedCallKind? kind) => kind switch
    {
        null => Terms.Unknown,
        CappedCallKind.Cap => "Capped call",
        CappedCallKind.ZeroStrike => "Zero-strike call",
        _ => Words(kind.Value.ToString()),
    };

    public static string Of(Recourse? recourse) => recourse?.ToString() ?? Terms.Unknown;

    public static string Of(AmendedField field) => Words(field.ToString());

    public static string Of(Confidence confidence) => confidence.ToString().ToLowerInvariant();

    /// <summary>The name of a series of a table.</summary>
    public static string OfSeries(string key, Grouping by, DebtBook book) => by switch
    {
        Grouping.Miner => book.FindMiner(key)?.Name ?? key,
        Grouping.Type => Of(Enum.Parse<InstrumentType>(key)),
        Grouping.Offering => book.FindOffering(key)?.Offering.Title ?? key,
        Grouping.Recourse => CreditText.OfSeries(key),
        _ => "Total",
    };

    /// <summary>A publisher without what stands behind it: <c>TheMinerMag (BlocksBridge)</c> is <c>TheMinerMag</c>.</summary>
    public static string OfPublisher(string publisher) =>
        publisher.Split([" (", " citing "], StringSplitOptions.None)[0];

    private static string Words(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
}
