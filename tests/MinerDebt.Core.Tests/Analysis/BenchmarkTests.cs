using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class BenchmarkTests
{
    private static readonly Facts Set = Facts.Of(DatasetReader.Read().Select(row => row.Fact));
    private static readonly DebtBook Book = new(1, Set);

    [Theory]
    [InlineData(PublishedMetric.DebtOutstanding, "2024-10-15", 2_100_000_000, "2024Q3", 1_955_338_156, Agreement.Above)]
    [InlineData(PublishedMetric.DebtOutstanding, "2025-10-15", 12_700_000_000, "2025Q3", 12_401_254_000, Agreement.Consistent)]
    [InlineData(PublishedMetric.DebtOfferings, "2024Q4", 4_600_000_000, "2024Q4", 5_419_400_000, Agreement.Below)]
    [InlineData(PublishedMetric.DebtOfferings, "2025Q1", 200_000_000, "2025Q1", 177_000_000, Agreement.Consistent)]
    [InlineData(PublishedMetric.DebtOfferings, "2025Q2", 1_500_000_000, "2025Q2", 2_014_500_000, Agreement.Below)]
    [InlineData(PublishedMetric.DebtOfferings, "2025Q3", 6_000_000_000, "2025Q3", 3_770_000_000, Agreement.Above)]
    [InlineData(PublishedMetric.ConvertiblesIssued, "2024Q4", 3_600_000_000, "2024Q4", 5_134_400_000, Agreement.Below)]
    [InlineData(PublishedMetric.ConvertiblesIssued, "2025Q3", 3_000_000_000, "2025Q3", 3_325_000_000, Agreement.Below)]
    public void All_ComparableFigure_StandsBesideOurs(PublishedMetric metric, string period, long theirs, string quarter, long ours, Agreement agreement)
    {
        var benchmark = Find(metric, period, theirs);

        Assert.Null(benchmark.Obstacle);
        Assert.Equal((Quarter.Parse(quarter), new Growth(theirs, ours), agreement), (benchmark.Quarter, benchmark.Ours, benchmark.Agreement));
    }

    [Theory]
    [InlineData(PublishedMetric.DebtOfferings, "2025Q2", 6_300_000_000, Obstacle.SpansMoreQuarters)]
    [InlineData(PublishedMetric.ConvertiblesIssued, "2025-10-30", 11_000_000_000, Obstacle.NotOfOneQuarter)]
    [InlineData(PublishedMetric.ConvertiblesIssued, "2024-12-31", 5_200_000_000, Obstacle.NotOfOneQuarter)]
    [InlineData(PublishedMetric.DebtOfferings, "2026-02-26", 33_000_000_000, Obstacle.NotOfOneQuarter)]
    [InlineData(PublishedMetric.DebtOutstanding, "2022-09-30", 2_600_000_000, Obstacle.BeforeRegister)]
    public void All_FigureThatCanNotBeCompared_IsKeptWithTheReason(PublishedMetric metric, string period, long theirs, Obstacle obstacle)
    {
        var benchmark = Find(metric, period, theirs);

        Assert.Equal(obstacle, benchmark.Obstacle);
        Assert.Null(benchmark.Ours);
        Assert.Null(benchmark.Agreement);
    }

    [Fact]
    public void All_Book_HasEachPublishedFigureOnce() => Assert.Equal(
        Book.Published.Select(figure => figure.Key).Order(), Benchmark.All(Book).Select(benchmark => benchmark.Figure.Key).Order());

    [Fact]
    public void All_QuarterAfterTheRegister_SaysSo()
    {
        var figure = Book.Published[0] with { Metric = PublishedMetric.DebtOutstanding, Quarter = Quarter.Parse("2026Q3"), Day = null };

        Assert.Contains(Benchmark.All(new DebtBook(2, Set.With(figure))), one => one.Obstacle == Obstacle.AfterRegister);
    }

    [Theory]
    [InlineData(Qualifier.Exact, 100, 100, Agreement.Consistent)]
    [InlineData(Qualifier.Exact, 101, 100, Agreement.Above)]
    [InlineData(Qualifier.About, 105, 100, Agreement.Consistent)]
    [InlineData(Qualifier.About, 94, 100, Agreement.Below)]
    [InlineData(Qualifier.About, 1, 0, Agreement.Above)]
    [InlineData(Qualifier.Under, 200, 1, Agreement.Consistent)]
    [InlineData(Qualifier.Under, 200, 201, Agreement.Below)]
    [InlineData(Qualifier.Over, 100, 900, Agreement.Consistent)]
    [InlineData(Qualifier.Over, 100, 99, Agreement.Above)]
    public void Agreement_ByQualifier_IsWhatThePublisherSays(Qualifier qualifier, long theirs, long ours, Agreement agreement) =>
        Assert.Equal(agreement, new Benchmark(Book.Published[0] with { Qualifier = qualifier, ValueUsd = theirs }, null, new Growth(theirs, ours), null).Agreement);

    private static Benchmark Find(PublishedMetric metric, string period, long theirs) => Assert.Single(
        Benchmark.All(Book), one => one.Figure.Metric == metric && one.Figure.Period == period && one.Figure.ValueUsd == theirs);
}
