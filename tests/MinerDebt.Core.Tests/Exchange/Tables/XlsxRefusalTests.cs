using System.IO.Compression;
using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Core.Tests.Exchange.Tables;

/// <summary>Workbooks that are damaged, or made to do harm.</summary>
public sealed class XlsxRefusalTests
{
    private static readonly Workbook Good = Workbook.Of(Workbook.Text("a"), Workbook.Text("b"));

    [Fact]
    public void Open_AWorkbookWithoutFault_IsRead() => Assert.Equal(["a", "2: b"], TableFile.Read("a.xlsx", Good.Bytes()));

    [Fact]
    public void Open_Macros_AreRefused() => Assert.Equal(
        "The workbook has macros; save it as .xlsx without macros, or as CSV.",
        Refusal(Good with { Further = Part("xl/vbaProject.bin", [1, 2, 3]) }));

    [Fact]
    public void Open_ContentTypeWithMacros_IsRefused() => Assert.Equal(
        "The workbook has macros; save it as .xlsx without macros, or as CSV.",
        Refusal(Good with { ContentType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }));

    [Fact]
    public void Open_APartOfOneLetter_IsRefusedAsABomb() => Assert.Equal(
        "The workbook unpacks to far more than its size (\"sheet9.xml\"), as zip bombs do; save the sheet as CSV.",
        Refusal(Good with { Further = Part("xl/worksheets/sheet9.xml", new byte[20 * 1024 * 1024]) }));

    [Fact]
    public void Open_ManyPartsThatUnpackToMuch_AreRefusedAsABomb()
    {
        var random = new Random(1);
        var parts = Enumerable.Range(0, 60).ToDictionary(index => $"xl/media/{index}.bin", _ =>
        {
            // A hundred times smaller when packed: below what makes a single part suspicious.
            var part = new byte[8 * 1024 * 1024];
            random.NextBytes(part.AsSpan(0, part.Length / 100));
            return part;
        });

        Assert.Contains("as zip bombs do", Refusal(Good with { Further = parts }), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TooManyParts_AreRefused() => Assert.StartsWith(
        "The workbook has more than 1000 parts",
        Refusal(Good with { Further = Enumerable.Range(0, 1_000).ToDictionary(index => $"{index}.xml", _ => new byte[1]) }), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")]
    public void Open_XmlWithADocumentType_IsRefused(string start) => Assert.Equal(
        "The workbook is damaged or cut off; save it again as .xlsx, or as CSV.", Refusal(Good with { Start = start }));

    [Fact]
    public void Open_AnotherZip_IsRefused()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("readme.txt");
        }

        Assert.Equal(
            "The file is a zip archive, but not an .xlsx workbook; save the table as .xlsx or CSV.", TableFile.Refusal("a.xlsx", content.ToArray()));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void Open_CutOff_IsRefused(double part)
    {
        var whole = Good.Bytes();

        Assert.Equal(
            "The workbook is damaged or cut off; save it again as .xlsx, or as CSV.",
            TableFile.Refusal("a.xlsx", whole[..(int)(whole.Length * part)]));
    }

    [Fact]
    public void Open_XmlThatBreaksOff_IsRefused() => Assert.Equal(
        "The workbook is damaged or cut off; save it again as .xlsx, or as CSV.",
        Refusal(Good with { Rows = Good.Rows + "<row><c><v>1" }));

    [Fact]
    public void Open_CellBeyondTheLimit_IsRefused() => Assert.StartsWith(
        "Row 3 has a cell of more than 100,000 characters",
        Refusal(Good with { Rows = Good.Rows + $"<row>{Workbook.Text(new string('x', TableLimits.CellLength + 1))}</row>" }), StringComparison.Ordinal);

    [Fact]
    public void Open_ValueBeyondTheLastColumn_IsRefused() => Assert.Equal(
        "The file has more than 200 columns; split it into smaller files.",
        Refusal(Good with { Rows = Good.Rows + """<row><c r="XFD3"><v>1</v></c></row>""" }));

    [Fact]
    public void Open_RowsBeyondTheLimit_AreRefused() => Assert.Equal(
        "The file has more than 200,000 rows; split it into smaller files.",
        Refusal(Good with { Rows = Good.Rows + string.Concat(Enumerable.Range(0, TableLimits.Rows).Select(row => $"<row><c><v>{row}</v></c></row>")) }));

    [Fact]
    public void Open_NoSheet_IsRefused() => Assert.Equal("The workbook has no sheet with cells.", Refusal(Good with { Sheets = "" }));

    private static string Refusal(Workbook workbook) => TableFile.Refusal("a.xlsx", workbook.Bytes());

    private static Dictionary<string, byte[]> Part(string name, byte[] content) => new() { [name] = content };
}
