using MinerDebt.Core.Exchange;
using MinerDebt.Core.Tests.Exchange.Tables;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class TableConventionsTests
{
    [Theory]
    [InlineData("1,234;x", null)]
    [InlineData("1,234;x\n7,75;x", NumberStyle.Comma)]
    [InlineData("1,234;x\n1,234,567;x", NumberStyle.Point)]
    [InlineData("1,234;7,75", null)]
    [InlineData("1,234,567;x", NumberStyle.Point)]
    [InlineData("1;x", NumberStyle.Point)]
    [InlineData("7.75;x\n7,75;x", null)]
    public void Numbers_OfAFile_AreDecidedByCellsThatTell(string rows, NumberStyle? style) => Assert.Equal(style, Find(rows).Numbers);

    [Theory]
    [InlineData("1;10/12/2025", null)]
    [InlineData("1;10/12/2025\n1;13/12/2025", DateOrder.DayFirst)]
    [InlineData("1;10/12/2025\n1;12/13/2025", DateOrder.MonthFirst)]
    [InlineData("1;13/12/2025\n1;12/13/2025", null)]
    [InlineData("13/12/2025;10/12/2025", null)]
    public void Dates_OfAFile_AreDecidedByCellsThatTell(string rows, DateOrder? order) => Assert.Equal(order, Find(rows).Dates);

    [Fact]
    public void Numbers_OfNumberCells_TellNothing()
    {
        using var file = new TableFile("a.xlsx", Workbook.Of(Workbook.Text("amount"), "<c><v>7.75</v></c>", Workbook.Text("7,75")).Bytes());

        Assert.Equal(NumberStyle.Comma, TableConventions.Find(file.Open(), [0], []).Numbers);
    }

    private static TableConventions Find(string rows)
    {
        using var file = new TableFile("a.csv", $"amount;day\n{rows}\n");
        return TableConventions.Find(file.Open(), [0], [1]);
    }
}
