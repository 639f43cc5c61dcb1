using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed class ChartLayoutTests
{
    public static TheoryData<ChartShape> Shapes => [ChartShape.Stacked, ChartShape.Lines, ChartShape.Share];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_AnyData_KeepsLabelsApartAndInTheFrame(ChartShape shape)
    {
        foreach (var layout in RandomLayouts(shape))
        {
            var labels = layout.Totals.Select(total => total.Text).Concat(layout.MarkTexts)
                .Concat(layout.Sides.SelectMany(side => new[] { side.Name, side.Value }))
                .Concat(layout.CategoryTexts).Concat(layout.Grid.Select(line => line.Label))
                .ToList();

            Places.AssertApart(layout.Frame.Bounds, labels);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_AnyData_KeepsTooltipsAndTheirTextsInTheFrame(ChartShape shape)
    {
        foreach (var layout in RandomLayouts(shape))
        {
            Assert.All(layout.Targets, target =>
            {
                var tip = target.Tooltip;
                Places.AssertInside(layout.Frame.Bounds with { Height = layout.Frame.Height + 400 }, tip.Box, tip);
                Assert.All(tip.Texts, text => Places.AssertInside(tip.Box, text.Box, text));
            });
        }
    }

    [Fact]
    public void Of_Overview_NamesBothPublishedFiguresInTheWideFrame()
    {
        var layout = ChartLayout.Of(ChartSamples.Overview, ChartShape.Stacked, ChartFrame.Full[2]);

        Assert.Equal(["VanEck $2.1B", "VanEck $12.7B"], layout.MarkTexts.Select(text => text.Text));
        Assert.Equal(9, layout.Totals.Count);
        Assert.Equal(
            ["14 others $2.6B", "BTDR $1.4B", "CLSK $1.8B", "MARA $2.4B", "CORZ $4.4B", "WULF $5.7B", "CIFR $6.0B", "IREN $7.7B", "HUT $7.7B"],
            layout.Sides.Select(side => $"{side.Name.Text} {side.Value.Text}"));
    }

    [Fact]
    public void Of_PublishedFigureAboveEveryTotal_RaisesTheScale()
    {
        var data = ChartSamples.Data(
            ChartSamples.Quarters(1, 2025), [ChartSamples.Series("A", 0, [10])], [new(0, "X $95M", 95_000_000, "X about $95M")]);

        var layout = ChartLayout.Of(data, ChartShape.Stacked, ChartFrame.Full[1]);

        Assert.Equal(["$0", "$20M", "$40M", "$60M", "$80M", "$100M"], layout.Grid.Select(line => line.Label.Text));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_AnyData_WritesTheLastTotalOfStacksOnly(ChartShape shape)
    {
        foreach (var (data, frame) in RandomData())
        {
            var last = data.Categories.Count - 1;
            var expected = shape == ChartShape.Stacked && data.Total(last) is not null;

            Assert.Equal(expected, ChartLayout.Of(data, shape, frame).Totals.Any(total => total.Category == last));
        }
    }

    [Fact]
    public void Of_WhatIsNotThereYetOrIsRepaid_HasNoLineAndNoLabel()
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(6, 2025), [ChartSamples.Series("A", 0, [0, 0, 3, 4, 0, 0]), ChartSamples.Series("B", 1, [1, 1, 1, 1, 1, 2])]);

        var layout = ChartLayout.Of(data, ChartShape.Lines, ChartFrame.Full[2]);

        // It ends at the first quarter in which nothing is left.
        Assert.Equal([3, 6], layout.Lines.Select(line => Assert.Single(line.Runs).Count));
        Assert.Equal(["B"], layout.Sides.Select(side => side.Name.Text));
    }

    [Fact]
    public void Of_MarkOfANarrowColumn_StandsOverItsOwnColumn()
    {
        var layout = ChartLayout.Of(ChartSamples.Overview, ChartShape.Stacked, ChartFrame.Full[1]);

        Assert.Equal(["VanEck", "$2.1B", "VanEck", "$12.7B"], layout.MarkTexts.Select(text => text.Text));
        Assert.All(layout.Marks, mark => Assert.All(mark.Texts, text => Assert.InRange(layout.Plot.Centre(mark.Mark.Category), text.Box.X, text.Box.Right)));
    }

    [Fact]
    public void Of_Segments_HaveTheirValuesWhereTheyFit()
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(1, 2025), [ChartSamples.Series("A", 0, [1]), ChartSamples.Series("B", 1, [100], [90]), ChartSamples.Series("C", 2, [300], [100])]);

        Assert.Equal(["$300M"], Values(ChartShape.Stacked));
        Assert.Equal(["75%"], Values(ChartShape.Share));

        IEnumerable<string> Values(ChartShape shape) => ChartLayout.Of(data, shape, ChartFrame.Full[2]).Insides.Select(inside => inside.Text.Text);
    }

    [Fact]
    public void Of_UnknownValue_BreaksTheLine()
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(4, 2025), [ChartSamples.Series("A", 0, [1, 2, null, 4])]);

        var layout = ChartLayout.Of(data, ChartShape.Lines, ChartFrame.Full[1]);

        Assert.Equal([2, 1], Assert.Single(layout.Lines).Runs.Select(run => run.Count));
    }

    [Fact]
    public void Of_SharesOfTheLastColumn_StandBesideIt()
    {
        var data = ChartSamples.Data(
            ChartSamples.Quarters(2, 2025), [ChartSamples.Series("A", 0, [5, 1]), ChartSamples.Series("B", 1, [5, 3])]);

        var layout = ChartLayout.Of(data, ChartShape.Share, ChartFrame.Full[2]);

        Assert.Equal(["75%", "25%"], layout.Sides.Select(side => side.Value.Text));
        Assert.Equal(["0%", "25%", "50%", "75%", "100%"], layout.Grid.Select(line => line.Label.Text));
    }

    [Fact]
    public void Of_NarrowFrame_PutsYearsUnderQuarters()
    {
        var layout = ChartLayout.Of(ChartSamples.Overview, ChartShape.Stacked, ChartFrame.Full[0]);

        Assert.Equal(
            ["Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "2026", "2025", "2024"],
            layout.CategoryTexts.Select(text => text.Text));
        Assert.Empty(layout.Sides);
    }

    [Fact]
    public void Of_TwoCategories_LimitsTheColumnsWidth()
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(2, 2025), [ChartSamples.Series("A", 0, [1, 2])]);

        Assert.Equal(84, ChartLayout.Of(data, ChartShape.Stacked, ChartFrame.Full[2]).Plot.Column);
    }

    [Fact]
    public void Of_NegativeValue_Throws()
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(1, 2025), [ChartSamples.Series("A", 0, [-1])]);

        Assert.Throws<ArgumentOutOfRangeException>(() => ChartLayout.Of(data, ChartShape.Stacked, ChartFrame.Full[0]));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_AllZero_DrawsNothingAndDoesNotFail(ChartShape shape)
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(2, 2025), [ChartSamples.Series("A", 0, [0, 0]), ChartSamples.Series("B", 1, [null, 0])]);

        Assert.Empty(ChartLayout.Of(data, shape, ChartFrame.Full[0]).Segments);
    }

    private static IEnumerable<ChartLayout> RandomLayouts(ChartShape shape) =>
        RandomData().Select(one => ChartLayout.Of(one.Data, shape, one.Frame));

    private static IEnumerable<(ChartData Data, ChartFrame Frame)> RandomData()
    {
        var random = new Random(2026);
        return Enumerable.Range(0, 40).Select(_ => ChartSamples.Random(random)).ToList()
            .SelectMany(data => ChartFrame.Full.Concat(ChartFrame.Compact).Select(frame => (data, frame)));
    }
}
