namespace MinerDebt.Core.Exchange.Tables;

/// <summary>A line of a file with as many cells as it has.</summary>
/// <param name="Problems">Columns from 0, -1 for the row as a whole.</param>
internal readonly record struct TableLine(int Row, IReadOnlyList<TableCell> Cells, IReadOnlyList<(int Column, string Value, string Accepted)> Problems)
{
    /// <summary>Whether the spreadsheet hides it, for example by a filter.</summary>
    public bool IsHidden { get; init; }

    public bool IsBlank => Problems.Count == 0 && Cells.All(cell => cell.Text.Length == 0);
}
