using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class FactDifferenceTests
{
    private static readonly DebtBalance Balance = new()
    {
        Ticker = "AAA",
        PeriodEnd = new DateOnly(2025, 9, 30),
        DebtClass = DebtClass.TermLoan,
        CarryingUsd = 1_000,
        Source = new Source("https://example.com/a", null, null, Confidence.Filing),
    };

    [Fact]
    public void Of_ChangedAmountAndNewRemark_NamesBoth() =>
        Assert.Equal(
            [("carrying_usd", "1000", "2000"), ("notes", "", "Restated")],
            Of(Balance, Balance with { CarryingUsd = 2_000, Notes = "Restated" }));

    [Fact]
    public void Of_TheSame_IsNothing() => Assert.Empty(Of(Balance, Balance with { }));

    [Fact]
    public void Of_AFactThatWasAdded_IsAllThatItSays() =>
        Assert.Equal(
            [("ticker", "", "AAA"), ("period_end", "", "2025-09-30"), ("debt_class", "", "TermLoan"), ("carrying_usd", "", "1000"), ("basis", "", "Reported"), ("source_url", "", "https://example.com/a"), ("confidence", "", "filing")],
            Of(null, Balance));

    private static IEnumerable<(string, string, string)> Of(Fact? before, Fact? after) =>
        FactDifference.Of(before, after).Select(one => (one.Column.Name, one.Before, one.After));
}
