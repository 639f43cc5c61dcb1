using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class AllInRateTests
{
    // Computed with a script that shares no code with the program.
    [Theory]
    [InlineData("mara-2024-11-conv-2030", 0.3997, 0.6974, null)]
    [InlineData("wulf-2024-10-conv-2030", 3.4499, null, 6.2697)]
    [InlineData("iren-2025-10-conv-2031", 0.3723, null, 1.4263)]
    [InlineData("clsk-2024-12-conv-2030", 0.4638, 0.7302, 3.3174)]
    [InlineData("mara-2024-12-conv-2031", 0.2878, 0.7497, null)]
    [InlineData("iren-2026-05-conv-2033", 1.2520, null, 2.2406)]
    [InlineData("btbt-2025-10-conv-2030", 5.0883, 5.7234, null)]
    [InlineData("riot-2024-12-conv-2030", 1.3371, null, null)]
    [InlineData("gree-2021-10-notes-2026", 10.6577, null, null)]
    public void Of_TheDataSet_IsAsComputedElsewhere(string id, double toMaturity, double? toPut, double? netOfCall)
    {
        var ledger = CreditBook.Ledger(id);

        Assert.Equal(
            ((decimal?)(decimal)toMaturity, (decimal?)toPut, (decimal?)netOfCall),
            (Rounded(AllInRate.ToMaturity(ledger)), Rounded(AllInRate.ToFirstPut(ledger)), Rounded(AllInRate.ToMaturity(ledger, isNetOfCall: true))));
    }

    // Their net proceeds were printed before the option: 97.25% of the base of 150 and 96.85% of 330, not 84.6% and 85.2% of all.
    [Theory]
    [InlineData("cifr-2025-05-conv-2030", 150_000_000)]
    [InlineData("btdr-2025-06-conv-2031", 330_000_000)]
    public void Of_ProceedsOfTheBaseAlone_DiscountTheBase(string id, long par)
    {
        var offering = CreditBook.Ledger(id).Offering;
        var rate = AllInRate.ToMaturity(CreditBook.Ledger(id))!;

        Assert.True(Proceeds.AreOfBase(offering));
        Assert.Equal((par, offering.NetProceedsUsd), (rate.ParUsd, rate.ProceedsUsd));
        Assert.InRange(rate.Percent, offering.CouponPercent!.Value, offering.CouponPercent.Value + 1.2m);
    }

    [Fact]
    public void Of_ParPaidForPar_IsTheCouponCompounded() =>
        Assert.Equal(5.0625m, AllInRate.ToMaturity(Note(offering => offering with { NetProceedsUsd = 100_000_000 }))!.Percent, 2);

    [Fact]
    public void Of_Installments_CountOnTheirDays()
    {
        var bullet = AllInRate.ToMaturity(Note())!;
        var amortizing = AllInRate.ToMaturity(Note(null, Payment("2026-01-15", 40_000_000), Payment("2027-01-15", 40_000_000)))!;

        // The same discount over a shorter life costs more a year.
        Assert.True(amortizing.Percent > bullet.Percent);
        Assert.Equal((100_000_000m, 40_000_000m), (Par(amortizing), amortizing.Payments.Single(one => one.On == Make.Day("2027-01-15") && one.Usd > 10_000_000).Usd));
    }

    [Fact]
    public void Of_AnInstallmentOfUnknownAmount_IsNotKnown() => Assert.Null(AllInRate.ToMaturity(Note(null, Payment("2026-01-15", null))));

    [Fact]
    public void Of_MaturityKnownToTheYear_CountsItsLastDay() =>
        Assert.Equal(Make.Day("2032-12-31"), AllInRate.ToMaturity(Note(offering => offering with { MaturesOn = new PartialDate(2032) }))!.Until);

    public static TheoryData<string, Func<Offering, Offering>> Lacking => new()
    {
        { "net proceeds", offering => offering with { NetProceedsUsd = null } },
        { "coupon", offering => offering with { CouponPercent = null, FloatingRate = "SOFR + 2%" } },
        { "maturity", offering => offering with { MaturesOn = null } },
        { "closing", offering => offering with { ClosedOn = null } },
        { "principal", offering => offering with { PrincipalUsd = null, BasePrincipalUsd = null } },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public void Of_WithoutATerm_IsNotKnown(string what, Func<Offering, Offering> lack) => Assert.True(AllInRate.ToMaturity(Note(lack)) is null, what);

    [Fact]
    public void ToFirstPut_ConditionalOrAfterMaturity_IsNotCounted()
    {
        Assert.Null(AllInRate.ToFirstPut(Note(offering => offering with { HolderPuts = [new(Make.Day("2028-01-15"), "a condition")] })));
        Assert.Null(AllInRate.ToFirstPut(Note(offering => offering with { HolderPuts = [new(Make.Day("2030-01-15"), null)] })));
        Assert.Equal(Make.Day("2028-01-15"), AllInRate.ToFirstPut(Note(offering => offering with { HolderPuts = [new(Make.Day("2028-01-15"), null), new(Make.Day("2029-01-15"), null)] }))!.Until);
    }

    [Fact]
    public void ToMaturity_NetOfACallOfUnknownCost_IsNotKnown() => Assert.Null(AllInRate.ToMaturity(Note(), isNetOfCall: true));

    [Fact]
    public void Average_OfTheDataSet_IsThatOfItsOfferings() => Assert.All(CreditBook.Dataset.Register, quarter =>
    {
        var cost = CostOfDebt.Of(CreditBook.Dataset, CreditBook.Owed(quarter), quarter);
        Assert.All(new[] { cost.Straight, cost.Convertible }, kind =>
        {
            var known = kind.Rates.Select(OfferingCost.Of).Where(one => one.ToMaturity is not null).ToList();
            var (covered, total) = (known.Sum(one => one.Rate.PrincipalUsd), kind.Rates.Sum(one => one.PrincipalUsd));
            decimal? percent = covered == 0 || 2 * covered < total ? null : known.Sum(one => one.Rate.PrincipalUsd * one.ToMaturity!.Percent) / covered;

            Assert.Equal(new AllInAverage(covered, total, percent), AllInAverage.Of(kind));
        });
    });

    private static decimal Par(AllInRate rate) => rate.ParUsd;

    private static decimal? Rounded(AllInRate? rate) => rate is null ? null : Math.Round(rate.Percent, 4);

    private static ScheduledPayment Payment(string day, long? usd) => new()
    {
        OfferingId = Make.OfferingId,
        DueOn = Make.Day(day),
        PrincipalUsd = usd,
        Kind = PaymentKind.Scheduled,
        Source = Make.Source(),
    };

    // 5% notes of 100 million at a cost of 3, from January 2025 to January 2030.
    private static Ledger Note(Func<Offering, Offering>? terms = null, params ScheduledPayment[] schedule)
    {
        var offering = Make.Offering() with { NetProceedsUsd = 97_000_000 };
        return Make.Book([Make.Miner(), (terms ?? (one => one))(offering), .. schedule]).FindOffering(offering.Id)!;
    }
}
