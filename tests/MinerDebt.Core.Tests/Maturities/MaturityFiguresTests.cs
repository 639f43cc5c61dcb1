using MinerDebt.Core.Analysis.Balances;
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
    [InlineData(MaturityBasis.Stated, new long[] { 301_669_920, 1_350_123_751, 926_928_999, 1_838_769_832, 7_442_985_021, 11_584_889_090, 5_453_401_627, 4_516_658_395 })]
    [InlineData(MaturityBasis.FirstPut, new long[] { 301_669_920, 2_899_247_751, 1_726_928_999, 2_653_769_832, 6_140_445_021, 9_723_305_090, 5_453_401_627, 4_516_658_395 })]
    [InlineData(MaturityBasis.Worst, new long[] { 301_669_920, 2_899_247_751, 1_726_928_999, 3_953_769_832, 7_165_445_021, 8_423_305_090, 4_428_401_627, 4_516_658_395 })]
    public void ByYear_OfMiners_IsAsInTheFiles(MaturityBasis basis, long[] from2026)
    {
        var years = DueBucket.ByYear(MaturityWall.Of(Holdings, At.End, basis));

        Assert.Equal(Enumerable.Range(2026, 17).Select(year => $"{year}"), years.Select(bucket => bucket.Key));
        Assert.Equal(
            [.. from2026, 416_779_808, 481_880_954, 528_952_348, 592_349_495, 660_840_667, 734_788_129, 814_578_533, 900_624_519, 993_366_412],
            years.Select(bucket => bucket.PrincipalUsd));
    }

    [Theory]
    [InlineData(MaturityBasis.Stated, 1_313_496_507, 2_226_742_044, 3_128_312_471)]
    [InlineData(MaturityBasis.FirstPut, 1_605_080_507, 4_425_866_044, 5_892_436_471)]
    [InlineData(MaturityBasis.Worst, 1_605_080_507, 4_425_866_044, 5_892_436_471)]
    public void DueWithin_OfMiners_IsAsInTheFiles(MaturityBasis basis, long year, long two, long three)
    {
        var wall = MaturityWall.Of(Holdings, At.End, basis);

        Assert.Equal([year, two, three], new[] { 12, 24, 36 }.Select(months => wall.DueWithin(months).Sum(payment => payment.PrincipalUsd)));
    }

    [Theory]
    [InlineData(MaturityBasis.Stated, 6.06584, 7.18767)]
    [InlineData(MaturityBasis.FirstPut, 5.85683, 6.97868)]
    [InlineData(MaturityBasis.Worst, 5.72468, 6.84654)]
    public void Averages_OfMiners_AreAsInTheFiles(MaturityBasis basis, double life, double final)
    {
        var wall = MaturityWall.Of(Holdings, At.End, basis);

        Assert.Equal(((decimal)life, (decimal)final), (Math.Round(wall.AverageLifeYears!.Value, 5), Math.Round(wall.AverageFinalMaturityYears!.Value, 5)));
    }

    [Theory]
    [InlineData("2026Q3", 118_397_960)]
    [InlineData("2026Q4", 183_271_960)]
    [InlineData("2027Q2", 955_901_627)]
    [InlineData("2027Q4", 1_545_740_582)]
    [InlineData("2028Q2", 992_295_791)]
    [InlineData(DueBucket.PastDue, 46_900_000)]
    [InlineData(DueBucket.OnDemand, 35_600_000)]
    [InlineData(DueBucket.Unconfirmed, 86_458_500)]
    [InlineData(DueBucket.Undated, 40_131_844)]
    public void Of_QuartersByFirstPut_AreAsInTheFiles(string key, long usd) =>
        Assert.Equal(usd, DueBucket.Of(MaturityWall.Of(Holdings, At.End, MaturityBasis.FirstPut), 8, Step.Quarter).Single(bucket => bucket.Key == key).PrincipalUsd);

    [Fact]
    public void DueWithin_AYearBefore_IsAsInTheFiles()
    {
        var at = new Quarter(2025, 2);
        var wall = MaturityWall.Of(DebtOutstanding.Holdings(ProgramDataset.Book, Selection.AllOf(ProgramDataset.Book), at), at.End, MaturityBasis.Stated);

        Assert.Equal((668_424_656, 202_700_000), (wall.DueWithin(12).Sum(payment => payment.PrincipalUsd), wall.OnDemandUsd));
    }

    // Its 10-Q classes $485.4M as current: the line of January 2027, the put of June 2027 and two small maturities, net of costs.
    [Fact]
    public void CurrentPortion_OfMara_DiffersByCostsAlone()
    {
        var check = CurrentPortionCheck.Of(ProgramDataset.Book, ProgramDataset.Book.FindMiner("MARA")!, At)!;

        Assert.Equal((485_397_000, 489_661_000, 4_264_000), (check.ReportedUsd, check.OursUsd, check.DifferenceUsd));
    }

    // Its 10-Q gives one of the revolver alone: what is current of the loan against bitcoin and of the term loan is not known.
    [Fact]
    public void CurrentPortion_OfRiot_IsKnownInPart()
    {
        var check = CurrentPortionCheck.Of(ProgramDataset.Book, ProgramDataset.Book.FindMiner("RIOT")!, At)!;

        Assert.Equal((54_272_000, true, null), (check.ReportedUsd, check.IsPart, check.DifferenceUsd));
    }

    [Fact]
    public void ConditionalPuts_OfMiners_AreThoseOfTwoNotes() =>
        Assert.Equal(
            [
                ("cifr-2025-09-conv-2031", new DateOnly(2029, 10, 1), "no notice of redemption of all notes given before that day"),
                ("mara-2025-07-conv-2032", new DateOnly(2030, 1, 4), "share price below conversion price"),
            ],
            MaturityWall.Of(Holdings, At.End, MaturityBasis.Worst).ConditionalPuts
                .Select(payment => (payment.Holding.Ledger.Offering.Id, payment.DueOn!.Value, payment.Put!.Condition!)));

    [Theory]
    [InlineData("", 4_499_992_502, 7_664_116_502, 8_964_116_502)]
    [InlineData("MARA", 198_077_000, 1_422_201_000, 1_422_201_000)]
    public void BasisGap_OfASelection_IsTheWidest(string ticker, long stated, long firstPut, long worst)
    {
        var part = Holdings.Where(holding => ticker == "" || holding.Ledger.Issuer.Ticker == ticker).ToList();

        Assert.Equal(new BasisGap(2029, stated, firstPut, worst), BasisGap.Of(basis => MaturityWall.Of(part, At.End, basis)));
    }
}
