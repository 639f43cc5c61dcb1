using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Maturities;

/// <summary>Figures of the data set, worked out apart from this program over its files.</summary>
public sealed class MaturityFiguresTests
{
    private static readonly Quarter At = new(2026, 2);
    private static readonly IReadOnlyList<Holding> Holdings = DebtOutstanding.Holdings(ProgramDataset.Book, Selection.AllOf(ProgramDataset.Book), At);

    [Theory]
    [InlineData(MaturityBasis.Stated, new long[] { 177_749_000, 642_882_000, 14_500_000, 779_728_000, 7_881_727_000, 13_172_584_000, 5_133_000_000, 4_150_000_000 })]
    [InlineData(MaturityBasis.FirstPut, new long[] { 177_749_000, 2_192_006_000, 814_500_000, 1_594_728_000, 6_579_187_000, 11_311_000_000, 5_133_000_000, 4_150_000_000 })]
    [InlineData(MaturityBasis.Worst, new long[] { 177_749_000, 2_192_006_000, 814_500_000, 2_894_728_000, 7_604_187_000, 10_011_000_000, 4_108_000_000, 4_150_000_000 })]
    public void ByYear_OfMiners_IsAsInTheFiles(MaturityBasis basis, long[] from2026)
    {
        var years = DueBucket.ByYear(MaturityWall.Of(Holdings, At.End, basis));

        Assert.Equal(Enumerable.Range(2024, 19).Select(year => $"{year}"), years.Select(bucket => bucket.Key));
        Assert.Equal(
            [9_900_000, 0, .. from2026, 0, 16_009_000, 0, 0, 0, 0, 0, 0, 7_500_000_000],
            years.Select(bucket => bucket.PrincipalUsd));
    }

    [Theory]
    [InlineData(MaturityBasis.Stated, 828_531_000, 845_031_000, 860_031_000)]
    [InlineData(MaturityBasis.FirstPut, 1_120_115_000, 3_044_155_000, 3_624_155_000)]
    [InlineData(MaturityBasis.Worst, 1_120_115_000, 3_044_155_000, 3_624_155_000)]
    public void DueWithin_OfMiners_IsAsInTheFiles(MaturityBasis basis, long year, long two, long three)
    {
        var wall = MaturityWall.Of(Holdings, At.End, basis);

        Assert.Equal([year, two, three], new[] { 12, 24, 36 }.Select(months => wall.DueWithin(months).Sum(part => part.PrincipalUsd)));
    }

    [Theory]
    [InlineData(MaturityBasis.Stated, 7.21714)]
    [InlineData(MaturityBasis.FirstPut, 7.00712)]
    [InlineData(MaturityBasis.Worst, 6.87433)]
    public void WeightedAverageLife_OfMiners_IsAsInTheFiles(MaturityBasis basis, double years) =>
        Assert.Equal((decimal)years, Math.Round(MaturityWall.Of(Holdings, At.End, basis).WeightedAverageLife!.Value, 5));

    [Theory]
    [InlineData("2026Q3", 54_272_000)]
    [InlineData("2026Q4", 86_477_000)]
    [InlineData("2027Q2", 731_583_000)]
    [InlineData("2027Q4", 1_257_540_000)]
    [InlineData("2028Q2", 650_000_000)]
    [InlineData(DueBucket.Overdue, 46_900_000)]
    [InlineData(DueBucket.Undated, 270_598_844)]
    public void Of_QuartersByFirstPut_AreAsInTheFiles(string key, long usd) =>
        Assert.Equal(usd, DueBucket.Of(MaturityWall.Of(Holdings, At.End, MaturityBasis.FirstPut), 8, Step.Quarter).Single(bucket => bucket.Key == key).PrincipalUsd);

    [Fact]
    public void ConditionalPuts_OfMiners_AreThoseOfTwoNotes() =>
        Assert.Equal(
            [
                ("cifr-2025-09-conv-2031", new DateOnly(2029, 10, 1), "no notice of redemption of all notes given before that day"),
                ("mara-2025-07-conv-2032", new DateOnly(2030, 1, 4), "share price below conversion price"),
            ],
            MaturityWall.Of(Holdings, At.End, MaturityBasis.Stated).ConditionalPuts()
                .Select(part => (part.Holding.Ledger.Offering.Id, part.DueOn!.Value, part.Put!.Condition!)));

    [Theory]
    [InlineData("", 1_624_759_000, 4_788_883_000, 6_088_883_000)]
    [InlineData("MARA", 198_077_000, 1_422_201_000, 1_422_201_000)]
    public void BasisGap_OfASelection_IsTheWidest(string ticker, long stated, long firstPut, long worst)
    {
        var part = Holdings.Where(holding => ticker == "" || holding.Ledger.Issuer.Ticker == ticker).ToList();

        Assert.Equal(new BasisGap(2029, stated, firstPut, worst), BasisGap.Of(part, At.End));
    }
}
