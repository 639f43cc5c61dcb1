using MinerDebt.Benchmarks.Load;
using MinerDebt.Benchmarks.Rows;

namespace MinerDebt.Benchmarks.Tests;

public sealed class SpeedTableTests
{
    private const string Empty = "# Title\n\n<!-- speed -->\n<!-- /speed -->\n\nRest\n";

    private static readonly DateOnly Day = new(2026, 11, 26);
    private static readonly (Row Row, Measured Measured) Page = (Row.All[0], new Measured(0.654, 0.6, 0.7, ""));
    private static readonly (Row Row, Measured Measured) Start = (Row.All.Single(row => row.Name == "start"), new Measured(1.5, 1.5, 1.5, ""));

    public static TheoryData<string> Names => [.. Row.All.Select(row => row.Name)];

    [Fact]
    public void Write_MeasuredRows_AreClaimedAndTheRestOfTheFileStays()
    {
        var readme = SpeedTable.Write(Empty, [Start, Page], Day, "2 cores");

        Assert.Equal(
            $"""
            # Title

            <!-- speed -->
            | Figure | Against | Measured | On |
            |---|---|---|---|
            | {Page.Row.Figure} | {Page.Row.Against} | 0.65 (0.60 to 0.70) | 2026-11-26 |
            | {Start.Row.Figure} | {Start.Row.Against} | 1.50 × | 2026-11-26 |

            2 cores.
            <!-- /speed -->

            Rest

            """,
            readme);
        Assert.Equal((0.65, 1.5), (SpeedTable.Claim(readme, Page.Row), SpeedTable.Claim(readme, Start.Row)));
    }

    [Fact]
    public void Write_OneRowAgain_KeepsTheOthers()
    {
        var readme = SpeedTable.Write(SpeedTable.Write(Empty, [Page, Start], Day, "2 cores"), [(Page.Row, new Measured(0.8, 0.8, 0.8, ""))], Day.AddDays(1), "2 cores");

        Assert.Equal((0.8, 1.5), (SpeedTable.Claim(readme, Page.Row), SpeedTable.Claim(readme, Start.Row)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Claim_OfTheReadme_IsThere(string name) =>
        Assert.True(SpeedTable.Claim(File.ReadAllText(Repository.File("README.md")), Row.All.Single(row => row.Name == name)) > 0);

    [Theory]
    [InlineData(0.31, 0.6, false)]
    [InlineData(0.29, 0.6, true)]
    public void IsWorseThanHalf_Rate_IsLess(double measured, double claimed, bool isWorse) => Assert.Equal(isWorse, Unit.Rate.IsWorseThanHalf(measured, claimed));

    [Theory]
    [InlineData(3.1, 1.6, false)]
    [InlineData(3.3, 1.6, true)]
    public void IsWorseThanHalf_Time_IsMore(double measured, double claimed, bool isWorse) => Assert.Equal(isWorse, Unit.Time.IsWorseThanHalf(measured, claimed));
}
