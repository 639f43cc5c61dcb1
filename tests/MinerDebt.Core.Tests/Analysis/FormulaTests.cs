using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class FormulaTests
{
    private static readonly Quarter At = new(2025, 1);

    [Fact]
    public void Support_OfHoldings_SplitsBySource()
    {
        var book = Make.Book(
            Make.Miner(), Make.Offering(), Make.Event(60), Make.Event(25, "2025-01-16", confidence: Confidence.Press),
            Make.Event(15, "2025-01-17", confidence: Confidence.Unverified));

        var support = Core.Analysis.Shared.Support.Of(DebtOutstanding.Holdings(book, Selection.AllOf(book), At));

        Assert.Equal((new Core.Analysis.Shared.Support(100, 25, 15), 60, 0.6m), (support, support.FiledOrReleasedUsd, support.FiledOrReleasedShare));
    }

    [Fact]
    public void Support_NothingOwed_HasNoShare() => Assert.Null(Core.Analysis.Shared.Support.Of([]).FiledOrReleasedShare);

    [Theory]
    [InlineData(150, 100, 50, 1.5, 50.0)]
    [InlineData(50, 200, -150, 0.25, -75.0)]
    [InlineData(0, 200, -200, 0.0, -100.0)]
    [InlineData(7, 0, 7, null, null)]
    public void Growth_FromBefore_IsAMultipleAndAPercentage(long now, long before, long change, double? multiple, double? percent)
    {
        var growth = new Growth(now, before);

        Assert.Equal((change, (decimal?)multiple, (decimal?)percent), (growth.ChangeUsd, growth.Multiple, growth.Percent));
    }

    [Theory]
    [InlineData(1, 30, 20)]
    [InlineData(2, 30, 10)]
    [InlineData(3, null, null)]
    public void OfLast_SomeQuartersBack_IsNullBeforeTheTable(int back, int? now, int? before)
    {
        var table = new QuarterTable(QuarterKind.Stock, Grouping.Total, Quarter.Range(At, At + 2), [], [10, 20, 30]);

        Assert.Equal(now is null ? null : new Growth(now.Value, before!.Value), Growth.OfLast(table, back));
    }
}
