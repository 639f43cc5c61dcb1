namespace MinerDebt.Core.Exchange.Tables;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Part">Where in the archive its cells are.</param>
internal sealed record XlsxSheet(string Name, string Part);
