using CsCheck;
using MinerDebt.Core.Analysis.Drivers;

namespace MinerDebt.Core.Tests.Drivers;

public sealed class LevelDebtServiceTests
{
    [Theory]
    [InlineData(3_250, 6.192, 30, 335.8)]
    [InlineData(4_250, 6.129, 29, 446.6)]
    [InlineData(4_250, 6.129, 26, 479.0)]
    [InlineData(3_000, 0, 20, 300)]
    [InlineData(100, 8, 1, 208)]
    public void Yearly_KnownCases_AgreeWithTheAnnuity(double principal, double rate, int halfYears, double expected) =>
        Assert.Equal((decimal)expected, decimal.Round(LevelDebtService.Yearly((decimal)principal, (decimal)rate, halfYears), 1));

    [Fact]
    public void Yearly_PaidEachHalfYear_RepaysTheLoanToTheCent() =>
        Gen.Select(Gen.Decimal[1, 10_000], Gen.Decimal[0, 20], Gen.Int[1, 60]).Sample((principal, rate, halfYears) =>
        {
            var payment = LevelDebtService.Yearly(principal, rate, halfYears) / 2;
            var owed = principal;
            for (var half = 0; half < halfYears; half++)
            {
                owed = (owed * (1 + (rate / 200))) - payment;
            }

            Assert.InRange(Math.Abs(owed), 0, 0.000_001m * principal);
        });

    [Fact]
    public void Yearly_NoPaymentOrNegativeRate_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LevelDebtService.Yearly(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LevelDebtService.Yearly(1, -1, 1));
    }
}
