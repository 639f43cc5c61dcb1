using System.Globalization;
using System.Text;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>
/// A table as CSV for spreadsheets: UTF-8 with a byte order mark, without which Excel takes it for another encoding; no text
/// begins a formula.
/// </summary>
public static class CsvFormat
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const int Chunk = 16 * 1024;

    public static async Task WriteAsync(DataTable table, CsvDialect dialect, Stream target, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Chunk, leaveOpen: true);
        var lines = new StringBuilder();
        Append(lines, table.Columns.Select(column => column.Name), dialect);
        foreach (var row in table.Rows)
        {
            Append(lines, row.Select(cell => Text(cell, dialect)), dialect);
            if (lines.Length > Chunk)
            {
                await text.WriteAsync(lines, cancellationToken);
                lines.Clear();
            }
        }

        await text.WriteAsync(lines, cancellationToken);
        await text.FlushAsync(cancellationToken);
    }

    private static void Append(StringBuilder lines, IEnumerable<string> cells, CsvDialect dialect)
    {
        var (isFirst, start) = (true, lines.Length);
        foreach (var cell in cells)
        {
            lines.Append(isFirst ? "" : dialect.Separator);
            isFirst = false;
            if (cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell.Contains(dialect.Separator))
            {
                lines.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                lines.Append(cell);
            }
        }

        // A line with nothing in it would be no row.
        lines.Append(lines.Length == start ? "\"\"" : "").Append("\r\n");
    }

    private static string Text(object? cell, CsvDialect dialect) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture).Replace('.', dialect.DecimalSign),
        long or int => Convert.ToInt64(cell, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => Harmless(Cells.Text(cell)),
    };

    // A spreadsheet would compute what begins so. Numbers are no texts, and keep their minus.
    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
