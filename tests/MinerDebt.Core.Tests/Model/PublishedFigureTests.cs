using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Model;

public sealed class PublishedFigureTests
{
    [Theory]
    [InlineData("2025Q2")]
    [InlineData("2025-10-15")]
    public void Period_OfAQuarterOrADay_IsAsWritten(string period) => Assert.Equal(period, Make.Figure(1, period).Period);

    [Fact]
    public void Period_OfNeither_IsEmpty() => Assert.Equal("", (Make.Figure(1, "2025Q2") with { Quarter = null }).Period);

    [Fact]
    public void Key_OfAFigure_HoldsItsOwnColumns() =>
        Assert.Equal("Publisher DebtOutstanding 2025-10-15 12700000000", Make.Figure(12_700_000_000, "2025-10-15").Key);
}
