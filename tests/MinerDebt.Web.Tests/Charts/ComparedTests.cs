using CsCheck;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Charts;

public sealed class ComparedTests
{
    private static ChartData Amounts { get; } = ChartSamples.Data(
        ChartSamples.Quarters(6, 2025),
        [
            ChartSamples.Series("A", 0, [100, 150, null, 200, 50, 0]),
            ChartSamples.Series("B", 1, [0, 10, 10, 10, 10, 40]),
        ]);

    [Fact]
    public void Of_First_IsTheFirstQuarterAsAHundredAndLeavesOutWhatBeganLater()
    {
        var compared = Compared.Of(Amounts, Comparison.First);

        Assert.Equal([1000, 1500, null, 2000, 500, 0], Assert.Single(compared.Series).Values);
        Assert.Equal("150", compared.Text(1500));
        Assert.Equal(["B"], Compared.LeftOut(Amounts, compared));
        Assert.Equal("With Q1 2025 as 100, at the end of Q2 2026: A 0.", compared.Summary);
    }

    [Fact]
    public void Of_Year_IsTheChangeFromFourQuartersBefore()
    {
        var compared = Compared.Of(Amounts, Comparison.Year, earlier: 4);

        Assert.Equal(["Q1 2026", "Q2 2026"], compared.Categories.Select(category => category.Label));
        Assert.Equal([[-500, -1000], [null, 3000]], compared.Series.Select(series => series.Values));
        Assert.Equal(["−50%", "+300%", "0%"], new long[] { -500, 3000, 0 }.Select(compared.Unit.Text));
    }

    [Fact]
    public void Layout_OfChanges_HasZeroOnItsAxisAndWhatIsLowerBelow()
    {
        var layout = ChartLayout.Of(Compared.Of(Amounts, Comparison.Year), ChartShape.Lines, ChartFrame.Full[2]);

        Assert.Equal(["−100%", "0%", "+100%", "+200%", "+300%"], layout.Grid.Select(line => line.Label.Text));
        Assert.All(layout.Lines.SelectMany(line => line.Runs).SelectMany(run => run), dot => Assert.InRange(dot.Y, layout.Plot.Top, layout.Plot.Bottom));
    }

    [Fact]
    public void Layout_OnALogarithmicAxis_HasEqualStepsForEqualMultiplesAndNoZero()
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(5, 2025), [ChartSamples.Series("A", 0, [1, 10, 100, 0, 1000])]) with { IsLog = true };

        var layout = ChartLayout.Of(data, ChartShape.Lines, ChartFrame.Full[2]);

        var runs = Assert.Single(layout.Lines).Runs;
        Assert.Equal([3, 1], runs.Select(run => run.Count));
        Assert.Equal(runs[0][0].Y - runs[0][1].Y, runs[0][1].Y - runs[0][2].Y, 6);
        Assert.Equal(["$1M", "$10M", "$100M", "$1B"], layout.Grid.Select(line => line.Label.Text));
    }

    [Theory]
    [InlineData(3, 30, new long[] { 2, 5, 10, 20, 50 })]
    [InlineData(1, 1, new long[] { 1, 2 })]
    [InlineData(20, 9_000_000_000_000, new long[] { 10, 1000, 100_000, 10_000_000, 1_000_000_000, 100_000_000_000, 10_000_000_000_000 })]
    public void Powers_OfARange_HoldIt(long lowest, long highest, long[] expected) => Assert.Equal(expected, ChartScale.Powers(lowest, highest));

    [Fact]
    public void Ticks_OfAnyRange_HoldItAndAreFew() => Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Long[1, 10_000_000_000_000]).Sample((low, span) =>
    {
        var between = ChartScale.Between(low, low + span);
        Assert.True(between[0] <= Math.Min(0, low) && between[^1] >= Math.Max(0, low + span) && between.Contains(0) && between.Count is >= 2 and <= 8);
        var powers = ChartScale.Powers(Math.Abs(low) + 1, Math.Abs(low) + 1 + span);
        Assert.True(powers[0] <= Math.Abs(low) + 1 && powers[^1] >= Math.Abs(low) + 1 + span && powers.Count is >= 2 and <= 9);
    }, iter: 500);

    [Theory]
    [InlineData("view=share&by=total", "view", "")]
    [InlineData("scale=log", "scale", "")]
    [InlineData("view=share&index=first", "index", "view=share")]
    [InlineData("view=lines&index=year&scale=log", "scale", "view=lines&index=year")]
    [InlineData("view=table&facet=miner", "facet", "view=table")]
    [InlineData("view=lines&index=first&facet=miner", "facet", "view=lines&index=first")]
    public void Read_WhatGoesWithNothingElse_IsLeftOutWithAWord(string asked, string key, string left)
    {
        var (query, problems) = Books.Read($"/debt?{asked}");

        Assert.Equal(key, Assert.Single(problems).Field);
        Assert.Equal(Books.Read($"/debt?{left}").Query.ToString(), (query with { By = default }).ToString());
    }

    [Theory]
    [InlineData("?view=lines&scale=log&index=first")]
    [InlineData("?view=lines&index=year")]
    [InlineData("?by=type&facet=miner")]
    public void Read_WhatGoesTogether_IsItsOwnAddress(string address)
    {
        var (query, problems) = Books.Read(address);

        Assert.Empty(problems);
        Assert.Equal(address, query.ToString());
    }
}
