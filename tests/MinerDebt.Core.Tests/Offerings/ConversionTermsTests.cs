using System.Globalization;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Offerings;

public sealed class ConversionTermsTests
{
    [Theory]
    [InlineData("145.6876", "6.86", true)] // 999.417: a cent is worth 1.46
    [InlineData("100.7557", "9.93", true)] // 1,000.504 of at most 1,000.504
    [InlineData("49.3619", "20.2585", true)]
    [InlineData("50", "20.00", true)]
    [InlineData("50", "20.05", false)]
    [InlineData("49.3619", "20.2685", false)]
    [InlineData("11.6784", "8.563", false)]
    public void Of_RateAndPrice_AgreeWithinTheRoundingOfBoth(string rate, string price, bool agrees)
    {
        var terms = ConversionTerms.Of(Terms(Number(rate), Number(price)))!;

        Assert.Equal(agrees, terms.Agrees);
        Assert.Equal(Number(rate) * Number(price), terms.ProductUsd);
        Assert.Equal(1000m / Number(rate), terms.PriceUsd);
    }

    [Fact]
    public void Of_RateOnly_ComputesThePrice() =>
        Assert.Equal(new ConversionTerms(50, 20, ConversionBasis.RateOnly, null, true), ConversionTerms.Of(Terms(50, null)));

    [Fact]
    public void Of_PriceOnly_ComputesTheRate() =>
        Assert.Equal(new ConversionTerms(125, 8, ConversionBasis.PriceOnly, null, true), ConversionTerms.Of(Terms(null, 8)));

    [Fact]
    public void Of_Neither_IsNull() => Assert.Null(ConversionTerms.Of(Terms(null, null)));

    [Fact]
    public void Of_Dataset_EveryGivenPairAgrees()
    {
        var terms = OfferingSamples.Dataset.Ledgers.Select(ledger => ConversionTerms.Of(ledger.Offering)).OfType<ConversionTerms>().ToList();

        Assert.Equal(40, terms.Count);
        Assert.Equal(34, terms.Count(one => one.Basis == ConversionBasis.Both));
        Assert.Equal(6, terms.Count(one => one.Basis == ConversionBasis.PriceOnly));
        Assert.All(terms, one => Assert.True(one.Agrees));
    }

    private static Offering Terms(decimal? rate, decimal? price) =>
        OfferingSamples.Offering() with { ConversionRate = rate, ConversionPriceUsd = price };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
