namespace MinerDebt.Core.Exchange.Tables;

/// <summary>One cell as text; empty if it is blank.</summary>
/// <param name="IsNumber">
/// The spreadsheet held a number: the text is written with a decimal point, whatever the file's texts use.
/// </param>
/// <param name="Link">The address behind the text; null if there is none.</param>
public readonly record struct TableCell(string Text, bool IsNumber = false, string? Link = null);
