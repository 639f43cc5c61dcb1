namespace MinerDebt.Core.Model;

/// <summary>What a value of a company's XBRL filing says, and so where it goes.</summary>
public enum FiledMeasure
{
    /// <summary>Nothing that is kept here.</summary>
    NotUsed,

    /// <summary>The carrying amount of a class of debt, with what is due within a year.</summary>
    Carrying,

    /// <summary>Of the carrying amount of a class, what is due within a year.</summary>
    CarryingCurrent,

    /// <summary>Of the carrying amount of a class, what is due later.</summary>
    CarryingNoncurrent,

    /// <summary>The principal of a class of debt.</summary>
    Principal,

    /// <summary>Due in the rest of the fiscal year that the period ends in.</summary>
    DueRestOfYear,

    /// <summary>Due in the first fiscal year after that.</summary>
    DueYear1,
    DueYear2,
    DueYear3,
    DueYear4,
    DueYear5,
    DueAfterYear4,
    DueAfterYear5,

    /// <summary>At the end of a quarter.</summary>
    Cash,

    /// <summary>At the end of a quarter.</summary>
    Shares,

    /// <summary>During a quarter.</summary>
    InterestExpense,
}
