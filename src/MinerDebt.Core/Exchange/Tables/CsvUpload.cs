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

    public CsvUpload(string path, string fileName, CancellationToken cancellationToken) : base(path, fileName)
    {
        (_encoding, _encodingName) = TextEncoding.Of(path, cancellationToken);
        _delimiter = Delimiter();
    }

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
            if (last is { Row: > 0, IsBlank: false })
            {
                yield return last;
            }

            var cells = parser.Record!.Select(cell => new TableCell(HarmlessText.Read(cell.Trim()))).ToList();
            columns = columns == 0 ? cells.Count : columns;
            unfinished = IsOpen(badQuotes) || (cells.Count < columns && parser.RawRecord[^1] is not ('\n' or '\r'));
            last = new TableLine(parser.Row, cells, badQuotes is null
                ? [] : [(-1, badQuotes, "a quotation mark inside of a quoted cell is accepted when it is doubled")]);
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

    /// <summary>The most frequent one in the first line, outside of quotes.</summary>
    private char Delimiter()
    {
        using var text = new StreamReader(FilePath, _encoding);
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var (quoted, blank, length) = (false, true, 0);
        for (var next = text.Read(); next >= 0 && length <= TableLimits.RowLength && (blank || quoted || (char)next is not ('\n' or '\r')); next = text.Read())
        {
            length++;
            var character = (char)next;
            quoted ^= character == '"';
            blank = blank && char.IsWhiteSpace(character) && character != '\t';
            if (!quoted && counts.TryGetValue(character, out var count))
            {
                counts[character] = count + 1;
            }
        }

        return counts.MaxBy(count => count.Value).Key;
    }
}
