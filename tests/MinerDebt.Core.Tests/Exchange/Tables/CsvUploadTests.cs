using System.Text;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange.Tables;

public sealed class CsvUploadTests
{
    private const string Accents = "ticker,name\nTEST,Société Générale – Zürich\n";

    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-8", false, "UTF-8" },
        { "utf-8", true, "UTF-8" },
        { "utf-16", false, "UTF-16" },
        { "utf-16", true, "UTF-16" },
        { "utf-16BE", false, "UTF-16" },
        { "utf-16BE", true, "UTF-16" },
        { "windows-1252", false, "Windows-1252 (Latin-1)" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Open_EachEncoding_IsUnderstoodAndNamed(string encoding, bool mark, string name)
    {
        var writing = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        using var file = new TableFile("miners.csv", [.. mark ? writing.GetPreamble() : [], .. writing.GetBytes(Accents)]);

        var table = file.Open();

        Assert.Equal(["ticker|name", "2: TEST|Société Générale – Zürich"], TableFile.Lines(table));
        Assert.Equal($"CSV in {name}, separated by commas", table.Understood);
    }

    [Fact]
    public void Open_ByteThatIsNoUtf8FarBehindTheStart_IsLatin()
    {
        byte[] content = [.. Encoding.ASCII.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1,x\n", 100_000))), .. "2,Z"u8, 0xFC, .. "rich\n"u8];
        using var file = new TableFile("a.csv", content);

        Assert.Equal("Zürich", file.Open().Rows().Last().Cells[1].Text);
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n", "semicolons", "2: 1,5|2")]
    [InlineData("a\tb\n1,5\t2\n", "tabs", "2: 1,5|2")]
    [InlineData("\"x,y,z\";b\n1;2\n", "semicolons", "2: 1|2")]
    [InlineData("a\n1\n", "commas", "2: 1")]
    public void Open_Delimiter_IsFoundInTheHeaderOutsideOfQuotes(string text, string name, string row)
    {
        using var file = new TableFile("a.csv", text);

        Assert.EndsWith($"separated by {name}", file.Open().Understood, StringComparison.Ordinal);
        Assert.Equal(row, TableFile.Lines(file.Open())[1]);
    }

    [Theory]
    [InlineData("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,w\n", "2: 1|x, \"y\"\nz", "3: 2|w")]
    [InlineData("a,b\r\n\r\n1,2\r\n , \r\n,,\r\n3,4", "3: 1|2", "6: 3|4")]
    [InlineData("a,b\r1, \"x, y\" \r3,4\r", "2: 1|x, y", "3: 3|4")]
    [InlineData("a,b,,\n1,2,,\n3,4,\n", "2: 1|2", "3: 3|4")]
    [InlineData("\n\na,b\n1\n12\" rack,2\n", "4: 1|", "5: 12\" rack|2")]
    public void Rows_OfEachForm_AreReadAndCountedAsASpreadsheetDoes(string text, string first, string second) =>
        Assert.Equal(["a|b", first, second], TableFile.Read("a.csv", text));

    [Fact]
    public void Rows_WithMoreCells_AreAProblemOfThatRow() => Assert.Equal(
        ["a|b", "2: 1|2 !row \"3\" it has 3 cells, and the header has 2: take away what is too much, or name its column", "3: 4|5"], TableFile.Read("a.csv", "a,b\n1,2,3\n4,5\n"));

    [Fact]
    public void Rows_WithAQuotationMarkThatIsNotDoubled_AreAProblemOfThatRow() => Assert.Equal(
        ["2: 1|xy\" !row \"\"x\"y\"\" it has a quotation mark inside of a quoted cell: write that one twice", "3: 3|4"],
        TableFile.Read("a.csv", "a,b\n1,\"x\"y\"\n3,4\n")[1..]);

    [Theory]
    [InlineData("a,b\n1,2\n3,\"some te", 3)]
    [InlineData("a,b\n1,2\n3,\"some te\n", 3)]
    [InlineData("a,b,c\n1,2,3\n4,5,6\n7,8", 4)]
    [InlineData("a,b,c\n1,2,3\n4", 3)]
    public void Rows_OfAFileThatIsCutOff_AreRefusedWithTheRow(string text, int row) =>
        Assert.StartsWith($"The file seems to be cut off in row {row};", TableFile.Refusal("a.csv", text), StringComparison.Ordinal);

    [Fact]
    public void Open_FileCutOffWithinACharacter_IsRefused() =>
        Assert.Contains("seems to be cut off", TableFile.Refusal("a.csv", [.. "a,b\n1,Z"u8, 0xC3]), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("\n \n", "The file is empty; a header with the names of the columns is needed, and rows below it.")]
    [InlineData("a,b\n", "The file has a header and no rows below it.")]
    [InlineData("a,b\n\n,,\n", "The file has a header and no rows below it.")]
    public void Open_HeaderOrRowsMissing_IsRefused(string text, string refusal) => Assert.Equal(refusal, TableFile.Refusal("a.csv", text));

    [Theory]
    [InlineData("a,,c\n1,2,3\n", "a|(column 2, without a name)|c")]
    [InlineData("a,b, A\n1,2,3\n", "a|b|A (2)")]
    public void Open_ColumnsThatHaveNoNameOfTheirOwn_GetOne(string text, string expected)
    {
        using var file = new TableFile("a.csv", text);

        Assert.Equal(expected, string.Join('|', file.Open().Header));
    }

    [Theory]
    [InlineData("a.csv", "%PDF-1.7 x", "\"a.csv\" is a PDF, not a table: save the table as CSV or .xlsx.")]
    [InlineData("a.csv", "<!DOCTYPE html><p>", "\"a.csv\" is a web page, not a table: save the table as CSV or .xlsx.")]
    [InlineData("a.csv", "PK\u0003\u0004xxxx", "\"a.csv\" is a zip archive or a workbook, not a text; if it is a workbook, give it a name that ends in .xlsx.")]
    [InlineData("a.csv", "a,b\n1,\0\0x\n", "The file has zero bytes in it, so it is no text: save it again as CSV in UTF-8, or as .xlsx.")]
    [InlineData("a.xlsx", "a,b\n1,2\n", "\"a.xlsx\" is not a workbook; if it is a CSV file, give it a name that ends in .csv.")]
    [InlineData("a.xls", "anything", "This is an old .xls workbook or one with a password; save it as .xlsx without a password, or as CSV.")]
    [InlineData("a.xlsm", "PK\u0003\u0004xxxx", "The workbook can hold macros: save it as .xlsx or CSV.")]
    [InlineData("a.ods", "PK\u0003\u0004xxxx", "It is an OpenDocument table: save it as .xlsx or CSV.")]
    [InlineData("a.exe", "MZ", "\"a.exe\" is not a table: choose a file whose name ends in .csv, .tsv, .txt or .xlsx.")]
    public void Open_WhatIsNoTable_IsRefusedWithWhatItIs(string name, string content, string refusal) => Assert.Equal(refusal, TableFile.Refusal(name, content));

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "is a picture")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, "old .xls workbook or one with a password")]
    public void Open_BinaryFileNamedCsv_IsRefusedWithWhatItIs(byte[] content, string refusal) =>
        Assert.Contains(refusal, TableFile.Refusal("a.csv", content), StringComparison.Ordinal);

