namespace MinerDebt.Web.Admin.Quarters;

/// <summary>Cells that are chosen together: rows and columns from the first to the last; column -1 is the address of the source.</summary>
public sealed record SheetRange(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Gives each column what its first row has; of a single row what the row above it has.</summary>
    /// <returns>How many cells got it.</returns>
    public int Fill(QuarterSheet sheet)
    {
        var first = Top == Bottom ? Top - 1 : Top;
        return sheet.Rows.ElementAtOrDefault(first) is { } above ? Do(sheet, first + 1, (row, column) =>
        {
            if (column < 0)
            {
                row.SourceUrl = above.SourceUrl;
            }
            else
            {
                sheet.Type(row.Cells[column], above.Cells[column].Text);
            }
        }) : 0;
    }

    /// <summary>Empties the cells.</summary>
    /// <returns>How many had something.</returns>
    public int Clear(QuarterSheet sheet)
    {
        var cleared = 0;
        _ = Do(sheet, Top, (row, column) =>
        {
            cleared += (column < 0 ? row.SourceUrl : row.Cells[column].Text).Length > 0 ? 1 : 0;
            if (column < 0)
            {
                row.SourceUrl = "";
            }
            else
            {
                sheet.Type(row.Cells[column], "");
            }
        });
        return cleared;
    }

    private int Do(QuarterSheet sheet, int first, Action<GridRow, int> edit)
    {
        var (rows, left, right) = (sheet.Rows.Skip(first).Take(Bottom - first + 1).ToList(), Math.Max(-1, Left), Math.Min(QuarterSheet.Classes.Count - 1, Right));
        foreach (var row in rows)
        {
            for (var column = left; column <= right; column++)
            {
                edit(row, column);
            }
        }

        return rows.Count * Math.Max(0, right - left + 1);
    }
}
