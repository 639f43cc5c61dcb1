using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Offerings;

public sealed class ConvertibleStateTests
{
    private static DebtBook Book => OfferingSamples.Dataset;

    [Theory]
    [InlineData("iren-2024-12-conv-2030", 212_300_000, true)] // $227.7M of $440M was repurchased
    [InlineData("btdr-2024-08-conv-2029", 172_500_000, false)] // nothing is left of it
    public void Of_Dataset_TakesWhatIsOwedElseWhatWasOffered(string id, long principal, bool isOutstanding)
    {
        var state = ConvertibleState.Of(Book, Book.FindOffering(id)!)!;

        Assert.Equal((principal, isOutstanding), (state.PrincipalUsd, state.IsOutstanding));
    }

    [Fact]
    public void Of_NoConversionTerms_IsNull() => Assert.Null(ConvertibleState.Of(Book, Book.FindOffering("wulf-2025-10-ssn-2030")!));

    [Fact]
    public void Of_NoPrincipal_IsNull() =>
        Assert.Null(ConvertibleState.Of(Book, OfferingSamples.Ledger(OfferingSamples.Offering() with { ConversionRate = 50 })));

    [Fact]
    public void Points_TermsKnown_AreInOrderOfPrice()
    {
        var offering = OfferingSamples.Offering() with { PrincipalUsd = 1000, ConversionRate = 50, ReferencePriceUsd = 16, CappedCallCapUsd = 32 };

        var state = ConvertibleState.Of(Book, OfferingSamples.Ledger(offering))!;

        Assert.Equal(
            [(PricePoint.Reference, 16m), (PricePoint.Conversion, 20m), (PricePoint.Cap, 32m), (PricePoint.TwiceConversion, 40m)],
            state.Points.Select(point => (point.Point!.Value, point.PriceUsd)));
        Assert.Equal(16, state.StartingPriceUsd);
    }

    [Fact]
    public void StartingPriceUsd_NoReferencePrice_IsTheConversionPrice() =>
        Assert.Equal(20, ConvertibleState.Of(Book, OfferingSamples.Ledger(OfferingSamples.Offering() with { PrincipalUsd = 1, ConversionRate = 50 }))!.StartingPriceUsd);
}
