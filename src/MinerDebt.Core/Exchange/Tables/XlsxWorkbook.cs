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
        var parts = Parts(archive);
        var (sheets, countsFrom1904) = (new List<(XlsxSheet Sheet, bool Visible)>(), false);
        using var xml = XlsxXml.Read(archive.GetEntry("xl/workbook.xml")!.Open());
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
            parts.Values.Where(part => part.Type == type).Select(part => archive.GetEntry(part.Path)).FirstOrDefault();
    }

    private static Dictionary<string, (string Type, string Path)> Parts(ZipArchive archive)
    {
        var parts = new Dictionary<string, (string, string)>();
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations)
        {
            return parts;
        }

        using var xml = XlsxXml.Read(relations.Open());
        while (xml.Read())
        {
            if (xml.IsStart("Relationship") && xml.GetAttribute("Id") is { } id && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
            {
                parts[id] = (type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : $"xl/{target}");
            }
        }

        return parts;
    }

    // Its namespace depends on the flavour of the format.
    private static string? Attribute(System.Xml.XmlReader xml, string name)
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
