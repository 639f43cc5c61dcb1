using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Analysis.Upkeep;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class AttentionTests
{
    private static readonly DateOnly Today = Make.Day("2026-02-10");

    [Theory]
    [InlineData("2026-08-09", true)]
    [InlineData("2026-08-10", false)]
    [InlineData("2026-01-31", true)]
    public void On_Maturity_IsSoonUpTo180DaysAheadAndWhenItHasPassed(string matures, bool expected)
    {
        var offering = Make.Offering() with { MaturesOn = Make.Day(matures) };

        var due = Attention.On(Make.Book(Make.Miner(), offering, Make.Event(100)), Today).Due;

        Assert.Equal(expected ? [(Make.Day(matures), 100L, null)] : [], due.Select(one => (one.On, one.PrincipalUsd, one.Put)));
    }

    [Fact]
    public void On_APutAndTheMaturity_AreBothDue()
    {
        var put = new HolderPut(Make.Day("2026-03-01"), null);
        var offering = Make.Offering() with { HolderPuts = [new(Make.Day("2026-02-09"), null), put], MaturesOn = Make.Day("2026-04-01") };

        var due = Attention.On(Make.Book(Make.Miner(), offering, Make.Event(100)), Today).Due;

        Assert.Equal([put, null], due.Select(one => one.Put));
    }

    [Fact]
    public void On_RepaidInstrument_IsNotDue() =>
        Assert.Empty(Attention.On(Make.Book(Make.Miner(), Make.Offering() with { MaturesOn = Make.Day("2026-03-01") }, Make.Event(100), Make.Event(-100, "2025-06-01")), Today).Due);

    [Fact]
    public void On_BalanceOfTheLastQuarter_IsMissingUntilItIsThere()
    {
        var balance = new DebtBalance { Ticker = "AAA", PeriodEnd = Make.Day("2025-12-31"), DebtClass = DebtClass.Total, CarryingUsd = 5, Source = Make.Source() };
        Fact[] miners = [Make.Miner("AAA"), Make.Miner("BBB"), Make.Miner("SUB") with { ConsolidatedInto = "AAA" }, Make.Miner("ADJ", Universe.Adjacent)];

        var before = Attention.On(Make.Book(miners), Today);
        var after = Attention.On(Make.Book([.. miners, balance]), Today);

        Assert.Equal("2025Q4", before.LastQuarter.ToString());
        Assert.Equal(["AAA", "BBB"], before.WithoutBalance.Select(miner => miner.Ticker));
        Assert.Equal(["BBB"], after.WithoutBalance.Select(miner => miner.Ticker));
    }

    [Fact]
    public void On_BalanceThatDiffers_IsListedForTheLastReportedQuarterOnly()
    {
        DebtBalance Reported(string day, long amount) =>
            new() { Ticker = Make.Ticker, PeriodEnd = Make.Day(day), DebtClass = DebtClass.Total, PrincipalUsd = amount, Source = Make.Source() };

        var ties = Attention.On(Make.Book(Make.Miner(), Make.Offering(), Make.Event(100_000_000), Reported("2025-03-31", 5), Reported("2025-06-30", 100_000_000)), Today);
        var differs = Attention.On(Make.Book(Make.Miner(), Make.Offering(), Make.Event(100_000_000), Reported("2025-06-30", 50_000_000)), Today);

        Assert.Empty(ties.Differing);
        Assert.Equal([50_000_000L], differs.Differing.Select(one => one.DifferenceUsd));
    }

    [Fact]
    public void On_UnverifiedFacts_AreListed()
    {
        var book = Make.Book(Make.Miner(), Make.Offering(), Make.Event(100, confidence: Confidence.Unverified));

        Assert.Equal([Make.Event(100).Key], Attention.On(book, Today).Unverified.Select(fact => fact.Key));
    }
}
