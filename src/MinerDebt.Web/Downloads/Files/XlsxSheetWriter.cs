using System.Globalization;
using System.Text;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>Writes a sheet of a workbook, cell by cell.</summary>
internal static class XlsxSheetWriter
{
    // Places in the list of styles, see XlsxParts.
    private const int Header = 1;
    private const int Whole = 2;
    private const int Day = 3;

    private const int Chunk = 16 * 1024;
    private const int LongestText = 32_767;

    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <param name="rows">Stands on the first row to write, if there is one.</param>
    /// <returns>Whether rows are left, for another sheet.</returns>
    public static async Task<bool> WriteAsync(
        IReadOnlyList<DataColumn> columns, IEnumerator<IReadOnlyList<object?>> rows, bool hasRow, int mostRows, bool isShownFirst, TextWriter target, CancellationToken cancellationToken)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView ")
            .Append(isShownFirst ? "tabSelected=\"1\" " : "")
            .Append("workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        foreach (var (index, column) in columns.Index())
        {
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{WidthOf(column)}\" customWidth=\"1\"/>");
        }

        xml.Append("</cols><sheetData>");
        var row = 1;
        Open(xml, row);
        foreach (var (index, column) in columns.Index())
        {
            Text(xml, index, row, column.Name, Header);
        }

        xml.Append("</row>");
        while (hasRow && row < mostRows)
        {
            Open(xml, ++row);
            foreach (var (index, cell) in rows.Current.Index())
            {
                Append(xml, index, row, cell);
            }

            xml.Append("</row>");
            hasRow = rows.MoveNext();
            if (xml.Length > Chunk)
            {
                await target.WriteAsync(xml, cancellationToken);
                xml.Clear();
            }
        }

        await target.WriteAsync(xml.Append("</sheetData></worksheet>"), cancellationToken);
        return hasRow;
    }

    private static void Append(StringBuilder xml, int column, int row, object? cell)
    {
        switch (cell)
        {
            case null: break;
            case long or int: Number(xml, column, row, Convert.ToString(cell, CultureInfo.InvariantCulture)!, Whole); break;
            case decimal number: Number(xml, column, row, number.ToString(CultureInfo.InvariantCulture), 0); break;
            case DateOnly day: Number(xml, column, row, (day.DayNumber - Zero.DayNumber).ToString(CultureInfo.InvariantCulture), Day); break;
            default: Text(xml, column, row, Cells.Text(cell), 0); break;
        }
    }

    private static void Open(StringBuilder xml, int row) => xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");

    private static void Number(StringBuilder xml, int column, int row, string number, int style) =>
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{Letters(column)}{row}\"{Style(style)}><v>{number}</v></c>");

    private static void Text(StringBuilder xml, int column, int row, string text, int style) =>
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{Letters(column)}{row}\" t=\"inlineStr\"{Style(style)}><is><t xml:space=\"preserve\">{XlsxParts.Escape(text.Length <= LongestText ? text : text[..LongestText])}</t></is></c>");

    private static string Style(int style) => style == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" s=\"{style}\"");

    // A, …, Z, AA, …
    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static int WidthOf(DataColumn column) => Math.Max(column.Name.Length + 2, column switch
    {
        { Type: DataType.Day } => 12,
        { Type: DataType.Text, Name: "title" or "name" or "meaning" or "value" or "notes" } => 48,
        { Type: DataType.Text } => 18,
        _ => 16,
    });
}
