using System.Globalization;
using System.Xml.Linq;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Downloads;

/// <summary>Files opened in a real spreadsheet program, which says what it took each cell for.</summary>
[Trait("Needs", "LibreOffice")]
public sealed class LibreOfficeTests(WebApp app)
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    [Fact]
    public async Task Open_WorkbookAndCsv_NumbersAndDaysAreSuchAndTheSumsAreRight()
    {
        var folder = Directory.CreateTempSubdirectory("minerdebt-office-");
        try
        {
            await SaveAsync(folder, "debt.xlsx", "/debt.xlsx?from=2026Q1");
            await SaveAsync(folder, "offerings.xlsx", "/offerings.xlsx?columns=id,principal,coupon,closed,notes");
            await SaveAsync(folder, "debt-csv.csv", "/debt.csv?from=2026Q1");

            var said = await LibreOffice.ConvertAsync(folder, "fods", ["debt.xlsx", "offerings.xlsx", "debt-csv.csv"]);

            Assert.DoesNotContain("Warning", said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Error", said, StringComparison.OrdinalIgnoreCase);
            var owed = CsvDataset.Owed(["2026Q1", "2026Q2"], CsvDataset.IsMiner).Sum();
            Assert.Equal(owed, Sheets(folder, "debt")["debt"].Sum(row => Number(row[3])));
            Assert.Equal(owed, Sheets(folder, "debt-csv").Single().Value.Sum(row => Number(row[3])));
            Assert.Equal(["debt", "About"], Sheets(folder, "debt").Keys);
            var offerings = Sheets(folder, "offerings")["offerings"];
            var expected = CsvDataset.Offerings.Where(CsvDataset.IsMiner).ToList();
            Assert.Equal(expected.Count, offerings.Count);
            Assert.Equal(expected.Where(row => row["principal_usd"] != "").Sum(row => CsvDataset.Number(row["principal_usd"])), offerings.Sum(row => Number(row[1])));
            Assert.Equal(
                expected.Select(row => row["closed_on"]).Where(day => day != "").Order(),
                offerings.Select(row => row[3]).Where(cell => cell.Type == "date").Select(cell => cell.Value[..10]).Order());
            Assert.All(offerings, row => Assert.True(row[0].Type == "string", row[0].Value));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long Number((string Type, string Value) cell) => cell.Type == "float" ? (long)decimal.Parse(cell.Value, NumberStyles.Float, CultureInfo.InvariantCulture) : 0;

    private async Task SaveAsync(DirectoryInfo folder, string name, string address)
    {
        using var answer = await app.SendAsync(address);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
    }

    /// <summary>The rows of each sheet below its header, each cell with its type; a cell that stands for several is repeated.</summary>
    private static Dictionary<string, List<List<(string Type, string Value)>>> Sheets(DirectoryInfo folder, string name) =>
        XDocument.Load(Path.Combine(folder.FullName, name + ".fods")).Descendants(Table + "table").ToDictionary(
            sheet => (string)sheet.Attribute(Table + "name")!,
            sheet => sheet.Descendants(Table + "table-row").Skip(1).Select(Cells).Where(row => row.Any(cell => cell.Value.Length > 0)).ToList());

    private static List<(string Type, string Value)> Cells(XElement row) =>
    [
        .. row.Elements(Table + "table-cell").SelectMany(cell => Enumerable.Repeat(
            ((string?)cell.Attribute(Office + "value-type") ?? "", (string?)cell.Attribute(Office + "value") ?? (string?)cell.Attribute(Office + "date-value") ?? cell.Value),
            Math.Min(20, (int?)cell.Attribute(Table + "number-columns-repeated") ?? 1))),
    ];
}
