using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class PublishedMarksTests
{
    private static readonly Core.Book.DebtBook Book = Make.Book(
        Make.Figure(5, "2025-08-31"), Make.Figure(3, "2025Q1"), Make.Figure(9, "2025Q1"),
        Make.Figure(4, "2025Q1") with { Publisher = "Another" },
        Make.Figure(70, "2025Q2", PublishedMetric.DebtOfferings), Make.Figure(80, "2025-06-30", PublishedMetric.DebtOfferings),
        Make.Figure(90, "2025Q2", PublishedMetric.ConvertiblesIssued));

    [Fact]
    public void Of_Stock_IsTheSmallestOfEachPublisherAndQuarterInTime() =>
        Assert.Equal([("2025Q1", "Another", 4), ("2025Q1", "Publisher", 3), ("2025Q3", "Publisher", 5)], Marks(QuarterKind.Stock));

    [Fact]
    public void Of_Flow_IsOnlyOfOneQuarterAndOfAllOfferings() => Assert.Equal([("2025Q2", "Publisher", 70)], Marks(QuarterKind.Flow));

    private static IEnumerable<(string Quarter, string Publisher, long Value)> Marks(QuarterKind kind) =>
        PublishedMarks.Of(Book, kind).Select(mark => (mark.Quarter.ToString(), mark.Figure.Publisher, mark.Figure.ValueUsd));
}
