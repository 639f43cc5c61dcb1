using MinerDebt.Core.Analysis.Drivers;

namespace MinerDebt.Core.Tests.Drivers;

public sealed class NetworkTests
{
    [Theory]
    [InlineData(36.9, 630, 1031, 60.39)]
    [InlineData(28.2, 630, 1031, 46.15)]
    [InlineData(0, 630, 1031, 0)]
    public void StandStill_NetworkGrown_IsTheFleetGrownAlike(double ehs, double before, double now, double expected) =>
        Assert.Equal((decimal)expected, decimal.Round(Network.StandStillEhs((decimal)ehs, (decimal)before, (decimal)now)!.Value, 2));

    [Theory]
    [InlineData(60.4, 1031, 5.858)]
    [InlineData(36.9, 630, 5.857)]
    public void Share_OfTheNetwork_IsPercent(double ehs, double network, double expected) =>
        Assert.Equal((decimal)expected, decimal.Round(Network.SharePercent((decimal)ehs, (decimal)network)!.Value, 3));

    [Fact]
    public void HashpriceAndRevenue_AtHalfThePrice_AreHalf()
    {
        Assert.Equal(21.385m, decimal.Round(Network.HashpriceAt(29, 67_805, 50_000)!.Value, 3));
        Assert.Equal(331.7m, decimal.Round(Network.YearlyRevenueUsd(42.5m, Network.HashpriceAt(29, 67_805, 50_000))!.Value / 1_000_000, 1));
        Assert.Equal(449.9m, decimal.Round(Network.YearlyRevenueUsd(42.5m, 29)!.Value / 1_000_000, 1));
    }

    [Fact]
    public void AnyOfIt_WithSomethingUnknown_IsUnknown()
    {
        Assert.Null(Network.StandStillEhs(null, 630, 1031));
        Assert.Null(Network.StandStillEhs(36.9m, null, 1031));
        Assert.Null(Network.StandStillEhs(36.9m, 630, null));
        Assert.Null(Network.StandStillEhs(36.9m, 0, 1031));
        Assert.Null(Network.SharePercent(1, 0));
        Assert.Null(Network.HashpriceAt(29, null, 50_000));
        Assert.Null(Network.YearlyRevenueUsd(42.5m, null));
    }
}
