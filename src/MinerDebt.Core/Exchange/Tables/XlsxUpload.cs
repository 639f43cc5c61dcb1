using System.IO.Compression;
using System.Xml;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>One sheet of a workbook. Formulas are not calculated: what the spreadsheet saved is read.</summary>
internal sealed class XlsxUpload : UploadedTable
{
    private readonly XlsxWorkbook _workbook;
    private readonly XlsxSheet _sheet;

    public XlsxUpload(string path, string fileName, string? sheet, CancellationToken cancellationToken) : base(path, fileName)
    {
        _workbook = Undamaged(() =>
        {
            using var archive = ZipFile.OpenRead(path);
            XlsxPackage.Check(archive, cancellationToken);
            return XlsxWorkbook.Read(archive, cancellationToken);
        });
        _sheet = _workbook.Sheets.FirstOrDefault(found => sheet is null || found.Name == sheet)
            ?? throw new TableException(sheet is null ? "The workbook has no sheet with cells." : $"The workbook has no sheet \"{sheet}\".");
    }

    public override string Understood => $"XLSX, sheet \"{_sheet.Name}\"";

    public override IReadOnlyList<string> Sheets => [.. _workbook.Sheets.Select(sheet => sheet.Name)];

    private protected override IEnumerable<TableLine> Lines(Action<double>? report, CancellationToken cancellationToken)
    {
        using var file = File.OpenRead(FilePath);
        using var archive = Undamaged(() => new ZipArchive(file, ZipArchiveMode.Read));
        var entry = Undamaged(() => archive.GetEntry(_sheet.Part)) ?? throw new TableException($"The workbook has no cells for the sheet \"{_sheet.Name}\".");
        using var xml = Undamaged(() => XlsxXml.Read(entry.Open()));
        using var lines = new XlsxCells(xml, _workbook).Lines().GetEnumerator();
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
