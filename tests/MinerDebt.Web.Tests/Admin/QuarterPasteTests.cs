using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Quarters;

namespace MinerDebt.Web.Tests.Admin;

public sealed class QuarterPasteTests
{
    private static readonly Quarter Q1 = new(2026, 1);
    private static readonly Facts Known = Samples.Facts(Samples.Balance);

    [Fact]
    public void Paste_ABlock_FillsCellsToTheRightAndBelowAndLeavesOutTheRest()
    {
        var sheet = new QuarterSheet(Samples.Facts(Samples.Miner with { Ticker = "YES" }), Q1, BalanceMeasure.Carrying, 1);

        var pasted = sheet.Paste(0, 8, "1\t2\t3\r\n4\t5\r\n5\t6\r\n");

        Assert.Equal((4, 3), (pasted.Filled, pasted.Left));
        Assert.Equal([1, 2, 4, 5], sheet.Rows.SelectMany(row => row.Cells.Skip(8)).Select(cell => cell.Amount));
    }

    [Theory]
    [InlineData(false, 80_243_000L)]
    [InlineData(true, null)]
    public void Paste_BlanksAndDashes_LeaveAloneWhatIsThereUnlessAsked(bool clears, long? expected)
    {
        var sheet = new QuarterSheet(Known, new Quarter(2025, 4), BalanceMeasure.Carrying, 1);

        foreach (var empty in new[] { "\t1", "-\t1", "—\t1" })
        {
            sheet.Paste(0, QuarterSheet.Classes.ToList().IndexOf(DebtClass.TermLoan), empty, clears);
            Assert.Equal(expected, Cell(sheet).Amount);
        }
    }

    [Fact]
    public void Paste_ABlockWithCompaniesAndClasses_GoesWhereTheseSay()
    {
        var sheet = new QuarterSheet(Samples.Facts(Samples.Miner with { Ticker = "YES" }), Q1, BalanceMeasure.Carrying, 1);

        var pasted = sheet.Paste(0, 0, "Ticker\tTerm loan\tMortgage\tConvertible notes\nZED\t3,200\t9\t100\nNONE\t1\t1\t1\nYES\t594\t\t7\n");

        Assert.Equal((3_200L, 100L), (sheet.Rows.Single(row => row.Ticker == "ZED")[DebtClass.TermLoan].Amount, sheet.Rows.Single(row => row.Ticker == "ZED")[DebtClass.ConvertibleNote].Amount));
        Assert.Equal((594L, 7L), (sheet.Rows.Single(row => row.Ticker == "YES")[DebtClass.TermLoan].Amount, sheet.Rows.Single(row => row.Ticker == "YES")[DebtClass.ConvertibleNote].Amount));
        Assert.Equal(["Mortgage", "NONE"], pasted.Unknown);
        Assert.Equal(4, sheet.Rows.Sum(row => row.Cells.Count(cell => cell.Amount is not null)));
    }

    [Fact]
    public void Paste_ACellWithALineBreak_IsOneCell()
    {
        var sheet = Sheet();

        sheet.Paste(0, -1, "\"https://example.org/10q\r\nhttps://example.org/8k\"\t\t\t\t11,500");

        Assert.Equal("https://example.org/10q https://example.org/8k", sheet.Rows[0].SourceUrl);
        Assert.Equal(11_500, sheet.Rows[0].Cells[3].Amount);
    }

    [Fact]
    public void Paste_FromTheSourceOn_FillsSourceAndAmounts()
    {
        var sheet = Sheet();

        sheet.Paste(0, -1, "https://example.org/10-q\t5\n");

        Assert.Equal(("https://example.org/10-q", 5L), (sheet.Rows[0].SourceUrl, sheet.Rows[0].Cells[0].Amount!.Value));
    }

    private static QuarterSheet Sheet() => new(Known, Q1, BalanceMeasure.Carrying, 1);

    private static GridCell Cell(QuarterSheet sheet) => sheet.Rows[0][DebtClass.TermLoan];
}
