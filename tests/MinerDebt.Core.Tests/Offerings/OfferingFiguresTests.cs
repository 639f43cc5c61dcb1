using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Model;
using static MinerDebt.Core.Tests.Offerings.OfferingSamples;

namespace MinerDebt.Core.Tests.Offerings;

public sealed class OfferingFiguresTests
{
    // Counted and summed with a script over offerings.csv.
    [Fact]
    public void OfferingTotals_Dataset_AreAsSummedElsewhere()
    {
        var all = OfferingTotals.Of(Dataset.Ledgers);
        var miners = OfferingTotals.Of([.. Dataset.Ledgers.Where(ledger => ledger.Issuer.Universe == Universe.Miner)]);

        Assert.Equal((221, 31, 73_245_497_124, 72_564_800_124), (all.Count, all.UnknownCount, all.PrincipalUsd, all.NewMoneyUsd));
        Assert.Equal((183, 30, 57_122_805_545, 56_442_108_545), (miners.Count, miners.UnknownCount, miners.PrincipalUsd, miners.NewMoneyUsd));
        Assert.Equal((new FixedCoupons(28_277_356_134, 7.2478m), new FixedCoupons(22_385_050_000, 1.2889m)), (Rounded(miners.Straight), Rounded(miners.Convertible)));
    }

    [Fact]
    public void OfferingTotals_Nothing_HasNoCoupon()
    {
        Assert.Equal(new FixedCoupons(0, null), OfferingTotals.Of([]).Straight);
        Assert.Null(OfferingTotals.Of([Ledger(Offering() with { PrincipalUsd = 5, FloatingRate = "SOFR" })]).Convertible.Percent);
    }

    private static FixedCoupons Rounded(FixedCoupons coupons) => coupons with { Percent = decimal.Round(coupons.Percent!.Value, 4) };

    [Fact]
    public void PrincipalHistory_RunsUpToEachEvent()
    {
        var history = PrincipalHistory.Of(Dataset.FindOffering("iren-2024-12-conv-2030")!);

        Assert.Equal([400_000_000, 440_000_000, 212_300_000], history.Steps.Select(step => step.PrincipalUsd));
        Assert.Null(history.End);
    }

    [Fact]
    public void PrincipalHistory_EveryOffering_EndsWhereTheRegisterDoes() =>
        Assert.All(Dataset.Ledgers.Where(ledger => ledger.Events.Count > 0 && ledger.Events[^1].OccurredOn <= Dataset.Register[^1].End), ledger =>
            Assert.Equal(ledger.At(Dataset.Register[^1])!.Value.Principal, PrincipalHistory.Of(ledger).Steps[^1].PrincipalUsd));

    [Fact]
    public void PrincipalHistory_Table_IsOneSeriesOverTheRegister()
    {
        var table = PrincipalHistory.Table(Dataset, Dataset.FindOffering("mara-2025-07-conv-2032")!);

        Assert.Equal([0, 0, 0, 0, 0, 1_025_000_000, 1_025_000_000, 1_025_000_000, 1_025_000_000], table.Totals);
        Assert.Equal(table.Totals.Select(total => (long?)total), Assert.Single(table.Series).Values);
    }

    [Fact]
    public void OfferingDates_AreInTimeAndSayWhatIsMissing()
    {
        var offering = Offering() with
        {
            AnnouncedOn = Day("2025-01-05"),
            ClosedOn = Day("2025-01-05"),
            MaturesOn = Day("2030-01-01"),
            HolderPuts = [new HolderPut(Day("2028-01-01"), "something")],
            Status = OfferingStatus.Converted,
        };

        var dates = OfferingDates.Of(Ledger(offering, ("2025-01-05", DebtEventKind.Closed, 10), ("2026-01-05", DebtEventKind.Converted, -10)));

        Assert.Equal(
            [OfferingDateKind.Announced, OfferingDateKind.Closed, OfferingDateKind.Ended, OfferingDateKind.HolderPut, OfferingDateKind.Matures],
            dates.Known.Select(date => date.Kind));
        Assert.Equal(DebtEventKind.Converted, dates.Known[2].By);
        Assert.Equal("something", dates.Known[3].Condition);
        Assert.Equal([OfferingDateKind.Priced], dates.Missing);
    }

    [Fact]
    public void OfferingDates_UndrawnFacility_HasNotEnded() => Assert.DoesNotContain(
        OfferingDates.Of(Ledger(Offering(), ("2025-01-05", DebtEventKind.Drawn, 10), ("2026-01-05", DebtEventKind.Repaid, -10))).Known,
        date => date.Kind == OfferingDateKind.Ended);

    [Fact]
    public void OfferingRatios_ArePercentOfWhatIsKnown()
    {
        var offering = Offering() with { PrincipalUsd = 1000, NetProceedsUsd = 979, CappedCallCostUsd = 50, CappedCallCapUsd = 30, ReferencePriceUsd = 15 };

        Assert.Equal(97.9m, OfferingRatios.NetProceedsPercent(offering));
        Assert.Equal(5, OfferingRatios.CappedCallCostPercent(offering));
        Assert.Equal(100, OfferingRatios.CapPremiumPercent(offering));
        Assert.Null(OfferingRatios.NetProceedsPercent(offering with { PrincipalUsd = null }));
        Assert.Null(OfferingRatios.CapPremiumPercent(offering with { ReferencePriceUsd = null }));
    }
}
