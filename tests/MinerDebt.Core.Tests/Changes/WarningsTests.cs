using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class WarningsTests
{
    private static readonly Offering Note = Make.Offering() with
    {
        AnnouncedOn = Make.Day("2025-01-10"),
        PricedOn = Make.Day("2025-01-12"),
        ConversionRate = 50,
        ConversionPriceUsd = 20,
        ReferencePriceUsd = 16,
        ConversionPremiumPercent = 25,
        NetProceedsUsd = 97_000_000,
    };

    [Fact]
    public void Of_UsualOffering_IsNothing() => Assert.Empty(Of(Note));

    [Fact]
    public void Of_AMinerWithoutASource_AsksForIt() =>
        Assert.Equal(["source_url"], Of(Make.Miner() with { Source = new Source(null, null, null, null) }));

    [Fact]
    public void Of_RateThatDoesNotFitThePrice_NamesThePrice() =>
        Assert.Equal(["conversion_price_usd"], Of(Note with { ConversionRate = 51 }));

    [Fact]
    public void Of_PremiumThatDoesNotFit_NamesThePremium() =>
        Assert.Equal(["conversion_premium_pct"], Of(Note with { ConversionPremiumPercent = 30 }));

    [Fact]
    public void Of_AnnouncedAfterPricing_NamesTheLaterDay() =>
        Assert.Equal(["priced_on"], Of(Note with { AnnouncedOn = Make.Day("2025-01-13") }));

    [Fact]
    public void Of_MoreProceedsThanPrincipal_NamesTheProceeds() =>
        Assert.Equal(["net_proceeds_usd"], Of(Note with { NetProceedsUsd = 100_000_001 }));

    [Fact]
    public void Of_ASecondOfferingWithTheSameTerms_NamesItsId() =>
        Assert.Equal(["offering_id"], Of(Note with { Id = "test-2025-01-again" }, Note));

    [Theory]
    [InlineData(DebtEventKind.Repaid, 5, true)]
    [InlineData(DebtEventKind.Repaid, -5, false)]
    [InlineData(DebtEventKind.Drawn, -5, true)]
    [InlineData(DebtEventKind.AdjustedToFiling, -5, false)]
    [InlineData(DebtEventKind.Exchanged, 5, false)]
    public void Of_AnEvent_TellsAWrongSign(DebtEventKind kind, long change, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["principal_change_usd"] : [], Of(Make.Event(100) with { Kind = kind, PrincipalChangeUsd = change }));

    [Fact]
    public void Of_AnEventBeforeTheClosing_NamesItsDay() => Assert.Equal(["occurred_on"], Of(Make.Event(100, "2025-01-14"), Note));

    [Theory]
    [InlineData(100, 300, false)]
    [InlineData(100, 301, true)]
    [InlineData(301, 100, true)]
    [InlineData(0, 301, false)]
    [InlineData(null, 301, false)]
    public void IsUnusualStep_MoreThanThreeTimes_IsTrue(int? before, int? after, bool expected) =>
        Assert.Equal(expected, Warnings.IsUnusualStep(before, after));

    [Fact]
    public void Of_ABalanceFourTimesTheLast_NamesTheAmount()
    {
        var last = new DebtBalance { Ticker = "TEST", PeriodEnd = Make.Day("2025-06-30"), DebtClass = DebtClass.TermLoan, CarryingUsd = 100, Source = Make.Source() };

        Assert.Equal(["carrying_usd"], Of(last with { PeriodEnd = Make.Day("2025-09-30"), CarryingUsd = 400 }, last));
    }

    [Fact]
    public void Of_ManyChanges_SeesEachBesideTheOthersAndNamesItsRow()
    {
        var last = new DebtBalance { Ticker = "TEST", PeriodEnd = Make.Day("2025-06-30"), DebtClass = DebtClass.TermLoan, CarryingUsd = 100, Source = Make.Source() };
        Change[] changes =
        [
            new(last, last with { CarryingUsd = 300 }, new Location("some.csv", 2)),
            new(null, last with { PeriodEnd = Make.Day("2025-09-30"), CarryingUsd = 400 }, new Location("some.csv", 3)),
            new(null, last with { PeriodEnd = Make.Day("2025-12-31"), CarryingUsd = 1_300 }, new Location("some.csv", 4)),
        ];

        Assert.Equal(4, Assert.Single(Warnings.Of(changes, Facts.Of([last]))).Where!.Row);
    }

    private static IEnumerable<string> Of(Fact fact, params Fact[] known) =>
        Warnings.Of(fact, Facts.Of(known)).Select(problem => problem.Field);
}
