using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Model;

public sealed class FactsTests
{
    private static readonly Facts Three = Facts.Of([Make.Miner("A"), Make.Miner("C"), Make.Miner("E")]);

    [Theory]
    [InlineData("A", null, "C")]
    [InlineData("C", "A", "E")]
    [InlineData("E", "C", null)]
    [InlineData("B", "A", "C")]
    [InlineData("F", "E", null)]
    public void Around_AFact_IsItsNeighborsByKey(string key, string? before, string? after)
    {
        var around = Three.Around(Make.Miner(key));

        Assert.Equal((before, after), (around.Before?.Key, around.After?.Key));
    }
}
