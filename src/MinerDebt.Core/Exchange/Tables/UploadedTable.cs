using MinerDebt.Core.Changes;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>
/// A CSV or XLSX file that a person chose, as rows of text. Only the row that is looked at is in memory; the rows can be
/// read more than once.
/// </summary>
public abstract class UploadedTable
{
    /// <summary>The field of a problem that a row has as a whole.</summary>
    internal const string WholeRow = "row";

    private const int RowsBetweenReports = 500;

    private protected UploadedTable(string path, string fileName) => (FilePath, FileName) = (path, fileName);

    /// <summary>The name under which it was chosen.</summary>
    public string FileName { get; }

    /// <summary>How it was read, for example <c>CSV in UTF-8, separated by commas</c>.</summary>
    public abstract string Understood { get; }

    /// <summary>Sheets to choose from, the visible ones first; none for CSV.</summary>
    public virtual IReadOnlyList<string> Sheets => [];

    /// <summary>Encodings to choose from where the bytes of a text file do not tell; none where they do.</summary>
    public virtual IReadOnlyList<string> Encodings => [];

    /// <summary>How many rows the spreadsheet hides.</summary>
    public virtual int HiddenCount => 0;

    /// <summary>Whether the file separates cells by what others use for decimals, so that commas may part decimals here.</summary>
    public virtual bool SuggestsDecimalCommas => false;

    /// <summary>The row of <see cref="Header"/>, as a spreadsheet counts.</summary>
    public int HeaderRow { get; private set; }

    /// <summary>The first lines of the file with their rows, to choose the header from.</summary>
    public IReadOnlyList<(int Row, string Text)> FirstLines { get; private set; } = [];

    /// <summary>What stands above the header; empty if nothing does.</summary>
    public string Title { get; private set; } = "";

    private TableReading Reading { get; set; } = new();

    /// <summary>The one of <see cref="Sheets"/> that is read; empty for a text file.</summary>
    public virtual string Sheet => "";

    /// <summary>Names of the columns, all different.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    private protected string FilePath { get; }

    /// <param name="path">Where the content is.</param>
    /// <param name="fileName">The name under which it was chosen; content and name must agree.</param>
    /// <param name="sheet">One of <see cref="Sheets"/>; null for the first that looks like a table.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TableException">It is too large, damaged, or no table.</exception>
    public static UploadedTable Open(string path, string fileName, string? sheet = null, CancellationToken cancellationToken = default) =>
        Open(path, fileName, new TableReading(sheet), cancellationToken);

    /// <summary>The same, read as a person says.</summary>
    /// <exception cref="TableException">It is too large, damaged, or no table.</exception>
    public static UploadedTable Open(string path, string fileName, TableReading reading, CancellationToken cancellationToken = default)
    {
        FileKind.Refuse(path, fileName);
        UploadedTable table = FileKind.IsWorkbook(fileName)
            ? new XlsxUpload(path, fileName, reading.Sheet, cancellationToken)
            : new CsvUpload(path, fileName, reading.Encoding, cancellationToken);
        table.Reading = reading;
        var first = table.Lines(null, cancellationToken).Take(TableHeader.MostAbove).ToList();
        var header = first.Where(line => line.Row == reading.HeaderRow).Select(line => (TableLine?)line).FirstOrDefault() ?? TableHeader.Find(first);
        table.Header = TableHeader.Names(header?.Cells ?? []);
        table.HeaderRow = header!.Value.Row;
        table.FirstLines = [.. first.Select(line => (line.Row, Text(line)))];
        table.Title = string.Join(' ', first.Where(line => line.Row < table.HeaderRow).Select(Text));
        return table.Rows(null, cancellationToken).Any() || table.HiddenCount > 0 ? table : throw new TableException("The file has a header and no rows below it.");
    }

    /// <summary>The rows below the header, without blank ones.</summary>
    /// <param name="progress">Told now and then how much of the file is read, from 0 to 1.</param>
    /// <exception cref="TableException">The file turns out to be cut off, damaged or too large.</exception>
    public IEnumerable<TableRow> Rows(IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        var count = 0;
        foreach (var line in Lines(progress is null ? null : Throttled(progress), cancellationToken).SkipWhile(line => line.Row <= HeaderRow).Where(line => Reading.WithHidden || !line.IsHidden))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++count > TableLimits.Rows)
            {
                throw TableLimits.TooMany("rows", TableLimits.Rows);
            }

            var problems = new List<Problem>();
            problems.AddRange(line.Problems.Select(problem => new Problem(new(FileName, line.Row), Name(problem.Column), problem.Value, problem.Accepted)));
            if (line.Cells.Skip(Header.Count).FirstOrDefault(cell => cell.Text.Length > 0) is { Text: { } surplus })
            {
                problems.Add(new(new(FileName, line.Row), WholeRow, surplus, $"it has {line.Cells.Count} cells, and the header has {Header.Count}: take away what is too much, or name its column"));
            }

            var missing = Header.Count - line.Cells.Count;
            yield return new(line.Row, missing switch
            {
                0 => line.Cells,
                > 0 => [.. line.Cells, .. Enumerable.Repeat(new TableCell(""), missing)],
                _ => [.. line.Cells.Take(Header.Count)],
            }, problems);
        }

        progress?.Report(1);
    }

    /// <summary>All lines that are not blank, those above the header and the header included; reports what part of the file is read.</summary>
    private protected abstract IEnumerable<TableLine> Lines(Action<double>? report, CancellationToken cancellationToken);

    private static Action<double> Throttled(IProgress<double> progress)
    {
        var count = 0;
        return part =>
        {
            if (count++ % RowsBetweenReports == 0)
            {
                progress.Report(Math.Clamp(part, 0, 1));
            }
        };
    }

    private static string Text(TableLine line) => string.Join(" · ", line.Cells.Select(cell => cell.Text).Where(text => text.Length > 0));

    private string Name(int column) => column >= 0 && column < Header.Count ? Header[column] : WholeRow;
}
