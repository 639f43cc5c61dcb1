using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed class GroupLayoutTests
{
    private static readonly ChartData Data = new(
        "pairs", "Pairs", "Pairs.",
        [new("2024", "2024", "", null), new("2025", "2025", "", null), new("2026", "2026", "", null)],
        [new("Debt", 0, [100, 400, 1_000], []), new("Equity", 1, [800, null, 0], [])],
        [])
    {
        HasTotals = false,
        Notes = ["", "known for 4"],
    };

    public static TheoryData<string> Frames => [.. ChartFrame.Full.Concat(ChartFrame.Compact).Select(frame => frame.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Frames))]
    public void Of_Series_StandSideBySideFromTheSameGround(string frame)
    {
        var layout = Layout(frame);

        Assert.Equal([(0, 0), (0, 1), (1, 0), (2, 0)], layout.Segments.Select(bar => (bar.Category, bar.Series)));
        Assert.All(layout.Segments, bar => Assert.Equal(layout.Plot.Bottom, bar.Slot.Bottom, 6));
        Assert.Equal(layout.Segments[0].Slot.Right, layout.Segments[1].Slot.X, 6);
        Assert.Equal(8, layout.Segments[1].Slot.Height / layout.Segments[0].Slot.Height, 6);
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void Labels_OfBars_AreInTheFrameAndOffEachOther(string frame)
    {
        var layout = Layout(frame);

        Assert.NotEmpty(layout.Totals);
        Assert.All(layout.Totals, label => Assert.True(layout.Frame.Bounds.Contains(label.Text.Box)));
        Assert.All(layout.Totals.SelectMany((one, i) => layout.Totals.Skip(i + 1).Select(other => (one, other))), pair => Assert.False(pair.one.Text.Box.Overlaps(pair.other.Text.Box)));
    }

    [Fact]
    public void Spoken_WhatDoesNotAddUp_HasNoTotalButItsNote()
    {
        Assert.Equal("2025: Equity unknown, Debt $400. known for 4.", ChartText.Spoken(Data, 1).Replace("Debt $400, Equity unknown", "Equity unknown, Debt $400", StringComparison.Ordinal));
        Assert.Equal("", Data.TotalText(1));
    }

    [Fact]
    public void Units_WriteTheirValues()
    {
        Assert.Equal(("$114K", "$100K"), (ChartUnit.Usd.Text(114_078), ChartUnit.Usd.Tick(100_000)));
        Assert.Equal(("$28.7", "$25"), (ChartUnit.Cents.Text(ChartUnit.Cents.Value(28.7m)!.Value), ChartUnit.Cents.Tick(2_500)));
        Assert.Equal(("8.24%", "6%"), (ChartUnit.Percent.Text(ChartUnit.Percent.Value(8.239m)!.Value), ChartUnit.Percent.Tick(600)));
        Assert.Equal(("1,031 EH/s", "0 EH/s"), (ChartUnit.Ehs.Text(ChartUnit.Ehs.Value(1_031)!.Value), ChartUnit.Ehs.Tick(0)));
        Assert.Null(ChartUnit.Ehs.Value(null));
    }

    private static ChartLayout Layout(string frame) => ChartLayout.Of(Data, ChartShape.Grouped, ChartFrame.Full.Concat(ChartFrame.Compact).First(one => one.Name == frame));
}
