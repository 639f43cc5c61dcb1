using System.Text;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Edgar;

public sealed class SubmissionsReaderTests
{
    private const string Columns = """
        "accessionNumber":["0001104659-25-104466","0001104659-25-104400","0001104659-25-100000"],"filingDate":["2025-10-30","2025-10-30","2025-10-03"],
        "reportDate":["2025-09-30","2025-10-30",""],"acceptanceDateTime":["2025-10-30T20:05:11.000Z","",""],"form":["10-Q","8-K","4"],"size":[1,2,3],
        "primaryDocument":["riot-20250930x10q.htm","tm2529813d1_8k.htm","xslF345X05/form4.xml"]
        """;

    [Fact]
    public void Read_TheColumnsOfSec_GivesEachFilingAndTheOlderFiles()
    {
        var list = SubmissionsReader.Read(Stream(
            """{"cik":"1167419","tickers":["RIOT"],"addresses":{"mailing":{"city":"Castle Rock"}},"filings":{"recent":{""" + Columns + """
            },"files":[{"name":"CIK0001167419-submissions-001.json","filingCount":1204,"filingFrom":"2003-05-15","filingTo":"2020-03-25"},{"name":"../../secret.json","filingTo":"2020-03-25"}]}}
            """));

        Assert.Equal(
            [
                new ListedFiling("0001104659-25-104466", "10-Q", Make.Day("2025-10-30"), Make.Day("2025-09-30"), "riot-20250930x10q.htm"),
                new ListedFiling("0001104659-25-104400", "8-K", Make.Day("2025-10-30"), Make.Day("2025-10-30"), "tm2529813d1_8k.htm"),
                new ListedFiling("0001104659-25-100000", "4", Make.Day("2025-10-03"), null, null),
            ],
            list.Filings);
        Assert.Equal([true, true, false], list.Filings.Select(filing => filing.IsWanted));
        Assert.Equal([("CIK0001167419-submissions-001.json", Make.Day("2020-03-25"))], list.Older);
    }

    [Fact]
    public void ReadOlder_TheColumnsAlone_GivesEachFiling() => Assert.Equal(3, SubmissionsReader.ReadOlder(Stream("{" + Columns + "}")).Count);

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("{}")]
    [InlineData("""{"filings":{"recent":{"form":["10-Q"]}}}""")]
    [InlineData("""{"filings":{"recent":{"accessionNumber":["a","b"],"filingDate":["c"],"reportDate":["d"],"form":["e"],"primaryDocument":["f"]}}}""")]
    public void Read_SomethingElse_SaysSo(string text) => Assert.Throws<EdgarException>(() => SubmissionsReader.Read(Stream(text)));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
