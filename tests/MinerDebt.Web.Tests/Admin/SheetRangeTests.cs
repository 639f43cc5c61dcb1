using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Quarters;

namespace MinerDebt.Web.Tests.Admin;

public sealed class SheetRangeTests
{
    private static readonly Facts Known = Samples.Facts(Samples.Miner with { Ticker = "YES" }, Samples.Miner with { Ticker = "XYZ" }, Samples.Balance);

    private readonly QuarterSheet _sheet = new(Known, new Quarter(2025, 4), BalanceMeasure.Carrying, 1_000);

    [Fact]
    public void Fill_ARange_GivesEachColumnWhatItsFirstRowHas()
    {
        _sheet.Type(_sheet.Rows[0].Cells[0], "100");
        _sheet.Rows[0].SourceUrl = "https://example.org/a";

        Assert.Equal(6, new SheetRange(0, -1, 2, 1).Fill(_sheet));

        Assert.Equal([100_000L, 100_000L, 100_000L], _sheet.Rows.Select(row => row.Cells[0].Amount));
        Assert.Equal([null, null, null], _sheet.Rows.Select(row => row.Cells[1].Amount));
        Assert.All(_sheet.Rows, row => Assert.Equal("https://example.org/a", row.SourceUrl));
    }

    [Fact]
    public void Fill_OneRow_TakesTheRowAbove()
    {
        _sheet.Type(_sheet.Rows[0].Cells[0], "100");

        Assert.Equal(1, new SheetRange(1, 0, 1, 0).Fill(_sheet));
        Assert.Equal(0, new SheetRange(0, 0, 0, 0).Fill(_sheet));

        Assert.Equal([100_000L, 100_000L, null], _sheet.Rows.Select(row => row.Cells[0].Amount));
    }

    [Fact]
    public void Clear_ARange_EmptiesItAndCountsWhatWasThere()
    {
        Assert.Equal(1, new SheetRange(0, 0, 2, 9).Clear(_sheet));

        Assert.All(_sheet.Rows.SelectMany(row => row.Cells), cell => Assert.Null(cell.Amount));
        Assert.Single(_sheet.Rows.SelectMany(row => row.Cells), cell => cell.IsCleared);
    }

    [Theory]
    [InlineData(-5, -5, 99, 99)]
    [InlineData(2, 9, 2, 40)]
    [InlineData(50, 0, 60, 3)]
    public void Clear_BeyondTheSheet_IsLeftOut(int top, int left, int bottom, int right) => _ = new SheetRange(top, left, bottom, right).Clear(_sheet);

    [Fact]
    public void Undo_StepByStep_GoesBackToWhatWasOpened()
    {
        var undo = new SheetUndo(_sheet);
        var opened = Texts();
        undo.Do(() => _sheet.Type(_sheet.Rows[0].Cells[0], "100"));
        var typed = Texts();
        undo.Do(() => _sheet.Type(_sheet.Rows[1].Cells[0], "many"));
        undo.Do(() => new SheetRange(0, -1, 2, 9).Clear(_sheet));
        undo.Do(() => _sheet.Type(_sheet.Rows[0].Cells[0], ""));

        Assert.True(undo.Undo() > 0);
        Assert.Equal("many", _sheet.Rows[1].Cells[0].Text);
        Assert.Equal(1, undo.Undo());
        Assert.Equal(typed, Texts());
        Assert.Equal(1, undo.Undo());
        Assert.Equal(opened, Texts());
        Assert.Equal(0, undo.Undo());
    }

    [Fact]
    public void Undo_ACellThatSomeoneElseHasStored_LeavesTheirs()
    {
        var undo = new SheetUndo(_sheet);
        var row = _sheet.Rows.Single(row => row.Ticker == "ZED");
        undo.Do(() => _sheet.Type(row[DebtClass.TermLoan], "90,000"));
        _sheet.Type(row[DebtClass.TermLoan], "80,243");
        _ = _sheet.Follow(Known.With(Samples.Balance with { CarryingUsd = 70_000_000 }));

        Assert.Equal(0, undo.Undo());
        Assert.Equal("70,000", row[DebtClass.TermLoan].Text);
    }

    [Fact]
    public void OfClasses_WithoutTheTotal_IsTheirSum()
    {
        var row = _sheet.Rows.Single(row => row.Ticker == "ZED");
        Assert.Equal(80_243_000, row.OfClasses);
        _sheet.Type(row[DebtClass.Total], "5");
        _sheet.Type(row[DebtClass.CreditFacility], "1");

        Assert.Equal(80_244_000, row.OfClasses);
        Assert.Null(_sheet.Rows.First(one => one.Ticker == "YES").OfClasses);
    }

    private List<string> Texts() => [.. _sheet.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text).Append(row.SourceUrl))];
}
