using System.Globalization;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>How large an uploaded table may be.</summary>
public static class TableLimits
{
    /// <summary>Bytes of the file.</summary>
    public const long Bytes = 50 * 1024 * 1024;

    /// <summary>Rows below the header.</summary>
    public const int Rows = 200_000;

    public const int Columns = 200;

    /// <summary>Characters of one cell.</summary>
    public const int CellLength = 100_000;

    /// <summary>Characters of one row.</summary>
    public const int RowLength = 1_000_000;

    internal static TableException TooMany(string what, long most) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The file has more than {most:N0} {what}; split it into smaller files."));

    internal static TableException RowTooLong(int row) =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"Row {row} has more than {RowLength:N0} characters; perhaps a quotation mark in it is never closed."));

    internal static TableException CellTooLong(int row, Exception? cause = null) =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"Row {row} has a cell of more than {CellLength:N0} characters; perhaps a quotation mark in it is never closed."), cause);
}
