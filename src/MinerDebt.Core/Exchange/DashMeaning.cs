namespace MinerDebt.Core.Exchange;

/// <summary>What a dash alone in a column of numbers stands for.</summary>
public enum DashMeaning
{
    /// <summary>Nothing, as in filings and in the accounting format of spreadsheets.</summary>
    Zero,

    /// <summary>That it is not known, as a blank does.</summary>
    NotKnown,
}
