using CsCheck;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Offerings;

public sealed class ConversionTests
{
    // $1,000,000 at 50 shares per $1,000: 50,000 shares at $20; cap $30; 1,000,000 shares outstanding; a coupon of 4%.
    [Theory]
    [InlineData(Settlement.Physical, 40, 50_000, 0)]
    [InlineData(Settlement.Cash, 40, 0, 2_000_000)]
    [InlineData(Settlement.NetShare, 40, 25_000, 1_000_000)]
    [InlineData(Settlement.Physical, 10, 0, 1_000_000)]
    [InlineData(Settlement.Cash, 10, 0, 1_000_000)]
    [InlineData(Settlement.NetShare, 10, 0, 1_000_000)]
    [InlineData(Settlement.NetShare, 0, 0, 1_000_000)]
    [InlineData(Settlement.Physical, 20, 50_000, 0)]
    public void Ends_OfOneMethod_IsWhatHoldersGet(Settlement settlement, int price, int shares, int cash) =>
        Assert.Equal([new SettlementEnd(settlement, shares, cash)], At(settlement, price).Ends);

    [Theory]
    [InlineData(Settlement.IssuerElection)]
    [InlineData(null)]
    public void Ends_WhereTheIssuerChoosesOrItIsNotKnown_AreAllSharesAndAllCash(Settlement? settlement) =>
        Assert.Equal([new SettlementEnd(Settlement.Physical, 50_000, 0), new SettlementEnd(Settlement.Cash, 0, 2_000_000)], At(settlement, 40).Ends);

    [Theory]
    [InlineData(Settlement.Physical, 10, 50_000.0, 40_000.0)]
    [InlineData(Settlement.IssuerElection, 10, 50_000.0, 40_000.0)]
    [InlineData(Settlement.NetShare, 10, 0.0, 0.0)]
    [InlineData(Settlement.NetShare, 40, 25_000.0, 0.0)]
    [InlineData(Settlement.Cash, 40, 0.0, 0.0)]
    [InlineData(null, 40, null, null)]
    public void IfConverted_BySettlement_IsThatOfAsc260(Settlement? settlement, int price, double? shares, double? interest) =>
        Assert.Equal(((decimal?)shares, (decimal?)interest), (At(settlement, price).IfConvertedShares, At(settlement, price).IfConvertedInterestUsd));

    [Fact]
    public void Parity_ByHand_IsPriceTimesRateOverTen()
    {
        Assert.Equal((200m, true), (At(null, 40).ParityPercent, At(null, 40).IsInTheMoney));
        Assert.Equal((95m, false), (At(null, 19).ParityPercent, At(null, 19).IsInTheMoney));
    }

    // At $40 the call gives (30 − 20) × 50,000 = $500,000, which is 12,500 shares.
    [Fact]
    public void AfterCappedCall_AboveTheCap_IsLessTheSharesThatItDelivers()
    {
        var conversion = At(Settlement.Physical, 40);

        Assert.Equal(37_500, conversion.AfterCappedCall(50_000));
        Assert.Equal(12_500, conversion.AfterCappedCall(25_000));
        Assert.Null((conversion with { Dilution = conversion.Dilution with { CapUsd = null } }).AfterCappedCall(50_000));
        Assert.Null(At(Settlement.Physical, 0).AfterCappedCall(0));
    }

    [Fact]
    public void PercentOfShares_NotCounted_IsNotKnown()
    {
        Assert.Equal(5m, At(null, 40).PercentOfShares(50_000));
        Assert.Null(new Conversion(State(null) with { Counted = null }, At(null, 40).Dilution).PercentOfShares(50_000));
    }

    [Fact]
    public void CallPrice_OfTheTrigger_IsInPercentOfTheConversionPrice()
    {
        Assert.Equal(26m, State(null).CallPriceUsd);
        Assert.Null((State(null) with { Ending = null }).CallPriceUsd);
    }

    // Of IREN's 440 million of 2030 notes 227.7 were bought back: the options on these may have been kept.
    [Fact]
    public void OffsetIfKept_AfterARepurchase_IsThatOfAllOptions()
    {
        var book = OfferingSamples.Dataset;
        var state = ConvertibleState.Of(book, book.FindOffering("iren-2024-12-conv-2030")!)!;
        var conversion = state.At(50);

        Assert.Equal((212_300_000, 227_700_000), (state.PrincipalUsd, state.RepurchasedUsd));
        Assert.Equal(440m / 212.3m, conversion.OffsetIfKeptUsd!.Value / conversion.Dilution.OffsetUsd!.Value, 10);
        Assert.Null(ConvertibleState.Of(book, book.FindOffering("iren-2025-10-conv-2031")!)!.At(200).OffsetIfKeptUsd);
    }

    [Fact]
    public void Of_TheDataSet_StartsAtTheLastSharePrice()
    {
        var book = OfferingSamples.Dataset;
        var state = ConvertibleState.Of(book, book.FindOffering("wulf-2024-10-conv-2030")!)!;

        Assert.Equal((24.7m, new Quarter(2026, 2), 482_781_960, Settlement.NetShare), (state.StartingPriceUsd, state.Priced!.Quarter, state.Counted!.SharesOutstanding, state.Ending!.Settlement));
        Assert.Equal((PricePoint.Last, 24.7m), state.Points.Select(point => (point.Point!.Value, point.PriceUsd)).Single(point => point.Value == PricePoint.Last));
    }

    [Fact]
    public void Ends_OfAnyPrice_AreWorthParOrTheSharesWhicheverIsMore() => Gen.Select(Gen.Int[0, 100_000], Gen.Enum<Settlement>()).Sample((cents, settlement) =>
    {
        var price = cents / 100m;
        var conversion = At(settlement, price);
        Assert.All(conversion.Ends, end => Assert.Equal(Math.Max(1_000_000, 50_000 * price), end.CashUsd + (end.Shares * price), 4));
    });

    private static Conversion At(Settlement? settlement, decimal price) => State(settlement).At(price);

    private static ConvertibleState State(Settlement? settlement)
    {
        var offering = OfferingSamples.Offering() with { PrincipalUsd = 1_000_000, CouponPercent = 4, ConversionRate = 50, CappedCallCapUsd = 30 };
        return new ConvertibleState(offering, ConversionTerms.Of(offering)!, 1_000_000, true)
        {
            Ending = new InstrumentTerms { OfferingId = offering.Id, Settlement = settlement, CallTriggerPercent = 130, Source = OfferingSamples.Filing },
            Counted = new MinerQuarter { Ticker = "A", Quarter = new Quarter(2026, 2), SharesOutstanding = 1_000_000, Source = OfferingSamples.Filing },
        };
    }
}
