using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed class LabelPlacerTests
{
    [Fact]
    public void TryTake_OccupiedOrOutsidePlace_IsRefused()
    {
        var placer = new LabelPlacer(new(0, 0, 100, 100));

        Assert.Equal(
            [true, false, true, false],
            new Box[] { new(10, 10, 20, 10), new(25, 15, 20, 10), new(10, 20, 20, 10), new(90, 50, 20, 10) }.Select(placer.TryTake));
    }

    [Fact]
    public void Spread_FarApart_LeavesThemWhereTheyAre() =>
        Assert.Equal([10, 40, 80], LabelPlacer.Spread([10, 40, 80], 15, 0, 100));

    [Fact]
    public void Spread_Colliding_StaysAroundTheirMiddle() =>
        Assert.Equal([20, 35, 50, 90], LabelPlacer.Spread([34, 35, 36, 90], 15, 0, 100));

    [Fact]
    public void Spread_AtTheEdges_StaysInside() =>
        Assert.Equal([0, 15, 85, 100], LabelPlacer.Spread([-3, 2, 98, 99], 15, 0, 100));

    [Fact]
    public void Spread_AnyWishes_KeepsTheGapAndTheBounds()
    {
        var random = new Random(3);
        for (var round = 0; round < 1000; round++)
        {
            var wanted = Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.NextDouble() * 200).Order().ToList();

            var spread = LabelPlacer.Spread(wanted, 15, 0, 200);

            Assert.Equal(wanted.Count, spread.Count);
            Assert.All(spread, centre => Assert.InRange(centre, -1e-6, 200 + 1e-6));
            Assert.All(spread.Zip(spread.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15 - 1e-6));
        }
    }
}
