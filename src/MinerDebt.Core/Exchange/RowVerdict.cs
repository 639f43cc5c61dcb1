namespace MinerDebt.Core.Exchange;

/// <summary>What the dry run makes of a row.</summary>
public enum RowVerdict
{
    New,
    Changed,
    Removed,
    Unchanged,

    /// <summary>It says the same as an earlier row of the file.</summary>
    Repeated,

    /// <summary>A person has left it out.</summary>
    LeftOut,

    Invalid,
}
