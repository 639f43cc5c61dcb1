using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed class ChartScaleTests
{
    [Theory]
    [InlineData(0, 1, 4)]
    [InlineData(3, 1, 4)]
    [InlineData(5, 1, 5)]
    [InlineData(39_700_000_000, 10_000_000_000, 4)]
    [InlineData(19_400_000_000, 5_000_000_000, 4)]
    [InlineData(10_000_000_000, 2_000_000_000, 5)]
    [InlineData(12_400_000_000, 2_500_000_000, 5)]
    [InlineData(12_700_000_000, 5_000_000_000, 3)]
    [InlineData(101_000_000, 25_000_000, 5)]
    public void For_LargestValue_TakesTheSmallestRoundStep(long largest, long step, int steps) =>
        Assert.Equal(new ChartScale(step, steps), ChartScale.For(largest));

    [Fact]
    public void For_AnyLargestValue_HasFourToSixLinesAndHoldsIt()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var largest = random.NextInt64(0, (long)Math.Pow(10, random.Next(1, 14)));

            var scale = ChartScale.For(largest);

            Assert.True(scale.Top >= largest);
            Assert.InRange(scale.Ticks.Count(), 4, 6);
        }
    }

    [Theory]
    [InlineData(0, "$0")]
    [InlineData(2, "$2")]
    [InlineData(25_000, "$25K")]
    [InlineData(750_000_000, "$750M")]
    [InlineData(1_250_000_000, "$1.25B")]
    [InlineData(10_000_000_000, "$10B")]
    public void Label_RoundValue_HasNoNeedlessDecimals(long dollars, string label) =>
        Assert.Equal(label, ChartScale.Label(dollars));
}
