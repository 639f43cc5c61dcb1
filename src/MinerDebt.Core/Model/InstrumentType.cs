namespace MinerDebt.Core.Model;

/// <summary>What kind of debt an offering is.</summary>
public enum InstrumentType
{
    ConvertibleNote,
    SeniorSecuredNote,
    SeniorUnsecuredNote,
    TermLoan,
    CreditFacility,
    BitcoinBackedLoan,
    EquipmentFinancing,
    RelatedPartyLoan,
}
