using System.Globalization;
using CsCheck;
using CsvHelper;
using CsvHelper.Configuration;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Testing;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Files;
using MiniExcelLibs;

namespace MinerDebt.Web.Tests.Downloads;

/// <summary>The formats of files over any table, read by what is not ours.</summary>
public sealed class FormatTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a;b", "a,b", "\"quoted\"", "two\nlines", "Zürich 債 😀", "<b>&amp;</b>", " ", "'", "1.5", "2025-01-01"),
        Gen.String[Gen.Char[' ', '~'], 0, 20]);

    private static readonly Gen<object?> AnyCell = Gen.OneOf<object?>(
        Gen.Const((object?)null), Texts.Select(text => (object?)text), Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(number => (object?)number),
        Gen.Int[-1_000_000, 1_000_000].Select(number => (object?)(number / 1_000m)), Gen.DateOnly[new DateOnly(1999, 1, 1), new DateOnly(2099, 12, 31)].Select(day => (object?)day));

    private static readonly Gen<object?[][]> Rows = AnyCell.Array[3].Array[0, 12];

    [Theory]
    [InlineData("comma")]
    [InlineData("semicolon")]
    [InlineData("tab")]
    public void Csv_AnyCells_ComeBackAndBeginNoFormula(string separator)
    {
        var dialect = CsvDialect.Parse(separator)!;

        Rows.Sample(rows =>
        {
            using var content = new MemoryStream();
            CsvFormat.WriteAsync(Table(rows), dialect, content, CancellationToken.None).GetAwaiter().GetResult();
            content.Position = 0;
            using var csv = new CsvParser(new StreamReader(content), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = dialect.Separator.ToString(), IgnoreBlankLines = false });

            Assert.True(csv.Read());
            foreach (var row in rows)
            {
                Assert.True(csv.Read());
                foreach (var (cell, text) in row.Zip(csv.Record!))
                {
                    Assert.Equal(cell switch
                    {
                        null => "",
                        string word => word is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + word : word,
                        decimal number => number.ToString(CultureInfo.InvariantCulture).Replace('.', dialect.DecimalSign),
                        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
                        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
                    }, text);
                    Assert.False(cell is string && text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
                }
            }

            Assert.False(csv.Read());
        }, iter: 200);
    }

    [Fact]
    public void Xlsx_AnyCells_ComeBackWithTheirTypes() => Rows.Sample(rows =>
    {
        var workbook = Workbook(rows);

        var read = MiniExcel.Query(new MemoryStream(workbook), sheetName: "main").Cast<IDictionary<string, object?>>().Skip(1).Select(row => row.Values.ToList()).ToList();
        foreach (var (cells, found) in rows.Zip(read))
        {
            Assert.Equal(
                cells.Select(cell => cell switch
                {
                    long number => (double)number,
                    decimal number => (double)number,
                    DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                    string text => text.Length == 0 ? null : text,
                    _ => cell,
                }),
                found.Concat(Enumerable.Repeat<object?>(null, cells.Length - found.Count)).Select(cell => cell is string { Length: 0 } ? null : cell));
        }
    }, iter: 100);

    [Fact]
    public void Xlsx_MoreRowsThanASheetHolds_GoOnInAnother()
    {
        var workbook = Workbook([.. Enumerable.Range(0, 25).Select(index => new object?[] { (long)index, null, "a" })], mostRows: 11);

        var sheets = MiniExcel.GetSheetNames(new MemoryStream(workbook));
        Assert.Equal(["main", "main (2)", "main (3)", "About"], sheets);
        Assert.Equal(
            Enumerable.Range(0, 25).Select(index => (double)index),
            new[] { "main", "main (2)", "main (3)" }.SelectMany(sheet => MiniExcel.Query(new MemoryStream(workbook), useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>().Select(row => (double)row["one"]!)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task Write_TenTimesTheOfferings_HoldsNoMoreOfThem(string format)
    {
        var (few, many) = (await MeasureAsync(100, format), await MeasureAsync(1_000, format));

        Assert.InRange((double)many.Written / few.Written, 5, 15);
        // Rows that were made and not yet passed on, pieces that came at once, and rows that are still held at the end.
        Assert.InRange((double)many.Ahead / few.Ahead, 0, 2);
        Assert.InRange((double)many.Largest / few.Largest, 0.5, 2);
        Assert.InRange(many.Alive, 0, 50);
    }

    private static async Task<(long Written, int Largest, int Ahead, int Alive)> MeasureAsync(int companies, string format)
    {
        var book = new DebtBook(1, Facts.Of(new GeneratedUniverse(companies, 6, 4).Facts()));
        var (ahead, most, made) = (0, 0, new List<WeakReference>());
        var offerings = TableRows.Offerings(book.Ledgers, OfferingColumns.All);
        var table = offerings with { Rows = Watched() };
        var file = new PageFile("x", "http://localhost/offerings", new AddressQuery(), 1, new DateOnly(2026, 1, 1), [new PageTable("main", "Offerings", table) { Sources = book.Ledgers.Select(ledger => ledger.Offering.Source) }]);
        var target = new AsyncOnlyStream { OnWrite = () => ahead = 0 };
        await (format switch
        {
            "csv" => CsvFormat.WriteAsync(table, CsvDialect.Comma, target, CancellationToken.None),
            "json" => JsonFormat.WriteAsync(file, target, CancellationToken.None),
            _ => XlsxFormat.WriteAsync(file, target, CancellationToken.None),
        });
        GC.Collect();
        return (target.Written, target.Largest, most, made.Count(row => row.IsAlive));

        IEnumerable<IReadOnlyList<object?>> Watched()
        {
            foreach (var row in offerings.Rows)
            {
                most = Math.Max(most, ++ahead);
                made.Add(new WeakReference(row));
                yield return row;
            }
        }
    }

    private static byte[] Workbook(object?[][] rows, int? mostRows = null)
    {
        using var content = new MemoryStream();
        var file = new PageFile("x", "http://localhost/x", new AddressQuery(), 1, new DateOnly(2026, 1, 1), [new PageTable("main", "A title", Table(rows))]);
        (mostRows is { } most ? XlsxFormat.WriteAsync(file, content, CancellationToken.None, most) : XlsxFormat.WriteAsync(file, content, CancellationToken.None)).GetAwaiter().GetResult();
        return content.ToArray();
    }

    private static DataTable Table(object?[][] rows) => new([new("one", DataType.Text, "One."), new("two", DataType.Number, "Two.", "USD"), new("three", DataType.Day, "Three.")], rows);
}
