using CsCheck;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Maturities;

public sealed class MaturityProperties
{
    private static readonly Gen<(DebtBook Book, Quarter At)> Books =
        Gen.Select(RandomFacts.All, Gen.Int[0, 8], (facts, quarter) => (new DebtBook(1, facts), new Quarter(2024, 2) + quarter));

    [Fact]
    public void Buckets_OfRandomBooks_HoldAllThatIsOwed() => Books.Sample((book, at) => EveryWallHoldsAll(book, at));

    [Fact]
    public void Buckets_OfTheDataSet_HoldAllThatIsOwed() => Assert.All(ProgramDataset.Book.Register, at => EveryWallHoldsAll(ProgramDataset.Book, at));

    [Fact]
    public void Of_RandomBooks_EqualsTheWallOfTheirHoldings() => Books.Sample((book, at) => EqualsTheWallOfItsHoldings(book, at));

    [Fact]
    public void Of_TheDataSet_EqualsTheWallOfItsHoldings() => Assert.All(ProgramDataset.Book.Register, at => EqualsTheWallOfItsHoldings(ProgramDataset.Book, at));

    [Fact]
    public void Quarters_OfRandomBooks_AddUpToTheirYears() => Gen.Select(Books, Gen.Enum<MaturityBasis>(), Gen.Int[1, 9]).Sample((of, basis, years) =>
    {
        var wall = Wall(of.Book, of.At, basis);
        var byYear = DueBucket.Of(wall, years);
        var byQuarter = DueBucket.Of(wall, years, Step.Quarter);

        Assert.Equal(
            byYear.Select(bucket => (bucket.Key, bucket.PrincipalUsd)),
            byQuarter.GroupBy(bucket => Quarter.TryParse(bucket.Key, out var quarter) ? $"{quarter.Year}" : bucket.Key)
                .Select(group => (group.Key, group.Sum(bucket => bucket.PrincipalUsd))));
    });

    [Fact]
    public void AverageLife_OnAnEarlierBasis_IsNeverLonger() => Books.Sample((book, at) =>
    {
        // Only over what has a date on each basis: a put can give a date to what has none.
        var dated = Holdings(book, at).Where(holding => holding.Ledger.Offering.MaturesOn is not null).ToList();
        var lives = Enum.GetValues<MaturityBasis>().Select(basis => MaturityWall.Of(dated, at.End, basis).AverageLifeYears).ToList();

        Assert.True(lives.All(life => life is null) || (lives[0] >= lives[1] && lives[1] >= lives[2] && lives[2] >= 0));
    });

    [Fact]
    public void BasisGap_OfRandomBooks_GrowsFromBasisToBasis() => Books.Sample((book, at) =>
        Assert.True(BasisGap.Of(basis => Wall(book, at, basis)) is not { } gap
            || (gap.StatedUsd <= gap.FirstPutUsd && gap.FirstPutUsd <= gap.WorstUsd && gap.StatedUsd < gap.WorstUsd)));

    // Of a book those on later bases are made of the one by stated maturity.
    private static void EqualsTheWallOfItsHoldings(DebtBook book, Quarter at) => Assert.All(
        Enum.GetValues<MaturityBasis>(), basis => Assert.Equal(Wall(book, at, basis).Payments, MaturityWall.Of(book, new Selection(at, at), at, basis).Payments));

    private static void EveryWallHoldsAll(DebtBook book, Quarter at)
    {
        var owed = DebtOutstanding.Table(book, new Selection(at, at), Grouping.Total).Totals[0];
        foreach (var basis in Enum.GetValues<MaturityBasis>())
        {
            var wall = Wall(book, at, basis);
            Assert.Equal(owed, DueBucket.ByYear(wall).Sum(bucket => bucket.PrincipalUsd) + wall.PastDueUsd + wall.OnDemandUsd + wall.UnconfirmedUsd + wall.UndatedUsd);
            Assert.All(wall.Payments, payment => Assert.True(payment.PrincipalUsd > 0));
            foreach (var buckets in Enum.GetValues<Step>().Select(step => DueBucket.Of(wall, 8, step)))
            {
                Assert.Equal(owed, buckets.Sum(bucket => bucket.PrincipalUsd));
                Assert.Equal(wall.Payments.Count, buckets.Sum(bucket => bucket.Payments.Count));
                Assert.All(buckets, bucket => Assert.Equal(bucket.Payments.OrderBy(payment => payment.DueOn).ThenByDescending(payment => payment.PrincipalUsd), bucket.Payments));
                foreach (var table in Enum.GetValues<Grouping>().Select(by => DueTable.Of(buckets, by)))
                {
                    Assert.Equal(buckets.Select(bucket => bucket.PrincipalUsd), buckets.Select((_, index) => table.Series.Sum(series => series.Values[index])));
                    Assert.All(table.Series, series => Assert.All(series.Values.Zip(series.Uncertain), pair => Assert.InRange(pair.Second, 0, pair.First)));
                }
            }
        }
    }

    private static IReadOnlyList<Holding> Holdings(DebtBook book, Quarter at) => DebtOutstanding.Holdings(book, new Selection(at, at), at);

    private static MaturityWall Wall(DebtBook book, Quarter at, MaturityBasis basis) => MaturityWall.Of(Holdings(book, at), at.End, basis);
}
