using CsCheck;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Edgar;

public sealed class FlowSplitTests
{
    // CleanSpark's fiscal year to September 2025, in thousands.
    private static readonly Figure[] CleanSpark =
        [Flow("2024-10-01", "2024-12-31", 1_559), Flow("2024-10-01", "2025-03-31", 2_826), Flow("2024-10-01", "2025-06-30", 6_280), Flow("2024-10-01", "2025-09-30", 11_335)];

    [Theory]
    [InlineData("2024-12-31", 1_559)]
    [InlineData("2025-03-31", 1_267)]
    [InlineData("2025-06-30", 3_454)]
    [InlineData("2025-09-30", 5_055)]
    public void Quarter_OfYearToDates_IsTheirDifference(string end, int value) =>
        Assert.Equal(value, Piece.Sum(FlowSplit.Quarter(CleanSpark, Make.Day(end)).Pieces));

    [Fact]
    public void Quarter_WithoutThePieceBefore_IsNotKnownAndSaysWhy()
    {
        var (pieces, missing) = FlowSplit.Quarter([CleanSpark[0], CleanSpark[3]], Make.Day("2025-09-30"));

        Assert.Empty(pieces);
        Assert.Equal("the 12 months to 2025-09-30 are 11,335; those without the last quarter are not in the file, so the quarter is not known", missing);
    }

    [Fact]
    public void Quarter_OfAYearWithSingleQuartersBefore_IsTheRest() => Assert.Equal(
        5_055,
        Piece.Sum(FlowSplit.Quarter(
            [CleanSpark[3], CleanSpark[1], Flow("2025-04-01", "2025-06-30", 3_454)], Make.Day("2025-09-30")).Pieces));

    [Fact]
    public void Quarter_OfWhichNothingEnds_IsNothing() => Assert.Equal((0, null), (FlowSplit.Quarter(CleanSpark, Make.Day("2025-12-31")) is var (pieces, missing) ? pieces.Count : -1, missing));

    // Years of 52 or 53 weeks, from any day: what is filed to date comes back quarter by quarter.
    [Fact]
    public void Quarter_OfAnyYear_GivesEachQuarterBack() => Gen.Select(
        Gen.Int[0, 6].Select(days => new DateOnly(2025, 1, 1).AddDays(-days)), Gen.Int[0, 4].Select(long53 => Enumerable.Range(0, 4).Select(index => index == long53 ? 14 : 13).ToArray()), Gen.Int[-1_000, 1_000].Array[4]).Sample(
        (start, weeks, values) =>
        {
            var ends = weeks.Select((_, index) => start.AddDays((weeks.Take(index + 1).Sum() * 7) - 1)).ToList();
            var flows = ends.Select((end, index) => new Figure("us-gaap:InterestExpense", start, end, [Filed(start, end, values.Take(index + 1).Sum())])).ToList();

            Assert.Equal(values.Select(value => (decimal)value), ends.Select(end => Piece.Sum(FlowSplit.Quarter(flows, end).Pieces)));
        });

    private static Figure Flow(string start, string end, decimal value) =>
        new("us-gaap:InterestExpense", Make.Day(start), Make.Day(end), [Filed(Make.Day(start), Make.Day(end), value)]);

    private static FiledValue Filed(DateOnly start, DateOnly end, decimal value) => new("us-gaap:InterestExpense", "USD", start, end, value, "0000950170-25-015470", "10-Q", end.AddDays(40));
}
