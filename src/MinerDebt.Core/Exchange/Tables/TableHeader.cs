using System.Globalization;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>The line of a table with the names of its columns: found, and made different from each other.</summary>
internal static class TableHeader
{
    /// <summary>Lines among which the header is looked for; titles above it are fewer.</summary>
    public const int MostAbove = 20;

    /// <summary>The first line with two names that are known, else the first line; null if there is none.</summary>
    public static TableLine? Find(IReadOnlyList<TableLine> lines) =>
        lines.Count == 0 ? null : lines.Where(IsHeader).Select(line => (TableLine?)line).FirstOrDefault() ?? lines[0];

    public static bool IsHeader(TableLine line) => line.Cells.Count(cell => ColumnNames.IsKnown(cell.Text)) >= 2;

    /// <summary>A column without a name is called by its place, the second of a name by its number.</summary>
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

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < names.Count; index++)
        {
            var name = names[index].Length > 0 ? names[index] : string.Create(CultureInfo.InvariantCulture, $"(column {index + 1}, without a name)");
            names[index] = name;
            for (var number = 2; !seen.Add(names[index]); number++)
            {
                names[index] = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
            }
        }

        return names;
    }
}
