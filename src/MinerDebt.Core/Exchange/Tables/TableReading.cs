namespace MinerDebt.Core.Exchange.Tables;

/// <summary>How a file is to be read, where a person says otherwise than the file does.</summary>
/// <param name="Sheet">One of <see cref="UploadedTable.Sheets"/>; null for the first that looks like a table.</param>
/// <param name="HeaderRow">The row with the names of the columns; null for the first with two names that are known.</param>
/// <param name="Encoding">One of <see cref="UploadedTable.Encodings"/>; null for what the file's bytes say.</param>
/// <param name="WithHidden">Whether rows that the spreadsheet hides are read too.</param>
public sealed record TableReading(string? Sheet = null, int? HeaderRow = null, string? Encoding = null, bool WithHidden = false);
