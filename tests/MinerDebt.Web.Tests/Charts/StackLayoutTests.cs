using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed class StackLayoutTests
{
    private static readonly PlotArea Plot = new(Left: 40, Right: 240, Top: 20, Bottom: 120, Step: 100, Column: 60, SideX: 0);

    [Fact]
    public void Of_TwoSeries_StacksFromTheBottomWithAGapBelowTheNext()
    {
        var data = ChartSamples.Data(
            ChartSamples.Quarters(1, 2025), [ChartSamples.Series("A", 0, [30]), ChartSamples.Series("B", 1, [50])]);

        var segments = StackLayout.Of(data, ChartShape.Stacked, Plot, 100_000_000);

        Assert.Equal(
            [
                new Segment(0, 0, new(60, 90, 60, 30), new(60, 91, 60, 29), null),
                new Segment(1, 0, new(60, 40, 60, 50), new(60, 40, 60, 50), null),
            ],
            segments);
    }

    [Fact]
    public void Of_HatchedPart_IsTheTopSliceOfItsSegment()
    {
        var data = ChartSamples.Data(
            ChartSamples.Quarters(1, 2025), [ChartSamples.Series("A", 0, [40], [10]), ChartSamples.Series("B", 1, [50], [50])]);

        var segments = StackLayout.Of(data, ChartShape.Stacked, Plot, 100_000_000);

        Assert.Equal([new Box(60, 81, 60, 9), new Box(60, 30, 60, 50)], segments.Select(segment => segment.Hatched!.Value));
    }

    [Fact]
    public void Of_Share_FillsTheHeightWhateverTheTotal()
    {
        var data = ChartSamples.Data(
            ChartSamples.Quarters(2, 2025), [ChartSamples.Series("A", 0, [1, null]), ChartSamples.Series("B", 1, [3, null])]);

        var segments = StackLayout.Of(data, ChartShape.Share, Plot, 100);

        Assert.Equal([new Box(60, 95, 60, 25), new Box(60, 20, 60, 75)], segments.Select(segment => segment.Slot));
    }

    [Fact]
    public void Of_AnyData_HeightsAddUpToTheTotal()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var data = ChartSamples.Random(random);
            var top = Enumerable.Range(0, data.Categories.Count).Max(i => data.Total(i) ?? 0) + 1;

            var heights = StackLayout.Of(data, ChartShape.Stacked, Plot, top)
                .ToLookup(segment => segment.Category, segment => segment.Slot.Height);

            Assert.All(Enumerable.Range(0, data.Categories.Count), i =>
                Assert.Equal(Plot.Height * (data.Total(i) ?? 0) / top, heights[i].Sum(), 6));
        }
    }
}
