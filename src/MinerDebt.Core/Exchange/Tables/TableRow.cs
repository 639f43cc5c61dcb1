using MinerDebt.Core.Changes;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>One row below the header, with a cell for each column of it; cells missing at the end are blank.</summary>
/// <param name="Number">As a spreadsheet counts: the header is row 1.</param>
/// <param name="Problems">What could not be read in it.</param>
public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells, IReadOnlyList<Problem> Problems);
