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
    [InlineData(MaturityBasis.Stated, new long[] { 157_749_000, 441_807_000, 14_500_000, 779_728_000, 7_867_027_000, 13_175_584_000, 4_808_000_000, 4_150_000_000 })]
    [InlineData(MaturityBasis.FirstPut, new long[] { 157_749_000, 1_990_931_000, 814_500_000, 1_594_728_000, 6_564_487_000, 11_314_000_000, 4_808_000_000, 4_150_000_000 })]
    [InlineData(MaturityBasis.Worst, new long[] { 157_749_000, 1_990_931_000, 814_500_000, 2_894_728_000, 7_589_487_000, 10_014_000_000, 3_783_000_000, 4_150_000_000 })]
    public void ByYear_OfMiners_IsAsInTheFiles(MaturityBasis basis, long[] from2026)
    {
        var years = DueBucket.ByYear(MaturityWall.Of(Holdings, At.End, basis));

        Assert.Equal(Enumerable.Range(2024, 19).Select(year => $"{year}"), years.Select(bucket => bucket.Key));
        Assert.Equal(
            [9_900_000, 0, .. from2026, 0, 16_009_000, 0, 0, 0, 0, 0, 0, 7_500_000_000],
            years.Select(bucket => bucket.PrincipalUsd));
    }

    [Theory]
    [InlineData(MaturityBasis.Stated, 607_456_000, 623_956_000, 638_956_000)]
    [InlineData(MaturityBasis.FirstPut, 899_040_000, 2_823_080_000, 3_403_080_000)]
    [InlineData(MaturityBasis.Worst, 899_040_000, 2_823_080_000, 3_403_080_000)]
    public void DueWithin_OfMiners_IsAsInTheFiles(MaturityBasis basis, long year, long two, long three)
    {
        var wall = MaturityWall.Of(Holdings, At.End, basis);

        Assert.Equal([year, two, three], new[] { 12, 24, 36 }.Select(months => wall.DueWithin(months).Sum(part => part.PrincipalUsd)));
    }

    [Theory]
    [InlineData(MaturityBasis.Stated, 7.26178)]
    [InlineData(MaturityBasis.FirstPut, 7.04875)]
    [InlineData(MaturityBasis.Worst, 6.91405)]
    public void WeightedAverageLife_OfMiners_IsAsInTheFiles(MaturityBasis basis, double years) =>
        Assert.Equal((decimal)years, Math.Round(MaturityWall.Of(Holdings, At.End, basis).WeightedAverageLife!.Value, 5));

    [Theory]
    [InlineData("2026Q3", 34_272_000)]
    [InlineData("2026Q4", 86_477_000)]
    [InlineData("2027Q2", 730_508_000)]
    [InlineData("2027Q4", 1_257_540_000)]
    [InlineData("2028Q2", 650_000_000)]
    [InlineData(DueBucket.Overdue, 46_900_000)]
    [InlineData(DueBucket.Undated, 809_423_844)]
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
    [InlineData("", 1_403_684_000, 4_567_808_000, 5_867_808_000)]
    [InlineData("MARA", 48_077_000, 1_272_201_000, 1_272_201_000)]
    public void BasisGap_OfASelection_IsTheWidest(string ticker, long stated, long firstPut, long worst)
    {
        var part = Holdings.Where(holding => ticker == "" || holding.Ledger.Issuer.Ticker == ticker).ToList();

        Assert.Equal(new BasisGap(2029, stated, firstPut, worst), BasisGap.Of(part, At.End));
    }
}