    [Fact]
    public void Open_LargerThanTheLimit_IsRefusedUnread() =>
        Assert.Equal("The file has 50 MB, and 50 MB fit: split it into smaller files.", TableFile.Refusal("a.csv", new byte[TableLimits.Bytes + 1]));

    [Fact]
    public void Rows_BeyondTheLimit_AreRefused() => Assert.Equal(
        "The file has more than 200,000 rows; split it into smaller files.",
        TableFile.Refusal("a.csv", "a\n" + string.Concat(Enumerable.Repeat("1\n", TableLimits.Rows + 1))));

    [Fact]
    public void Open_MoreColumnsThanTheLimit_IsRefused() => Assert.Equal(
        "The file has more than 200 columns; split it into smaller files.",
        TableFile.Refusal("a.csv", string.Join(',', Enumerable.Range(1, 201)) + "\n1\n"));

    [Fact]
    public void Rows_WithACellBeyondTheLimit_AreRefused() => Assert.Equal(
        "Row 3 has a cell of more than 100,000 characters; perhaps a quotation mark in it is never closed.",
        TableFile.Refusal("a.csv", $"a,b\n1,2\n3,\"{new string('x', TableLimits.CellLength + 1)}"));

    [Theory]
    [InlineData("a,b\n1,2\n", "Row 3 has a cell of more than 100,000 characters; perhaps a quotation mark in it is never closed.", '"', 'x')]
    [InlineData("a,b\n1,\"2\n3\"\n", "Row 3 has a cell of more than 100,000 characters; perhaps a quotation mark in it is never closed.", 'x', 'x')]
    [InlineData("a,b\n", "The file has more than 200 columns; split it into smaller files.", ',', ',')]
    [InlineData("", "The file has more than 200 columns; split it into smaller files.", ',', ',')]
    [InlineData("", "Row 1 has more than 1,000,000 characters; perhaps a quotation mark in it is never closed.", ' ', ' ')]
    public void Rows_WithOneRowThatNeverEnds_AreRefusedWithLittleMemory(string begin, string refusal, char first, char rest)
    {
        using var file = new TableFile("a.csv", []);
        File.WriteAllText(file.Path, begin + first + new string(rest, 8_000_000));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var message = Assert.Throws<TableException>(() => TableFile.Lines(file.Open())).Message;

        Assert.Equal(refusal, message);
        // Of the size of the file: it took sixty times as much.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000_000 * 2);
    }

