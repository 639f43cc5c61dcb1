using System.Globalization;
using System.Xml;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>Reads the rows of a sheet, one at a time.</summary>
internal sealed class XlsxCells(XmlReader xml, XlsxWorkbook workbook, XlsxSurroundings around)
{
    // Of merged cells only the first has the value.
    private readonly Dictionary<(int Column, int First), TableCell> _firsts = [];

    private int _row;

    public IEnumerable<TableLine> Lines()
    {
        while (xml.Read())
        {
            if (xml.IsStart("row"))
            {
                _row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
                var isHidden = XlsxSurroundings.IsHidden(xml);
                yield return (xml.IsEmptyElement ? new(_row, [], []) : Line()) with { IsHidden = isHidden };
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
            var link = around.Links.GetValueOrDefault((_row, column)) ?? content.Link;
            cells[column] = accepted is null ? cell with { Link = link } : new("");
            if (accepted is not null)
            {
                problems.Add((column, cell.Text, $"cell {Name(column)}{_row}: {accepted}"));
            }
        }

        Spread(cells);
        return new(_row, cells, problems);
    }

    private void Spread(List<TableCell> cells)
    {
        foreach (var (column, ranges) in around.Merged)
        {
            foreach (var (first, _) in ranges.Where(range => range.First <= _row && _row <= range.Last))
            {
                if (_row == first && column < cells.Count)
                {
                    _firsts[(column, first)] = cells[column];
                }
                else if (_firsts.TryGetValue((column, first), out var value) && (column >= cells.Count || cells[column].Text.Length == 0))
                {
                    while (cells.Count <= column)
                    {
                        cells.Add(new(""));
                    }

                    cells[column] = value;
                }
            }
        }
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
                _ when xml.IsStart("f") => content with { IsFormula = true, Formula = xml.IsEmptyElement ? null : xml.Text(() => TableLimits.CellTooLong(_row)) },
                _ when xml.IsStart("v") || xml.IsStart("is") => content with { Value = xml.Text(() => TableLimits.CellTooLong(_row)).Trim() },
                _ => content,
            };
        }

        return content.Value is null && !content.IsFormula ? null : content;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>0 for <c>A5</c>.</summary>
    internal static int? Column(string? reference)
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
