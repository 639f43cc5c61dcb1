using System.IO.Compression;
using System.Xml;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>One sheet of a workbook. Formulas are not calculated: what the spreadsheet saved is read.</summary>
internal sealed class XlsxUpload : UploadedTable
{
    private readonly XlsxWorkbook _workbook;
    private readonly XlsxSheet _sheet;
    private readonly XlsxSurroundings _around;

    public XlsxUpload(string path, string fileName, string? sheet, CancellationToken cancellationToken) : base(path, fileName)
    {
        (_workbook, _sheet, _around) = Undamaged(() =>
        {
            using var archive = ZipFile.OpenRead(path);
            XlsxPackage.Check(archive, cancellationToken);
            var workbook = XlsxWorkbook.Read(archive, cancellationToken);
            var found = (sheet is null ? Best(archive, workbook) : workbook.Sheets.FirstOrDefault(one => one.Name == sheet))
                ?? throw new TableException(sheet is null ? "The workbook has no sheet with cells." : $"The workbook has no sheet \"{sheet}\".");
            return (workbook, found, XlsxSurroundings.Read(archive, found, cancellationToken));
        });
    }

    public override string Sheet => _sheet.Name;

    public override int HiddenCount => _around.HiddenCount;

    public override string Understood => $"XLSX, sheet \"{_sheet.Name}\"";

    public override IReadOnlyList<string> Sheets => [.. _workbook.Sheets.Select(sheet => sheet.Name)];

    private protected override IEnumerable<TableLine> Lines(Action<double>? report, CancellationToken cancellationToken)
    {
        using var file = File.OpenRead(FilePath);
        using var archive = Undamaged(() => new ZipArchive(file, ZipArchiveMode.Read));
        var entry = Undamaged(() => XlsxParts.Find(archive, _sheet.Part)) ?? throw new TableException($"The workbook has no cells for the sheet \"{_sheet.Name}\".");
        using var xml = Undamaged(() => XlsxXml.Read(entry.Open()));
        using var lines = new XlsxCells(xml, _workbook, _around).Lines().GetEnumerator();
        var start = file.Position;
        while (Undamaged(lines.MoveNext))
        {
            cancellationToken.ThrowIfCancellationRequested();
            report?.Invoke((double)(file.Position - start) / Math.Max(1, entry.CompressedLength));
            if (!lines.Current.IsBlank)
            {
                yield return lines.Current;
            }
        }
    }

    /// <summary>The first sheet with a header that is known, else the first with cells, else the first.</summary>
    private static XlsxSheet? Best(ZipArchive archive, XlsxWorkbook workbook)
    {
        XlsxSheet? filled = null;
        foreach (var sheet in workbook.Sheets)
        {
            if (XlsxParts.Find(archive, sheet.Part) is not { } entry)
            {
                continue;
            }

            using var xml = XlsxXml.Read(entry.Open());
            var lines = new XlsxCells(xml, workbook, new(new Dictionary<(int, int), string>(), new Dictionary<int, IReadOnlyList<(int, int)>>(), 0)).Lines()
                .Where(line => !line.IsBlank).Take(TableHeader.MostAbove).ToList();
            if (lines.Any(TableHeader.IsHeader))
            {
                return sheet;
            }

            filled ??= lines.Count > 1 ? sheet : null;
        }

        return filled ?? workbook.Sheets.FirstOrDefault();
    }

    private static T Undamaged<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw new TableException("The workbook is damaged or cut off; save it again as .xlsx, or as CSV.", e);
        }
    }
}
