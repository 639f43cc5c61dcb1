using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Tests.Support;
using MiniExcelLibs;

namespace MinerDebt.Core.Tests.Exchange.Tables;

public sealed class XlsxUploadTests
{
    private static readonly string Header = Workbook.Text("a") + Workbook.Text("b");

    private static readonly Workbook Formatted = new("")
    {
        Formats = """
            <numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="#,##0.000_);[Red]\(#,##0.000\)"/>
            <numFmt numFmtId="166" formatCode="&quot;$&quot;#,##0.0,,&quot;dm&quot;"/><numFmt numFmtId="167" formatCode="0.000%"/>
            <numFmt numFmtId="168" formatCode="mmmm\ yyyy"/>
            """,
        CellFormats = string.Concat(new[] { 0, 14, 164, 165, 166, 10, 167, 20, 17, 168 }.Select(id => $"""<xf numFmtId="{id}"/>""")),
        Strings = """<si><t xml:space="preserve"> spaced </t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>""",
    };

    [Theory]
    [InlineData("<v>7.7500000000000004</v>", "", "7.75")]
    [InlineData("<v>0.30000000000000004</v>", "", "0.3")]
    [InlineData("<v>1.2E+9</v>", "", "1200000000")]
    [InlineData("<v>1E-3</v>", "", "0.001")]
    [InlineData("<v>123456789012345678</v>", "", "123456789012345678")]
    [InlineData("<v>-5</v>", "", "-5")]
    [InlineData("<v>45952</v>", "s=\"1\"", "2025-10-22")]
    [InlineData("<v>45952</v>", "s=\"2\"", "2025-10-22")]
    [InlineData("<v>45952.5</v>", "s=\"2\"", "2025-10-22T12:00:00")]
    [InlineData("<v>0.75</v>", "s=\"7\"", "18:00:00")]
    [InlineData("<v>59</v>", "s=\"1\"", "1900-02-28")]
    [InlineData("<v>61</v>", "s=\"1\"", "1900-03-01")]
    [InlineData("<v>46388</v>", "s=\"8\"", "2027-01")]
    [InlineData("<v>46388</v>", "s=\"9\"", "2027-01")]
    [InlineData("<v>46388</v>", "s=\"2\"", "2027-01-01")]
    [InlineData("<v>46402</v>", "s=\"8\"", "2027-01-15")]
    [InlineData("<v>12.5</v>", "s=\"3\"", "12.5")]
    [InlineData("<v>1250000</v>", "s=\"4\"", "1250000")]
    [InlineData("<v>7.7499999999999999E-2</v>", "s=\"5\"", "7.75%")]
    [InlineData("<v>0.07125</v>", "s=\"6\"", "7.125%")]
    [InlineData("<v>12345678901234567890123456789</v>", "s=\"5\"", "12345678901234567890123456789")]
    [InlineData("<v>1E+300</v>", "", "1E+300")]
    [InlineData("<v>NaN</v>", "s=\"1\"", "NaN")]
    [InlineData("<v>1E+300</v>", "s=\"1\"", "1E+300")]
    [InlineData("<v>1</v>", "t=\"b\"", "yes")]
    [InlineData("<v>0</v>", "t=\"b\"", "no")]
    [InlineData("<v>0</v>", "t=\"s\"", "spaced")]
    [InlineData("<v>1</v>", "t=\"s\"", "rich")]
    [InlineData("<v>1,234</v>", "t=\"str\"", "1,234")]
    [InlineData("<v>2025-10-22T00:00:00</v>", "t=\"d\"", "2025-10-22")]
    [InlineData("<is><t>one_x000A_two &amp; _x0000_</t></is>", "t=\"inlineStr\"", "one_x000A_two & _x0000_")]
    [InlineData("<is><t>one_x000A_two</t></is>", "t=\"inlineStr\"", "one\ntwo")]
    [InlineData("<f>A1*2</f><v>12</v>", "", "12")]
    [InlineData("<f>\"x\"&amp;1</f><v>x1</v>", "t=\"str\"", "x1")]
    public void Rows_OfEachKindOfCell_AreText(string cell, string attributes, string text) => Assert.Equal(
        [text],
        TableFile.Read("a.xlsx", (Formatted with { Rows = $"<row>{Header}</row><row><c r=\"B2\" {attributes}>{cell}</c></row>" }).Bytes())[1..]
            .Select(line => line["2: |".Length..]));