    [Fact]
    public void Rows_WithQuotesWithinCells_HaveTheirOwnCells() => Assert.Equal(
        ["a|b|c", $"2: 5\" pipe|{string.Join(',', Enumerable.Repeat("x", 300))}|z", "3: 1|2|3"],
        TableFile.Read("a.csv", $"a,b,c\n5\" pipe, \"{string.Join(',', Enumerable.Repeat("x", 300))}\" ,z\n1,2,3\n"));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    public void Rows_InAnotherCulture_AreTheSame(string culture)
    {
        using var current = new InCulture(culture);

        Assert.Equal(["a|b", "2: 1,234.56|x"], TableFile.Read("a.csv", "a,b\n\"1,234.56\",x\n"));
        Assert.Contains("200,000", TableFile.Refusal("a.csv", "a\n" + string.Concat(Enumerable.Repeat("1\n", TableLimits.Rows + 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_WithProgress_ReportsUpToTheWhole()
    {
        using var file = new TableFile("a.csv", "a\n" + string.Concat(Enumerable.Range(0, 50_000).Select(row => $"{row}\n")));
        var parts = new Parts();

        Assert.Equal(50_000, file.Open().Rows(parts).Count());

        Assert.True(parts.Reported.Count is > 10 and < 1_000);
        Assert.Equal(parts.Reported.Order(), parts.Reported);
        Assert.Contains(parts.Reported, part => part is > 0.3 and < 0.7);
        Assert.Equal(1, parts.Reported[^1]);
    }

    [Fact]
    public void Rows_Cancelled_StopsInTheMiddle()
    {
        using var file = new TableFile("a.csv", "a\n" + string.Concat(Enumerable.Range(0, 50_000).Select(row => $"{row}\n")));
        using var cancel = new CancellationTokenSource();
        var read = 0;

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var row in file.Open().Rows(null, cancel.Token))
            {
                if (++read == 100)
                {
                    cancel.Cancel();
                }
            }
        });

        Assert.Equal(100, read);
    }

    private sealed class Parts : IProgress<double>
    {
        public List<double> Reported { get; } = [];

        public void Report(double value) => Reported.Add(value);
    }
}
