using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Analysis;

/// <summary>Whole numbers of the data set, worked out from its files by other means and written down.</summary>
public sealed class ReconciliationOfDatasetTests
{
    private static readonly DebtBook Book = ReconciliationBook.Dataset;

    [Theory]
    [InlineData("WULF", "2025Q4", 5_725_000_000, 5_725_000_000, ReconciliationStatus.Ties, BalanceBasis.Principal)]
    [InlineData("MARA", "2026Q2", 2_447_201_000, 2_447_201_000, ReconciliationStatus.Ties, BalanceBasis.Principal)]
    [InlineData("BTDR", "2026Q2", 1_352_917_000, 1_165_000_000, ReconciliationStatus.Estimate, BalanceBasis.Principal)]
    [InlineData("CANG", "2025Q4", 557_600_000, 557_600_000, ReconciliationStatus.Ties, BalanceBasis.Carrying)]
    public void Of_MinerAndQuarter_IsAsInTheFiles(
        string ticker, string quarter, long ours, long reported, ReconciliationStatus status, BalanceBasis basis)
    {
        var one = Of(ticker, quarter);

        Assert.Equal((ours, reported, status, basis), (one.OursUsd, one.Reported!.AmountUsd!.Value, one.Status, one.Reported.Basis));
    }

    [Fact]
    public void Of_AppliedDigital_IsComparedAtTheEndOfMay()
    {
        var one = Of("APLD", "2026Q2");

        Assert.Equal(new DateOnly(2026, 5, 31), one.ComparedOn);
        Assert.Equal(30, one.DaysBeforeQuarterEnd);
        Assert.Equal(ReconciliationStatus.Ties, one.Status);
    }

    [Fact]
    public void Of_BitDigital_IsReportedWithoutWhiteFiber()
    {
        var one = Of("BTBT", "2026Q2");

        Assert.Equal(ReconciliationScope.ParentAlone, one.Scope);
        Assert.Equal(200_000_000, one.OursUsd);
        Assert.Equal(285_400_000, one.Consolidated.Single().OwedUsd);
    }

    [Fact]
    public void Of_CanaanWithoutAnAmount_HasNoFiling() => Assert.Equal(ReconciliationStatus.NoFiling, Of("CAN", "2025Q2").Status);

    [Theory]
    [InlineData("2026Q2", 39_748_677_844, 28_943_591_000, 10_610_921_000, 21_893_351_000, 19, 7)]
    [InlineData("2025Q4", 23_229_466_844, 16_043_696_000, 7_011_627_000, 8_496_177_000, 19, 6)]
    [InlineData("2025Q3", 12_401_254_000, 10_046_822_000, 1_183_972_000, 2_809_095_000, 20, 10)]
    public void Share_OfTheSector_IsAsInTheFiles(string at, long total, long ties, long estimated, long filed, int miners, int tying) =>
        Assert.Equal(new ReconciledShare(total, ties, estimated, filed, miners, tying), ReconciledShare.Of(Book, Selection.AllOf(Book), Quarter.Parse(at)));

    [Fact]
    public void Table_All_HasEveryQuarterOfEachMinerOnce()
    {
        var rows = Reconciling.Table(Book, Selection.AllOf(Book) with { IncludesAdjacent = true });

        Assert.All(rows, row => Assert.Equal(Book.Register, row.Select(one => one.Quarter)));
        Assert.Equal(rows.Count, rows.Select(row => row[0].Miner).Distinct().Count());
    }

    private static Reconciliation Of(string ticker, string quarter) => Reconciling.Of(Book, Book.FindMiner(ticker)!, Quarter.Parse(quarter));
}
