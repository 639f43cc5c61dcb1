using System.IO.Compression;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>What must be known of a workbook before its cells can be read.</summary>
/// <param name="Sheets">The visible ones first.</param>
/// <param name="Strings">The texts that cells refer to.</param>
/// <param name="CountsFrom1904">Dates are counted from 1904 on, as old programs for the Macintosh did.</param>
internal sealed record XlsxWorkbook(
    IReadOnlyList<XlsxSheet> Sheets, IReadOnlyList<XlsxStyle> Styles, IReadOnlyList<string> Strings, bool CountsFrom1904)
{
    public static XlsxWorkbook Read(ZipArchive archive, CancellationToken cancellationToken)
    {
        var main = XlsxParts.Main(archive)!;
        var parts = XlsxParts.Relations(archive, main);
        var (sheets, countsFrom1904) = (new List<(XlsxSheet Sheet, bool Visible)>(), false);
        using var xml = XlsxXml.Read(XlsxParts.Find(archive, main)!.Open());
        while (xml.Read())
        {
            if (xml.IsStart("workbookPr"))
            {
                countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.IsStart("sheet") && Attribute(xml, "id") is { } id && parts.TryGetValue(id, out var part) && part.Type == "worksheet")
            {
                sheets.Add((new(xml.GetAttribute("name") ?? "", part.Path), xml.GetAttribute("state") is null or "visible"));
            }
        }

        return new(
            [.. sheets.OrderBy(sheet => sheet.Visible ? 0 : 1).Select(sheet => sheet.Sheet)],
            XlsxStyles.Read(Entry("styles")), XlsxStrings.Read(Entry("sharedStrings"), cancellationToken), countsFrom1904);

        ZipArchiveEntry? Entry(string type) =>
            parts.Values.Where(part => part.Type == type).Select(part => XlsxParts.Find(archive, part.Path)).FirstOrDefault();
    }

    // Its namespace depends on the flavour of the format.
    internal static string? Attribute(System.Xml.XmlReader xml, string name)
    {
        string? found = null;
        while (xml.MoveToNextAttribute())
        {
            found = xml.LocalName == name ? xml.Value : found;
        }

        xml.MoveToElement();
        return found;
    }
}
