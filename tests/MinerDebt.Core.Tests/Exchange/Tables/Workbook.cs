using System.IO.Compression;
using System.Text;

namespace MinerDebt.Core.Tests.Exchange.Tables;

/// <summary>A workbook written part by part, so that each part can be what a spreadsheet, or someone with bad intent, would write.</summary>
internal sealed record Workbook(string Rows)
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string Properties { get; init; } = "";

    public string Sheets { get; init; } = """<sheet name="One" sheetId="1" r:id="rId1"/>""";

    public string Formats { get; init; } = "";

    public string CellFormats { get; init; } = """<xf numFmtId="0"/>""";

    public string Strings { get; init; } = "";

    public string ContentType { get; init; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public string Start { get; init; } = "";

    public IReadOnlyDictionary<string, byte[]> Further { get; init; } = new Dictionary<string, byte[]>();

    public static Workbook Of(params string[] rows) =>
        new(string.Concat(rows.Select((cells, index) => $"""<row r="{index + 1}">{cells}</row>""")));

    public static string Text(string text) => $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";

    public byte[] Bytes()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="{ContentType}"/></Types>""");
            Add(archive, "xl/workbook.xml", $"""<workbook xmlns:r="{Relation}">{Properties}<sheets>{Sheets}</sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", $"""
                <Relationships>
                <Relationship Id="rId1" Type="{Relation}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="{Relation}/worksheet" Target="/xl/worksheets/sheet2.xml"/>
                <Relationship Id="rId3" Type="{Relation}/styles" Target="styles.xml"/>
                <Relationship Id="rId4" Type="{Relation}/sharedStrings" Target="sharedStrings.xml"/>
                <Relationship Id="rId5" Type="{Relation}/externalLink" Target="file:///other.xlsx" TargetMode="External"/>
                </Relationships>
                """);
            Add(archive, "xl/styles.xml", $"<styleSheet><numFmts>{Formats}</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>{CellFormats}</cellXfs></styleSheet>");
            Add(archive, "xl/sharedStrings.xml", $"<sst>{Strings}</sst>");
            Add(archive, "xl/worksheets/sheet1.xml", $"{Start}<worksheet><sheetData>{Rows}</sheetData></worksheet>");
            Add(archive, "xl/worksheets/sheet2.xml", $"<worksheet><sheetData><row>{Text("second")}</row><row>{Text("sheet")}</row></sheetData></worksheet>");
            foreach (var (name, bytes) in Further)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return content.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
