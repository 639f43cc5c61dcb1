using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed partial class ChartTests : BunitContext
{
    [Fact]
    public void Render_Data_HasOneDrawingPerWidthAndTheSummary()
    {
        var chart = RenderChart(ChartSamples.Overview);

        Assert.Equal(["0 0 320 300", "0 0 560 340", "0 0 960 400"], chart.FindAll("svg").Select(svg => svg.GetAttribute("viewBox")));
        Assert.Equal("Debt outstanding", chart.Find(".chart[role=group]").GetAttribute("aria-label"));
        Assert.Equal("Debt grew in every quarter.", chart.Find("p.sr-only").TextContent);
    }

    [Fact]
    public void Render_CategoriesWithProof_AreLinksThatSayTheirValues()
    {
        var links = RenderChart(ChartSamples.Overview).FindAll("svg.fl a.cat");

        Assert.Equal(9, links.Count);
        Assert.Equal("/debt?q=2025Q3", links[5].GetAttribute("href"));
        Assert.Equal(ChartText.Spoken(ChartSamples.Overview, 5), links[5].GetAttribute("aria-label"));
        Assert.Equal("path", Assert.Single(links[5].Children).TagName);
        Assert.Equal("tip", links[5].NextElementSibling!.ClassName);
    }

    [Fact]
    public void Render_CategoriesWithoutProof_AreFocusableImages()
    {
        var chart = RenderChart(ChartSamples.Maturities);

        Assert.Empty(chart.FindAll("a"));
        Assert.Equal("2033: $4.2B. Stated maturity $4.2B.", chart.FindAll("svg.fl g.cat[tabindex='0'][role=img]")[7].GetAttribute("aria-label"));
    }

    [Fact]
    public void Render_Tooltip_ListsTheStackFromTheTopThenTheNotes()
    {
        var tip = RenderChart(ChartSamples.Overview).FindAll("svg.fl .tip")[1];

        Assert.Equal(
            ["Q3 2024", "$2.1B", "14 others", "BTDR", "CLSK", "MARA", "CORZ", "HUT", "$260M", "$220M", "$60M", "$730M", "$490M", "$300M", "VanEck about $2.1B, 5% above", "ours", ChartText.OpenSource],
            tip.QuerySelectorAll("text").Select(text => text.TextContent));
        Assert.Equal(["sx", "s7", "s6", "s5", "s4", "s0"], tip.QuerySelectorAll("circle").Select(dot => dot.ClassName));
    }

    [Fact]
    public void Render_TextsThatLookLikeMarkup_StayTexts()
    {
        const string Hostile = "\"'><script>alert(1)</script>&amp;";
        var data = ChartSamples.Data([new(Hostile, Hostile, "", "/debt?q=" + Hostile), new(Hostile, Hostile, "", null)], [ChartSamples.Series(Hostile, 0, [10, 20]), ChartSamples.Series("B", 1, [10, 20])]);

        var chart = RenderChart(data);

        Assert.Empty(chart.FindAll("script"));
        Assert.Equal("/debt?q=" + Hostile, chart.Find("svg.fl a.cat").GetAttribute("href"));
        Assert.All(chart.FindAll("svg.fl .cat"), (target, index) => Assert.Equal(ChartText.Spoken(data, index), target.GetAttribute("aria-label")));
        Assert.Contains(Hostile, ChartText.Spoken(data, 0), StringComparison.Ordinal);
        Assert.Contains(chart.FindAll("svg.fl .tip text"), text => text.TextContent.StartsWith("\"'><script>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 3)]
    public void Render_Pattern_ExistsOncePerDrawingOnlyWhenSomethingIsHatched(bool hatched, int patterns)
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(1, 2025), [ChartSamples.Series("A", 0, [10], hatched ? [4] : null)]);

        var ids = RenderChart(data).FindAll("pattern").Select(pattern => pattern.Id).Distinct().ToList();

        Assert.Equal(new[] { "debt-fs-hatch", "debt-fm-hatch", "debt-fl-hatch" }.Take(patterns), ids);
    }

    [Fact]
    public void Render_NothingToDraw_SaysSo()
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(1, 2025), [ChartSamples.Series("A", 0, [0]), ChartSamples.Series("B", 1, [null])]);

        RenderChart(data).MarkupMatches("""<p class="chart-empty">Nothing to draw: no principal in this selection.</p>""");
        RenderChart(ChartSamples.Data([], [])).MarkupMatches("""<p class="chart-empty">Nothing to draw: no principal in this selection.</p>""");
    }

    [Fact]
    public void Render_OnlyANegativeValue_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RenderChart(ChartSamples.Data(ChartSamples.Quarters(1, 2025), [ChartSamples.Series("A", 0, [-1])])));

    [Fact]
    public void Render_Legend_StandsAboveCompactChartsAndBelowOthers()
    {
        Assert.Equal(["P", "DIV", "svg", "svg", "svg"], Children(compact: true));
        Assert.Equal(["P", "svg", "svg", "svg", "DIV"], Children(compact: false));

        IEnumerable<string> Children(bool compact) =>
            RenderChart(ChartSamples.Maturities, compact: compact).Find(".chart").Children.Select(child => child.TagName);
    }

    [Fact]
    public void Render_OneSeries_HasNoLegend() =>
        Assert.Empty(RenderChart(ChartSamples.Data(ChartSamples.Quarters(2, 2025), [ChartSamples.Series("A", 0, [1, 2])])).FindAll(".chart-legend"));

    [Theory]
    [InlineData(ChartShape.Stacked)]
    [InlineData(ChartShape.Lines)]
    [InlineData(ChartShape.Share)]
    public void Render_FrenchCulture_IsTheSameMarkup(ChartShape shape)
    {
        var expected = RenderChart(ChartSamples.Overview, shape).Markup;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            var french = RenderChart(ChartSamples.Overview, shape).Markup;

            Assert.Equal(expected, french);
            Assert.DoesNotMatch(DecimalComma(), french);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private IRenderedComponent<Chart> RenderChart(ChartData data, ChartShape shape = ChartShape.Stacked, bool compact = false) =>
        Render<Chart>(parameters => parameters
            .Add(chart => chart.Data, data).Add(chart => chart.Shape, shape).Add(chart => chart.Compact, compact));

    [GeneratedRegex("""\s(x|y|cx|cy|r|width|height|d)="[^"]*,""")]
    private static partial Regex DecimalComma();
}
