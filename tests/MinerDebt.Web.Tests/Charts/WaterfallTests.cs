using Bunit;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed class WaterfallTests : BunitContext
{
    private const long Million = 1_000_000;

    private static readonly WaterfallData Sample = new("bridge", "How the debt changed", "It grew.",
    [
        new("Owed Q3 2025", WaterfallKind.Level, 0, 12_400 * Million, [], "/debt?open=debt:2025Q3"),
        new("Issued", WaterfallKind.Increase, 12_400 * Million, 24_000 * Million, [new("WULF", "+$3.2B")], "/debt?open=issued"),
        new("Accrued in kind", WaterfallKind.Increase, 24_000 * Million, 24_003 * Million, [], null),
        new("Repurchased", WaterfallKind.Decrease, 24_003 * Million, 23_200 * Million, [], "/debt?open=repurchased") { Hatched = 100 * Million },
        new("Owed Q4 2025", WaterfallKind.Level, 0, 23_200 * Million, [], "/debt?open=debt:2025Q4"),
    ]);

    [Fact]
    public void Render_Steps_AreLinksThatSayTheirAmountWithItsSign()
    {
        var chart = Render<WaterfallChart>(parameters => parameters.Add(one => one.Data, Sample));

        Assert.Equal(
            ["Owed Q3 2025: $12.4B.", "Issued: +$11.6B. WULF +$3.2B.", "Accrued in kind: +$3.0M.", "Repurchased: −$803M. Of which unverified $100M.", "Owed Q4 2025: $23.2B."],
            chart.FindAll("svg.fl .cat").Select(target => target.GetAttribute("aria-label")));
        Assert.Equal(4, chart.FindAll("svg.fl a.cat").Count);
        Assert.Equal("0", chart.Find("svg.fl g.cat").GetAttribute("tabindex"));
        Assert.Equal(3, chart.FindAll("svg").Count);
        Assert.Equal("It grew.", chart.Find("p.sr-only").TextContent);
    }

    [Fact]
    public void Render_NothingOwed_SaysSo()
    {
        var data = Sample with { Steps = [new("Owed", WaterfallKind.Level, 0, 0, [], null), new("Owed", WaterfallKind.Level, 0, 0, [], null)] };

        Assert.NotNull(Render<WaterfallChart>(parameters => parameters.Add(one => one.Data, data)).Find("p.chart-empty"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_EachFrame_ConnectsTheBarsInsideTheFrame(int index)
    {
        var layout = WaterfallLayout.Of(Sample, ChartFrame.Full[index]);

        Assert.All(layout.Bars, bar => Places.AssertInside(layout.Frame.Bounds, bar.Box, bar));
        Assert.All(layout.Values.Concat(layout.Names), text => Places.AssertInside(layout.Frame.Bounds, text.Box, text));
        Assert.All(layout.Targets, target => Places.AssertInside(layout.Frame.Bounds with { Height = layout.Frame.Height + 400 }, target.Tooltip.Box, target.Tooltip));
        Assert.Equal(layout.Bars.Count - 1, layout.Bars.Count(bar => bar.Connector is not null));
        Assert.True(layout.Values.Zip(layout.Values.Skip(1)).All(pair => !pair.First.Box.Overlaps(pair.Second.Box)));
    }

    [Fact]
    public void Of_Frames_HaveColumnsWhereTheWordsFitElseRows()
    {
        Assert.Empty(WaterfallLayout.Of(Sample, ChartFrame.Full[0]).Grid);
        var wide = WaterfallLayout.Of(Sample, ChartFrame.Full[2]);
        Assert.NotEmpty(wide.Grid);
        // The floating bar begins where the one before it ends.
        Assert.Equal(wide.Bars[0].Box.Y, wide.Bars[1].Box.Bottom, 6);
    }

    [Fact]
    public void Of_LevelBelowZero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        WaterfallLayout.Of(Sample with { Steps = [new("Repaid", WaterfallKind.Decrease, 5, -1, [], null)] }, ChartFrame.Full[0]));
}
