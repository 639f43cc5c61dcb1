namespace MinerDebt.Core.Exchange;

/// <summary>What the text of a cell stands for.</summary>
public enum CellType
{
    Text,

    /// <summary>Sentences, possibly on several lines.</summary>
    Remark,

    /// <summary>An http or https address.</summary>
    Address,

    /// <summary>The ticker of a miner.</summary>
    Ticker,

    /// <summary>The id of an offering.</summary>
    OfferingId,

    /// <summary>Ids of offerings separated by semicolons.</summary>
    OfferingIds,

    /// <summary>Whole US dollars, or another whole number.</summary>
    Whole,

    /// <summary>A number with a decimal point.</summary>
    Number,

    /// <summary><c>2025-10-22</c>.</summary>
    Day,

    /// <summary>A day, a month or a year: <c>2025-10-22</c>, <c>2025-10</c>, <c>2025</c>.</summary>
    PartialDay,

    /// <summary><c>2025Q3</c>.</summary>
    Quarter,

    /// <summary>A quarter or a day.</summary>
    Period,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    Flag,

    /// <summary>One of <see cref="FactColumn.Choices"/>.</summary>
    Choice,

    /// <summary>Any of <see cref="FactColumn.Choices"/>, separated by semicolons.</summary>
    Choices,

    /// <summary>Texts separated by semicolons.</summary>
    List,

    /// <summary>Holder puts separated by semicolons, see <see cref="Model.HolderPut"/>.</summary>
    Puts,
}
