using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Maturities;

public sealed class DueBucketTests
{
    private static readonly Quarter At = new(2025, 1);

    [Theory]
    [InlineData("2025-03-31", Step.Year, DueBucket.PastDue)]
    [InlineData("2025-03-31", Step.Quarter, DueBucket.PastDue)]
    [InlineData("2025-04-01", Step.Year, "2025")]
    [InlineData("2025-04-01", Step.Quarter, "2025Q2")]
    [InlineData("2026-12-31", Step.Year, "2026")]
    [InlineData("2026-12-31", Step.Quarter, "2026Q4")]
    [InlineData("2027-01-01", Step.Year, DueBucket.Later)]
    [InlineData("2027-01-01", Step.Quarter, DueBucket.Later)]
    [InlineData("", Step.Quarter, DueBucket.Undated)]
    public void Of_ADueDay_IsInItsBucket(string day, Step step, string key) =>
        Assert.Equal(key, DueBucket.Of(Wall(day), 2, step).Single(bucket => bucket.Payments.Count > 0).Key);

    [Fact]
    public void Of_NothingOwed_HasAColumnForEachYearOrQuarter()
    {
        var wall = new MaturityWall(MaturityBasis.Stated, new Quarter(2025, 4).End, []);

        Assert.Equal(["2026", "2027"], DueBucket.Of(wall, 2).Select(bucket => bucket.Key));
        Assert.Equal(
            ["2026Q1", "2026Q2", "2026Q3", "2026Q4", "2027Q1", "2027Q2", "2027Q3", "2027Q4"],
            DueBucket.Of(wall, 2, Step.Quarter).Select(bucket => bucket.Key));
    }

    [Fact]
    public void ByYear_PastDueAndYearsWithout_HasOnlyWhatIsAheadWithoutGaps() =>
        Assert.Equal(
            [("2025", 1), ("2026", 0), ("2027", 2)],
            DueBucket.ByYear(Wall("2027-01-01", "2024-12-31", "2027-02-01", "2025-04-01", "")).Select(bucket => (bucket.Key, bucket.Payments.Count)));

    [Fact]
    public void ByYear_NothingDated_HasNoYears() => Assert.Empty(DueBucket.ByYear(Wall("")));

    [Fact]
    public void AverageLife_OfTwoNotes_IsWeightedByPrincipalWithPastDueAtZeroAndWithoutUndated()
    {
        // 100 due after 365 days, 300 after 730, 400 past due.
        var wall = Wall(("2026-03-31", 100), ("2027-03-31", 300), ("2025-03-31", 400), ("", 900));

        Assert.Equal(((100 * 365) + (300 * 730)) / 800m / 365.25m, wall.AverageLifeYears!.Value, 12);
        Assert.Equal(((100 * 365) + (300 * 730)) / 400m / 365.25m, wall.AverageFinalMaturityYears!.Value, 12);
    }

    [Fact]
    public void Averages_NothingDatedAhead_AreZeroOrNotKnown()
    {
        Assert.Equal((0m, null), (Wall("2025-03-31", "").AverageLifeYears, Wall("2025-03-31", "").AverageFinalMaturityYears));
        Assert.Null(Wall("").AverageLifeYears);
    }

    [Fact]
    public void Part_OfTwoPutsOnOneDay_HasNoCondition()
    {
        var puts = new[] { HolderPut.Parse("2027-01-01?low price"), HolderPut.Parse("2027-01-01") };
        var wall = Wall(MaturityBasis.Worst, (Make.Offering() with { HolderPuts = puts }, 100));

        Assert.False(wall.Payments.Single().IsConditional);
        Assert.Empty(wall.ConditionalPuts);
    }

    [Fact]
    public void DueTable_InTotal_SplitsByWhatMakesItDue()
    {
        var wall = Wall(
            MaturityBasis.Worst,
            (Make.Offering("a") with { MaturesOn = Make.Day("2026-01-01") }, 10),
            (Make.Offering("b") with { MaturesOn = Make.Day("2027-01-01"), HolderPuts = [HolderPut.Parse("2026-01-01")] }, 20),
            (Make.Offering("c") with { MaturesOn = Make.Day("2027-01-01"), HolderPuts = [HolderPut.Parse("2026-01-01?low price")] }, 40));

        var table = DueTable.Of(DueBucket.Of(wall, 2), Grouping.Total);

        Assert.Equal([DueTable.StatedMaturity, DueTable.HolderPut], table.Series.Select(series => series.Key));
        Assert.Equal([0, 10], table.Series[0].Values);
        Assert.Equal([0, 60], table.Series[1].Values);
        Assert.Equal([0, 40], table.Series[1].Uncertain);
    }

    private static MaturityWall Wall(params string[] days) => Wall([.. days.Select(day => (day, 100L))]);

    private static MaturityWall Wall(params (string Day, long Usd)[] due) => Wall(
        MaturityBasis.Stated,
        [.. due.Select((one, index) => (Make.Offering($"note-{index}") with { MaturesOn = one.Day == "" ? null : Make.Day(one.Day) }, one.Usd))]);

    private static MaturityWall Wall(MaturityBasis basis, params (Offering Offering, long Usd)[] notes)
    {
        var book = Make.Book([Make.Miner(), .. notes.Select(note => note.Offering), .. notes.Select(note => Make.Event(note.Usd, offering: note.Offering.Id))]);
        return MaturityWall.Of(DebtOutstanding.Holdings(book, Selection.AllOf(book), At), At.End, basis);
    }
}
