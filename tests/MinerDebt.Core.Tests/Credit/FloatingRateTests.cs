using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class FloatingRateTests
{
    [Theory]
    [InlineData("SOFR + 2.75%", 2.75, null)]
    [InlineData("Term SOFR + 2.25%", 2.25, null)]
    [InlineData("30-day SOFR + 3.00%", 3.0, null)]
    [InlineData("3-month SOFR + 4.25%", 4.25, null)]
    [InlineData("1M Term SOFR (floor 2.50%) + 4.75%", 4.75, 2.5)]
    [InlineData("Term SOFR (3.50% floor) + 10.00%, or ABR + 9.00%", 10.0, 3.5)]
    [InlineData("Term SOFR + 8.0%, or ABR + 7.0%", 8.0, null)]
    public void Parse_OverSofr_IsMarginAndFloor(string text, double margin, double? floor) =>
        Assert.Equal(new FloatingRate((decimal)margin, (decimal?)floor), FloatingRate.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SOFR")]
    [InlineData("SOFR + 1.25% to 1.75%")]
    [InlineData("SOFR + 3.50% stepping up to 5.50%")]
    [InlineData("market reference rate + 9.00%")]
    [InlineData("fed funds upper limit + 2.5%")]
    [InlineData("greater of fed funds and 3.25%, + 5.00%")]
    [InlineData("average of the fed funds target bounds + 3.875%")]
    [InlineData("Prime + 1.00%")]
    [InlineData("CORRA + 2.75% or prime + 1.00%")]
    [InlineData("variable, floor 4.0%")]
    public void Parse_AnythingElse_IsNotKnown(string? text) => Assert.Null(FloatingRate.Parse(text));

    // What the data set writes about SOFR is understood, but for margins that are not one number.
    [Fact]
    public void Parse_EveryRateOverSofrInTheDataSet_IsUnderstood() => Assert.Equal(
        ["SOFR + 1.25% to 1.75%", "SOFR + 3.50% stepping up to 5.50%"],
        ProgramDataset.Book.Ledgers.Select(ledger => ledger.Offering.FloatingRate).OfType<string>()
            .Where(text => text.Contains("SOFR", StringComparison.Ordinal) && FloatingRate.Parse(text) is null).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(3.68, 6.43)]
    [InlineData(2.0, 5.25)]
    public void At_BelowTheFloor_CountsTheFloor(double sofr, double rate) => Assert.Equal((decimal)rate, new FloatingRate(2.75m, 2.5m).At((decimal)sofr));
}
