namespace MinerDebt.Core.Exchange.Tables;

/// <summary>The first line of a table: names of columns, none blank, none twice.</summary>
internal static class TableHeader
{
    public static IReadOnlyList<string> Names(IReadOnlyList<TableCell> cells)
    {
        var names = cells.Select(cell => cell.Text).ToList();
        names = names[..(names.FindLastIndex(name => name.Length > 0) + 1)];
        if (names.Count == 0)
        {
            throw new TableException("The file is empty; a header with the names of the columns is needed, and rows below it.");
        }

        if (names.Count > TableLimits.Columns)
        {
            throw TableLimits.TooMany("columns", TableLimits.Columns);
        }

        if (names.IndexOf("") is >= 0 and var blank)
        {
            throw new TableException($"Column {blank + 1} has no name in the header; give each column a name, or remove it.");
        }

        var twice = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? names : throw new TableException($"The header has the column \"{twice.Key}\" twice; each name once is accepted.");
    }
}
