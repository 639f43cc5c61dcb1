using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class StatedSpendingTests
{
    [Theory]
    [InlineData("Capped call, $115M buyback, data center growth", 115_000_000L)]
    [InlineData("460M buyback at 15.03, rest land", 460_000_000L)]
    [InlineData("Capped call, $73.7M prepaid forward, working capital", 73_700_000L)]
    [InlineData("About 84M of shares incl. 52.7M prepaid forward", 84_000_000L)]
    [InlineData("$1.2B buyback and $10M prepaid forward", 1_210_000_000L)]
    [InlineData("Buyback of shares", null)]
    [InlineData("Capped call, $200M note repurchase", null)]
    [InlineData(null, null)]
    public void OnShares_Phrase_IsItsAmount(string? note, long? usd) =>
        Assert.Equal(usd, StatedSpending.OnShares(Make.Offering() with { UseNote = note }));

    [Theory]
    [InlineData("$120M zero-strike call; data center growth", null, 120_000_000L)]
    [InlineData("Zero-strike call, data centers", "Zero-strike call cost $129.6M; $36.1M cash for the exchange", 129_600_000L)]
    [InlineData("Zero-strike call, data centers", "Zero-strike call bought.", null)]
    public void OnZeroStrikeCall_Phrase_IsItsAmount(string use, string? notes, long? usd) =>
        Assert.Equal(usd, StatedSpending.OnZeroStrikeCall(Make.Offering() with { UseNote = use, Notes = notes }));
}
