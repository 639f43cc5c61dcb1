using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class RetirementTests
{
    private static readonly IReadOnlyList<Retirement> All = Retirement.All(CreditBook.Dataset, CreditBook.Sector);

    [Theory]
    [InlineData("iren-2024-12-conv-2030", "2025-12-08", 267.1)]
    [InlineData("iren-2025-06-conv-2029", "2025-12-08", 323.5)]
    [InlineData("btdr-2024-11-conv-2029", "2025-11-17", 134.0)]
    [InlineData("btdr-2024-11-conv-2029", "2026-02-28", 102.4)]
    [InlineData("mara-2021-11-conv-2026", "2024-11-20", 93.9)]
    public void Percent_OfARepurchase_IsCashOverPar(string id, string day, double percent) =>
        Assert.Equal((decimal)percent, Math.Round(All.Single(one => one.Ledger.Offering.Id == id && one.Event.OccurredOn == Make.Day(day)).Percent!.Value, 1));

    // 75.7 million for 36.1 million in cash and shares: cash alone is not the price.
    [Fact]
    public void Percent_OfAnExchange_IsNotKnown()
    {
        var exchange = All.Single(one => one.Ledger.Offering.Id == "btdr-2024-08-conv-2029" && one.Event.OccurredOn == Make.Day("2025-06-23"));

        Assert.Equal((75_700_000, 36_100_000, null), (exchange.ParUsd, exchange.CashUsd, exchange.Percent));
    }

    [Theory]
    [InlineData("IREN", 544.3, 1632.4, 299.9)]
    [InlineData("MARA", 282.631, 265.3, 93.9)]
    [InlineData("BTDR", 335.0, 406.1, 121.2)]
    public void ByMiner_OfTheDataSet_IsTheSum(string ticker, double par, double cash, double percent)
    {
        var total = RetirementTotal.ByMiner(All).Single(one => one.Ticker == ticker).Total;

        Assert.Equal(((decimal)par, (decimal)cash, (decimal)percent), (total.PricedParUsd / 1_000_000m, total.CashUsd / 1_000_000m, Math.Round(total.Percent!.Value, 1)));
    }

    [Fact]
    public void All_OfAQuarter_AreThoseOfItsDays()
    {
        var quarter = new Quarter(2025, 4);
        var some = Retirement.All(CreditBook.Dataset, CreditBook.Sector with { From = quarter, To = quarter });

        Assert.Equal(["btdr-2024-11-conv-2029", "iren-2024-12-conv-2030", "iren-2025-06-conv-2029"], some.Where(one => one.CashUsd is not null).Select(one => one.Ledger.Offering.Id).Order());
        Assert.All(some, one => Assert.Equal(quarter, Quarter.Of(one.Event.OccurredOn)));
    }

    [Fact]
    public void Of_Nothing_HasNoPrice() => Assert.Equal(new RetirementTotal(0, 0, 0, 0), RetirementTotal.Of([]));
}