    [Theory]
    [InlineData("""<c r="B2" t="e"><v>#REF!</v></c>""", "!b \"#REF!\" cell B2: it is an error of the spreadsheet, not a value: correct it there, or leave it blank")]
    [InlineData("""<c r="B2"><f>1+1</f></c>""", "!b \"\" cell B2: the formula has no value that a spreadsheet calculated: open the file there and save it")]
    [InlineData("""<c r="B2"><f>1+1</f><v></v></c>""", "!b \"\" cell B2: the formula has no value that a spreadsheet calculated: open the file there and save it")]
    [InlineData("""<c r="B2" t="s"><v>99</v></c>""", "!b \"99\" cell B2: the workbook lacks the text of this cell: save it again")]
    public void Rows_WithACellThatHasNoValue_AreAProblemThatNamesIt(string cell, string problem) =>
        Assert.Equal($"2: x| {problem}", TableFile.Read("a.xlsx", Workbook.Of(Header, Workbook.Text("x") + cell).Bytes())[1]);

    [Fact]
    public void Rows_AfterGapsAndFormattedBlanks_AreCountedAsTheSpreadsheetDoes() => Assert.Equal(
        ["a|b", "5: |x", "9: y|"],
        TableFile.Read("a.xlsx", new Workbook(
            $"""<row r="2">{Header}</row><row r="3"><c r="XFD3" s="1"/></row><row r="5"><c r="B5" t="str"><v>x</v></c></row>"""
            + """<row r="9"><c r="A9" t="str"><v>y</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>""").Bytes()));

    [Fact]
    public void Rows_OfAWorkbookThatCountsFrom1904_HaveTheRightDays() => Assert.Equal(
        "2: 2025-10-22",
        TableFile.Read("a.xlsx", (Formatted with
        {
            Properties = """<workbookPr date1904="1"/>""",
            Rows = $"<row>{Workbook.Text("a")}</row><row><c s=\"1\"><v>44490</v></c></row>",
        }).Bytes())[1]);

    [Fact]
    public void Rows_OfNumberCells_AreMarkedAsNumbers()
    {
        using var file = new TableFile("a.xlsx", Workbook.Of(Header, "<c><v>7.125</v></c>" + Workbook.Text("7.125")).Bytes());

        Assert.Equal([new TableCell("7.125", IsNumber: true), new TableCell("7.125")], file.Open().Rows().Single().Cells);
    }

    [Fact]
    public void Open_AnotherSheet_ReadsThatOne()
    {
        using var file = new TableFile("a.xlsx", (Workbook.Of(Header, Header) with
        {
            Sheets = """<sheet name="Hidden" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Shown" sheetId="2" r:id="rId2"/>""",
        }).Bytes());

        Assert.Equal(["Shown", "Hidden"], file.Open().Sheets);
        Assert.Equal(["second", "2: sheet"], TableFile.Lines(file.Open()));
        Assert.Equal(["a|b", "2: a|b"], TableFile.Lines(file.Open("Hidden")));
        Assert.Equal("The workbook has no sheet \"Third\".", Assert.Throws<TableException>(() => file.Open("Third")).Message);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    public void Rows_OfAWorkbookThatAnotherProgramWrote_AreTheSameInEveryCulture(string culture)
    {
        using var current = new InCulture(culture);
        using var content = new MemoryStream();
        content.SaveAs(new[]
        {
            new { text = "Zürich\n\"x\"", amount = 1234.5m, day = new DateTime(2025, 10, 22), yes = true, none = (string?)null },
            new { text = "1,5", amount = -7.125m, day = new DateTime(1999, 12, 31), yes = false, none = (string?)"end" },
        });

        Assert.Equal(
            ["text|amount|day|yes|none", "2: Zürich\n\"x\"|1234.5|2025-10-22|yes|", "3: 1,5|-7.125|1999-12-31|no|end"],
            TableFile.Read("a.xlsx", content.ToArray()));
    }

    [Fact]
    public void Rows_WithProgress_ReportsUpToTheWhole()
    {
        using var file = new TableFile("a.xlsx", Workbook.Of([Header, .. Enumerable.Range(0, 20_000).Select(row => $"<c><v>{row * 7919 % 10007}</v></c>")]).Bytes());
        var parts = new List<double>();

        Assert.Equal(20_000, file.Open().Rows(new Parts(parts)).Count());

        Assert.Equal(parts.Order(), parts);
        Assert.Contains(parts, part => part is > 0.3 and < 0.7);
        Assert.Equal(1, parts[^1]);
    }

    private sealed class Parts(List<double> reported) : IProgress<double>
    {
        public void Report(double value) => reported.Add(value);
    }
}
