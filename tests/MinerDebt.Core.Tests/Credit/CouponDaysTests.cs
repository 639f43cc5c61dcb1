using CsCheck;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class CouponDaysTests
{
    private static readonly DateOnly Day = Make.Day("2025-01-15");

    [Fact]
    public void Payments_BulletWithAShortFirstPeriod_CountsDaysBackFromTheEnd()
    {
        var whole = CouponDays.Payments(Day, 6, [new CashFlow(Make.Day("2026-03-31"), 1000)], isFirstWhole: true);
        var part = CouponDays.Payments(Day, 6, [new CashFlow(Make.Day("2026-03-31"), 1000)], isFirstWhole: false);

        Assert.Equal([Flow("2026-03-31", 30), Flow("2025-09-30", 30), Flow("2025-03-31", 30), Flow("2026-03-31", 1000)], whole);
        // 30 September 2024 to 31 March 2025 are 182 days, 75 of them after the day.
        Assert.Equal(30m * 75 / 182, part[2].Usd);
    }

    [Fact]
    public void Payments_Installments_PayInterestOnWhatIsOwedBefore()
    {
        var payments = CouponDays.Payments(Day, 10, [new CashFlow(Make.Day("2025-07-15"), 400), new CashFlow(Make.Day("2026-01-15"), 600)], isFirstWhole: true);

        Assert.Equal([Flow("2026-01-15", 30), Flow("2025-07-15", 50), Flow("2025-07-15", 400), Flow("2026-01-15", 600)], payments);
    }

    [Fact]
    public void Payments_ZeroCoupon_IsParAlone() =>
        Assert.Equal([Flow("2030-01-15", 1000)], CouponDays.Payments(Day, 0, [Flow("2030-01-15", 1000)], isFirstWhole: true));

    [Fact]
    public void Payments_NothingAfterTheDay_IsNothing() => Assert.Empty(CouponDays.Payments(Day, 5, [Flow("2025-01-15", 1000)], isFirstWhole: true));

    // Paid half-yearly, a coupon of c yields (1 + c/2)² − 1 a year at par, but for the days of half-years.
    [Fact]
    public void Payments_AtPar_YieldTheCouponCompoundedHalfYearly() => Gen.Select(Gen.Int[1, 2000], Gen.Int[1, 30], Gen.Int[0, 3650]).Sample((coupon, years, days) =>
    {
        var percent = coupon / 100m;
        var end = Day.AddDays(days).AddYears(years);
        var rate = DiscountRate.Of(1000, Day.AddDays(days), CouponDays.Payments(Day.AddDays(days), percent, [new CashFlow(end, 1000)], isFirstWhole: false))!.Value;
        var expected = percent + (percent * percent / 400);
        Assert.InRange(rate, expected * 0.985m, expected * 1.015m);
    });

    private static CashFlow Flow(string day, decimal usd) => new(Make.Day(day), usd);
}
