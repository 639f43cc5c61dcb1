using MinerDebt.Core.Exchange;
using MinerDebt.Core.Tests.Exchange.Tables;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class AsideRowsTests
{
    private const string Header = "ticker,period_end,debt_class,carrying_usd,principal_usd,notes\n";

    [Theory]
    [InlineData("Total,,,12000000,,", "2 a total")]
    [InlineData("Grand total,,,12000000,12000000,", "2 a total")]
    [InlineData(",,Subtotal,12000000,,", "2 a total")]
    [InlineData("Source: company filings.,,,,,", "2 a note")]
    [InlineData("(1) Net of costs,,,,,", "2 a note")]
    [InlineData("* unaudited,,,,,", "2 a note")]
    [InlineData("\"Some words that explain\",,,,,", "2 a note")]
    [InlineData(",yyyy-mm-dd,,USD,USD,", "2 a line of units")]
    [InlineData("text,date,text,USD thousands,$000s,text", "2 a line of units")]
    [InlineData("(in thousands),,,,,", "2 a line of units")]
    // What has its whole key is a fact, and what lacks some of it may be one that has to be corrected.
    [InlineData("MARA,2025-09-30,Total,12000000,,", "")]
    [InlineData("TOTAL,2025-09-30,Total,12000000,,", "")]
    [InlineData("MARA,,TermLoan,12000000,,", "")]
    [InlineData("MARA,2025-09-30,,12000000,,", "")]
    [InlineData("Totally,2025-09-30,,12000000,,", "")]
    public void Find_ARow_TellsWhatIsNoFact(string row, string expected)
    {
        using var file = new TableFile("balances.csv", $"{Header}{row}\nRIOT,2025-09-30,TermLoan,5,,\n");
        var (table, kind) = (file.Open(), FactKind.Find("balances")!);

        Assert.Equal(expected, string.Join("; ", AsideRows.Find(table, kind, ColumnMapping.Match(kind, table)).Select(found => $"{found.Key} {found.Value}")));
    }

    [Theory]
    [InlineData(",yyyy-mm-dd,,USD thousands,USD,", 1_000L, 1L)]
    [InlineData("(in millions),,,,,", 1_000_000L, 1_000_000L)]
    [InlineData("text,date,text,$000s,$ millions,", 1_000L, 1_000_000L)]
    [InlineData("MARA,2025-09-30,TermLoan,5,,in thousands", 1L, 1L)]
    public void Match_ALineOfUnits_CountsItsColumns(string row, long carrying, long principal)
    {
        using var file = new TableFile("balances.csv", $"{Header}{row}\nRIOT,2025-09-30,TermLoan,5,,\n");
        var mapping = ColumnMapping.Match(FactKind.Find("balances")!, file.Open());

        Assert.Equal((carrying, principal), (mapping.UnitOf(3), mapping.UnitOf(4)));
    }

    [Fact]
    public void Find_TheFilesOfTheDataSet_FindsNothing()
    {
        foreach (var kind in FactKind.All.Where(kind => Support.ProgramDataset.Facts.All(kind.Type).Count > 0))
        {
            using var file = Exported.Commas(kind, Support.ProgramDataset.Facts.All(kind.Type));
            var table = file.Open();

            Assert.Empty(AsideRows.Find(table, kind, ColumnMapping.Match(kind, table)));
        }
    }
}
