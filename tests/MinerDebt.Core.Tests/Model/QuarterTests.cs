using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Model;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2025Q3")]
    [InlineData("2025q3")]
    [InlineData(" 2025Q3 ")]
    [InlineData("Q3 2025")]
    [InlineData("q3 2025")]
    public void Parse_KnownForm_GivesTheQuarter(string text) => Assert.Equal(new Quarter(2025, 3), Quarter.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025Q0")]
    [InlineData("2025Q5")]
    [InlineData("0000Q1")]
    [InlineData("2025-Q3")]
    [InlineData("25Q3")]
    [InlineData("Q32025")]
    [InlineData("Q3-2025")]
    [InlineData("+025Q3")]
    [InlineData("2025Q33")]
    [InlineData("٢٠٢٥Q3")]
    public void TryParse_OtherText_IsRefused(string? text) => Assert.False(Quarter.TryParse(text, out _));

    [Fact]
    public void Parse_OtherText_SaysWhatIsAccepted()
    {
        var refused = Assert.Throws<FormatException>(() => Quarter.Parse("third"));

        Assert.Equal("\"third\" is not a quarter: write for example 2025Q3 or Q3 2025.", refused.Message);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    [InlineData(2025, 0)]
    [InlineData(2025, 5)]
    public void Constructor_OutsideOfRange_Throws(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(year, number));

    [Fact]
    public void Label_OfAQuarter_IsAsPeopleWriteIt() => Assert.Equal("Q3 2025", new Quarter(2025, 3).Label);

    [Theory]
    [InlineData("2024Q1", "2024-01-01", "2024-03-31")]
    [InlineData("2024Q2", "2024-04-01", "2024-06-30")]
    [InlineData("2025Q3", "2025-07-01", "2025-09-30")]
    [InlineData("2025Q4", "2025-10-01", "2025-12-31")]
    [InlineData("0001Q1", "0001-01-01", "0001-03-31")]
    [InlineData("9999Q4", "9999-10-01", "9999-12-31")]
    public void StartAndEnd_OfAQuarter_AreItsFirstAndLastDay(string quarter, string start, string end) =>
        Assert.Equal((Make.Day(start), Make.Day(end)), (Quarter.Parse(quarter).Start, Quarter.Parse(quarter).End));

    [Theory]
    [InlineData("2024-03-31", "2024Q1")]
    [InlineData("2024-05-31", "2024Q2")]
    [InlineData("2024-08-31", "2024Q3")]
    [InlineData("2024-11-30", "2024Q4")]
    [InlineData("2025-02-28", "2025Q1")]
    [InlineData("2024-10-15", "2024Q3")]
    [InlineData("2025-01-31", "2024Q4")]
    [InlineData("2025-08-15", "2025Q2")]
    [InlineData("2025-08-16", "2025Q3")]
    public void Nearest_PeriodEnd_IsTheQuarterWithTheNearestLastDay(string periodEnd, string quarter) =>
        Assert.Equal(Quarter.Parse(quarter), Quarter.Nearest(Make.Day(periodEnd)));

    [Theory]
    [InlineData("2024Q4", 1, "2025Q1")]
    [InlineData("2025Q1", -1, "2024Q4")]
    [InlineData("2024Q2", 8, "2026Q2")]
    [InlineData("2024Q2", 0, "2024Q2")]
    public void Add_ANumberOfQuarters_CrossesYears(string quarter, int count, string sum) =>
        Assert.Equal(Quarter.Parse(sum), Quarter.Parse(quarter) + count);

    [Fact]
    public void Range_FirstToLast_HoldsBoth() =>
        Assert.Equal(["2024Q4", "2025Q1", "2025Q2"], Quarter.Range(new(2024, 4), new(2025, 2)).Select(quarter => quarter.ToString()));

    [Fact]
    public void Range_Reversed_IsEmpty() => Assert.Empty(Quarter.Range(new(2025, 2), new(2024, 4)));
}
