namespace MinerDebt.Core.Exchange.Tables;

/// <summary>What the number of a cell means by the cell's format.</summary>
internal enum XlsxStyle
{
    Number,
    Percent,
    Date,

    /// <summary>A date of which the cell shows the month and the year alone.</summary>
    Month,
}
