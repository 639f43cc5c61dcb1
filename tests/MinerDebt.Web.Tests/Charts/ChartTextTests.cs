using System.Globalization;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

public sealed class ChartTextTests
{
    [Fact]
    public void Spoken_Category_SaysTotalPartsHatchedAndNotes() =>
        Assert.Equal(
            "Q3 2025: $12.4B. MARA $3.6B, 14 others $1.5B, WULF $1.5B, CIFR $1.5B, CORZ $1.1B, IREN $990M, BTDR $980M, CLSK $835M, "
            + "HUT $349M. Of which unverified $54M. VanEck about $12.7B, 2.4% above ours.",
            ChartText.Spoken(ChartSamples.Overview, 5));

    [Fact]
    public void Spoken_UnknownValues_AreNamed()
    {
        var data = ChartSamples.Data(ChartSamples.Quarters(1, 2025), [ChartSamples.Series("A", 0, [null]), ChartSamples.Series("B", 1, [0])]);

        Assert.Equal("Q1 2025: $0. A unknown.", ChartText.Spoken(data, 0));
    }

    [Theory]
    [InlineData(0, 0, "0%")]
    [InlineData(1, 1000, "<1%")]
    [InlineData(5, 1000, "1%")]
    [InlineData(5, 5, "100%")]
    public void Percent_Part_IsWhole(long part, long whole, string percent) =>
        Assert.Equal(percent, ChartText.Percent(part, whole));

    [Theory]
    [InlineData(-0.04, "0")]
    [InlineData(-0.06, "-0.1")]
    [InlineData(-12.34, "-12.3")]
    [InlineData(0.96, "1")]
    [InlineData(12.34, "12.3")]
    [InlineData(1200, "1200")]
    public void Number_FrenchCulture_HasAPointAndOneDecimal(double value, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");

            Assert.Equal(expected, SvgText.Number(value));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
