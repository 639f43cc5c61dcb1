namespace MinerDebt.Core.Analysis.Shared;

/// <summary>What a column of a maturity wall spans.</summary>
public enum Step
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A calendar quarter.</summary>
    Quarter,
}
