using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>A text file of cells between commas, semicolons or tabs.</summary>
internal sealed class CsvUpload : UploadedTable
{
    private readonly Encoding _encoding;
    private readonly string _encodingName;
    private readonly char _delimiter;

    private const string Separator = "sep=";

    /// <summary>Characters in which the names of the columns are looked for.</summary>
    private const int BeginningLength = 100_000;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    private readonly bool _isDoubtful;

    public CsvUpload(string path, string fileName, string? encoding, CancellationToken cancellationToken) : base(path, fileName)
    {
        (_encoding, _encodingName) = TextEncoding.Of(path, cancellationToken);
        _isDoubtful = TextEncoding.Doubtful.ContainsKey(_encodingName);
        if (_isDoubtful && encoding is not null && TextEncoding.Doubtful.TryGetValue(encoding, out var codePage))
        {
            (_encoding, _encodingName) = (TextEncoding.OfCodePage(codePage), encoding);
        }

        _delimiter = Delimiter();
    }

    public override IReadOnlyList<string> Encodings => _isDoubtful ? [.. TextEncoding.Doubtful.Keys] : [];

    public override bool SuggestsDecimalCommas => _delimiter == ';';

    public override string Understood =>
        $"CSV in {_encodingName}, separated by {_delimiter switch { ';' => "semicolons", '\t' => "tabs", _ => "commas" }}";

    private protected override IEnumerable<TableLine> Lines(Action<double>? report, CancellationToken cancellationToken)
    {
        using var file = File.OpenRead(FilePath);
        using var text = new BoundedText(new StreamReader(file, _encoding), _delimiter);
        string? badQuotes = null;
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = _delimiter.ToString(),
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = TableLimits.CellLength,
            BadDataFound = found => badQuotes = found.Field.TrimStart().StartsWith('"') ? found.Field : badQuotes,
        });
        var (last, columns, unfinished) = (default(TableLine), 0, false);
        while (Read(parser, ref badQuotes))
        {
            if (last is { Row: > 0, IsBlank: false } && !IsSeparator(last))
            {
                yield return last;
            }

            var cells = parser.Record!.Select(cell => new TableCell(HarmlessText.Read(cell.Trim()))).ToList();
            columns = columns <= 1 ? cells.Count : columns;
            unfinished = IsOpen(badQuotes) || (cells.Count < columns && parser.RawRecord[^1] is not ('\n' or '\r'));
            last = new TableLine(parser.Row, cells, badQuotes is null
                ? [] : [(-1, badQuotes, "it has a quotation mark inside of a quoted cell: write that one twice")]);
            report?.Invoke((double)file.Position / file.Length);
        }

        if (unfinished)
        {
            throw new TableException($"The file seems to be cut off in row {last.Row}; nothing of it is taken. Export it again, or complete that row.");
        }

        if (last is { Row: > 0, IsBlank: false })
        {
            yield return last;
        }
    }

    private static bool Read(CsvParser parser, ref string? badQuotes)
    {
        try
        {
            badQuotes = null;
            return parser.Read() && (parser.Count <= TableLimits.Columns ? true : throw TableLimits.TooMany("columns", TableLimits.Columns));
        }
        catch (MaxFieldSizeException e)
        {
            throw TableLimits.CellTooLong(parser.Row, e);
        }
        catch (DecoderFallbackException e)
        {
            throw new TableException($"The file is damaged behind row {parser.Row}: it has characters that are none. Save it again as UTF-8.", e);
        }
    }

    private static bool IsOpen(string? badQuotes) => badQuotes is not null && badQuotes.Count(character => character == '"') % 2 == 1;

    // Spreadsheets write it as the first line for each other.
    private static bool IsSeparator(TableLine line) => line.Row == 1 && line.Cells[0].Text.StartsWith(Separator, StringComparison.OrdinalIgnoreCase);

    /// <summary>As the file says, else the one between the most names that are known, else the most frequent one in the first line that has any.</summary>
    private char Delimiter()
    {
        var lines = Beginning().ToList();
        if (lines.FirstOrDefault() is { Length: 5 } said && said.StartsWith(Separator, StringComparison.OrdinalIgnoreCase) && Delimiters.Contains(said[4]))
        {
            return said[4];
        }

        var named = Delimiters.MaxBy(delimiter => lines.Select(line => Known(line, delimiter)).DefaultIfEmpty(0).Max());
        return lines.Any(line => Known(line, named) >= 2) ? named
            : Delimiters.MaxBy(delimiter => lines.FirstOrDefault(line => line.IndexOfAny(Delimiters) >= 0)?.Count(character => character == delimiter) ?? 0);
    }

    private static int Known(string line, char delimiter) => line.Split(delimiter).Count(name => ColumnNames.IsKnown(name.Trim(' ', '"')));

    // The first lines that are not blank, as far as names of columns reach.
    private IEnumerable<string> Beginning()
    {
        using var text = new StreamReader(FilePath, _encoding);
        var (count, left, line) = (0, BeginningLength, new System.Text.StringBuilder());
        while (count < TableHeader.MostAbove && left > 0 && text.Peek() >= 0)
        {
            var (quoted, next) = (false, 0);
            while (left-- > 0 && (next = text.Read()) >= 0 && (quoted || (char)next is not ('\n' or '\r')))
            {
                quoted ^= (char)next == '"';
                line.Append((char)next);
            }

            var read = line.ToString();
            line.Clear();
            if (!string.IsNullOrWhiteSpace(read) || read.Contains('\t'))
            {
                count++;
                yield return Unquoted(read);
            }
        }
    }

    // A separator within quotes separates nothing.
    private static string Unquoted(string line)
    {
        var quoted = false;
        return string.Concat(line.Where(character =>
        {
            quoted ^= character == '"';
            return !quoted || !Delimiters.Contains(character);
        })).Trim(' ');
    }
}
