using System.Globalization;
using System.Xml;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>Reads the rows of a sheet, one at a time.</summary>
internal sealed class XlsxCells(XmlReader xml, XlsxWorkbook workbook)
{
    private int _row;

    public IEnumerable<TableLine> Lines()
    {
        while (xml.Read())
        {
            if (xml.IsStart("row"))
            {
                _row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
                yield return xml.IsEmptyElement ? new(_row, [], []) : Line();
            }
        }
    }

    private TableLine Line()
    {
        var (cells, problems, depth) = (new List<TableCell>(), new List<(int, string, string)>(), xml.Depth);
        var column = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsStart("c"))
            {
                continue;
            }

            column = Column(xml.GetAttribute("r")) ?? column + 1;
            if (Content() is not { } content)
            {
                continue;
            }

            if (column >= TableLimits.Columns)
            {
                throw TableLimits.TooMany("columns", TableLimits.Columns);
            }

            while (cells.Count <= column)
            {
                cells.Add(new(""));
            }

            var (cell, accepted) = content.Read(workbook);
            cells[column] = accepted is null ? cell : new("");
            if (accepted is not null)
            {
                problems.Add((column, cell.Text, $"cell {Name(column)}{_row}: {accepted}"));
            }
        }

        return new(_row, cells, problems);
    }

    /// <summary>Null for a cell that has a format and nothing else.</summary>
    private XlsxContent? Content()
    {
        var content = new XlsxContent(xml.GetAttribute("t") ?? "n", Number(xml.GetAttribute("s")), null, false);
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            content = xml switch
            {
                _ when xml.IsStart("f") => content with { IsFormula = true },
                _ when xml.IsStart("v") || xml.IsStart("is") => content with { Value = xml.Text(() => TableLimits.CellTooLong(_row)).Trim() },
                _ => content,
            };
        }

        return content.Value is null && !content.IsFormula ? null : content;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>0 for <c>A5</c>.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private static string Name(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Name((column / 26) - 1) + (char)('A' + (column % 26));
}
