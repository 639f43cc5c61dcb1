using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>The parts of a workbook beside its sheets.</summary>
internal static partial class XlsxParts
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // In this order: plain, a heading, a whole number with its thousands apart, a day.
    private const string Styles =
        $"{Declaration}<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    /// <param name="sheets">Their names; the first is the part sheet1.</param>
    public static IEnumerable<(string Name, string Content)> Of(IReadOnlyList<string> sheets, PageFile file)
    {
        yield return ("xl/workbook.xml", $"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
            + Each(sheets, (name, number) => $"<sheet name=\"{Escape(name)}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>") + "</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"{Declaration}<Relationships xmlns=\"{Package}/relationships\">"
            + Each(sheets, (_, number) => $"<Relationship Id=\"rId{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")
            + $"<Relationship Id=\"rIdStyles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        yield return ("xl/styles.xml", Styles);
        yield return ("docProps/core.xml", $"{Declaration}<cp:coreProperties xmlns:cp=\"{Package}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + string.Create(CultureInfo.InvariantCulture, $"<dc:title>{Escape(file.Tables[0].Title)}</dc:title><dc:creator>MinerDebt</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">{file.Day:yyyy-MM-dd}T00:00:00Z</dcterms:created></cp:coreProperties>"));
        yield return ("_rels/.rels", $"{Declaration}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>"
            + $"<Relationship Id=\"rId2\" Type=\"{Package}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
        yield return ("[Content_Types].xml", $"{Declaration}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + Each(sheets, (_, number) => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
    }

    /// <summary>A text inside XML, without what XML has no place for.</summary>
    public static string Escape(string text)
    {
        var clean = text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && !text.Any(one => char.IsSurrogate(one) || one > '\uFFFD') ? text
            : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));
        // A line's end would be read as another one, and what looks like an escaped character as that.
        return Escaped().Replace(SecurityElement.Escape(clean), "_x005F$0").Replace("\r", "&#13;", StringComparison.Ordinal);
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();

    private static string Each(IReadOnlyList<string> sheets, Func<string, string, string> write) =>
        sheets.Index().Aggregate(new StringBuilder(), (xml, sheet) => xml.Append(write(sheet.Item, (sheet.Index + 1).ToString(CultureInfo.InvariantCulture)))).ToString();
}
