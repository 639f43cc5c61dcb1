using CsCheck;
using MinerDebt.Core.Analysis.Offerings;

namespace MinerDebt.Core.Tests.Offerings;

public sealed class DilutionTests
{
    private const int Cents = 2;

    private static readonly Gen<(decimal Rate, long Principal, decimal Price, decimal Higher, decimal Cap)> Cases =
        Gen.Select(Gen.Int[1, 5_000_000], Gen.Long[1, 5_000_000_000], Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Int[1, 100_000])
            .Select((rate, principal, price, more, cap) => (rate / 10_000m, principal, price / 100m, (price + more) / 100m, cap / 100m));

    // $1,000 at 50 shares per $1,000: 50 shares at $20; cap $30.
    [Theory]
    [InlineData(0, -100, 0, 0, 0, 0, 0)]
    [InlineData(10, -50, 500, 0, 0, 0, 0)]
    [InlineData(20, 0, 1000, 0, 0, 0, 0)]
    [InlineData(25, 25, 1250, 250, 250, 0, 0)]
    [InlineData(30, 50, 1500, 500, 500, 0, 0)]
    [InlineData(40, 100, 2000, 1000, 500, 500, 12.5)]
    public void Of_PriceByHand_IsStandardArithmetic(int price, int moneyness, int value, int excess, int offset, int net, double netShares)
    {
        var dilution = new Dilution(Rate(50), 1000, price, 30);

        Assert.Equal(50, dilution.Shares);
        Assert.Equal(moneyness, dilution.MoneynessPercent);
        Assert.Equal(value, dilution.ConversionValueUsd);
        Assert.Equal(excess, dilution.ExcessUsd);
        Assert.Equal(offset, dilution.OffsetUsd);
        Assert.Equal(net, dilution.NetExcessUsd);
        Assert.Equal((decimal)netShares, dilution.NetShares);
    }

    [Fact]
    public void OffsetUsd_NoCap_IsNotKnown()
    {
        var dilution = new Dilution(Rate(50), 1000, 40, null);

        Assert.Null(dilution.OffsetUsd);
        Assert.Equal(1000, dilution.NetExcessUsd);
    }

    [Fact]
    public void OffsetUsd_CapBelowTheConversionPrice_IsZero() => Assert.Equal(0, new Dilution(Rate(50), 1000, 40, 15).OffsetUsd);

    // MARA 0% due 2032 at $25, computed with a script: 49.3619 per $1,000, cap $24.14, $1,025,000,000.
    [Fact]
    public void Of_Mara2032_IsAsComputedElsewhere()
    {
        var dilution = ConvertibleState.Of(OfferingSamples.Dataset, OfferingSamples.Dataset.FindOffering("mara-2025-07-conv-2032")!)!.At(25).Dilution;

        Assert.Equal(50_595_947.5m, dilution.Shares);
        Assert.Equal(1_264_898_687.5m, dilution.ConversionValueUsd);
        Assert.Equal(239_898_687.5m, decimal.Round(dilution.ExcessUsd, 2));
        Assert.Equal(196_386_172.65m, decimal.Round(dilution.OffsetUsd!.Value, 2));
        Assert.Equal(1_740_500.59m, decimal.Round(dilution.NetShares, 2));
    }

    [Fact]
    public void Of_AHigherPrice_NeverLowersAnything() => Cases.Sample(one =>
    {
        var (low, high) = (At(one.Rate, one.Principal, one.Price, one.Cap), At(one.Rate, one.Principal, one.Higher, one.Cap));
        Assert.True(low.MoneynessPercent <= high.MoneynessPercent);
        Assert.True(low.ConversionValueUsd <= high.ConversionValueUsd);
        Assert.True(low.ExcessUsd <= high.ExcessUsd);
        Assert.True(low.OffsetUsd <= high.OffsetUsd);
        Assert.True(low.NetExcessUsd <= high.NetExcessUsd);
    });

    [Fact]
    public void Of_AnyPrice_OffsetIsAtMostTheExcessAndBothAreZeroBelowConversion() => Cases.Sample(one =>
    {
        var dilution = At(one.Rate, one.Principal, one.Price, one.Cap);
        Assert.True(dilution.OffsetUsd >= 0 && dilution.OffsetUsd <= dilution.ExcessUsd);
        Assert.True(dilution.NetShares >= 0 && dilution.NetShares <= dilution.Shares);
        Assert.InRange(dilution.ExcessUsd - Math.Max(0, dilution.ConversionValueUsd - one.Principal), -0.001m, 0.001m);
        if (one.Price <= dilution.Terms.PriceUsd)
        {
            Assert.Equal(0, dilution.ExcessUsd);
        }
    });

    [Fact]
    public void Of_TheConversionPrice_IsWorthThePrincipal() => Cases.Sample(one =>
    {
        var dilution = At(one.Rate, one.Principal, 1000m / one.Rate, one.Cap);
        Assert.Equal(one.Principal, dilution.ConversionValueUsd, Cents);
        Assert.Equal(0, dilution.ExcessUsd);
        Assert.Equal(0, decimal.Round(dilution.MoneynessPercent, 10));
    });

    private static ConversionTerms Rate(decimal rate) => new(rate, 1000m / rate, ConversionBasis.RateOnly, null, true);

    private static Dilution At(decimal rate, long principal, decimal price, decimal cap) => new(Rate(rate), principal, price, cap);
}
