using CsCheck;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class DiscountRateTests
{
    private static readonly DateOnly Day = Make.Day("2025-01-15");

    private static readonly Gen<CashFlow[]> Flows =
        Gen.Select(Gen.Int[1, 12_000], Gen.Int[1, 1_000_000]).Select((days, usd) => new CashFlow(Day.AddDays(days), usd)).Array[1, 20];

    [Fact]
    public void Of_OnePayment_IsTheRootOfItsMultiple()
    {
        // 1,461 days are four years of 365.25.
        var rate = DiscountRate.Of(1000, Day, [new CashFlow(Day.AddDays(1461), 1464.1m)]);

        Assert.Equal(10m, rate!.Value, 5);
    }

    [Fact]
    public void Of_PaymentsWorthLessThanPaid_IsNegative() =>
        Assert.Equal(-50m, DiscountRate.Of(200, Day, [new CashFlow(Day.AddDays(1461), 12.5m)])!.Value, 5);

    [Fact]
    public void Of_NothingPaidOrNothingReturned_IsNotKnown()
    {
        Assert.Null(DiscountRate.Of(0, Day, [new CashFlow(Day.AddDays(1), 1)]));
        Assert.Null(DiscountRate.Of(1, Day, []));
        Assert.Null(DiscountRate.Of(1, Day, [new CashFlow(Day.AddDays(1), 0)]));
    }

    [Fact]
    public void Of_BeyondTenThousandPercent_IsNotKnown() => Assert.Null(DiscountRate.Of(1, Day, [new CashFlow(Day.AddDays(1), 1_000_000)]));

    // Cipher's 0% notes due 2031, carried at 901.456 of 1,300 on 30 June 2026: the rate of the effective interest method.
    [Fact]
    public void Of_CarryingAmountOfAZeroCoupon_IsItsEffectiveRate() =>
        Assert.Equal(7.22m, Math.Round(DiscountRate.Of(901.456m, Make.Day("2026-06-30"), [new CashFlow(Make.Day("2031-10-01"), 1300)])!.Value, 2));

    [Fact]
    public void Of_AnyPayments_DiscountsThemToWhatWasPaid() => Gen.Select(Flows, Gen.Int[1, 10_000_000]).Sample((flows, paid) =>
    {
        if (DiscountRate.Of(paid, Day, flows) is { } percent)
        {
            var worth = flows.Sum(flow => (double)flow.Usd / Math.Pow(1 + (double)percent / 100, (flow.On.DayNumber - Day.DayNumber) / 365.25));
            Assert.InRange(worth / paid, 0.999, 1.001);
        }
    });

    [Fact]
    public void Of_MorePaid_NeverHasAHigherRate() => Gen.Select(Flows, Gen.Int[1, 1_000_000], Gen.Int[0, 1_000_000]).Sample((flows, paid, more) =>
    {
        if (DiscountRate.Of(paid, Day, flows) is { } rate && DiscountRate.Of(paid + more, Day, flows) is { } lower)
        {
            Assert.True(lower <= rate);
        }
    });
}
