using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Model;

public sealed class ChoiceWordsTests
{
    [Theory]
    [InlineData("ConvertibleNote", "convertible note")]
    [InlineData("BitcoinBackedLoan", "bitcoin-backed loan")]
    [InlineData("HpcAi", "AI and HPC")]
    [InlineData("filing", "filing")]
    [InlineData("Total", "total")]
    public void Of_AName_IsWhatPeopleSay(string name, string words) => Assert.Equal(words, ChoiceWords.Of(name));

    [Theory]
    [InlineData("ConvertibleNote", "ConvertibleNote")]
    [InlineData("convertible notes", "ConvertibleNote")]
    [InlineData("Bitcoin-backed loans", "BitcoinBackedLoan")]
    [InlineData("credit_facility", "CreditFacility")]
    [InlineData("notes", null)]
    [InlineData("3", null)]
    [InlineData("", null)]
    [InlineData("–", null)]
    public void Find_AText_IsTheNameThatItMeans(string text, string? expected) => Assert.Equal(expected, ChoiceWords.Find(text, Enum.GetNames<InstrumentType>()));

    [Fact]
    public void Find_TheWordsOfEachName_IsThatName()
    {
        foreach (var names in new[] { Enum.GetNames<DebtClass>(), Enum.GetNames<DebtEventKind>(), Enum.GetNames<OfferingStatus>(), Enum.GetNames<UseOfProceeds>(), Enum.GetNames<Business>(), Enum.GetNames<CappedCallKind>() })
        {
            Assert.Equal(names, names.Select(name => ChoiceWords.Find(ChoiceWords.Of(name), names)));
        }
    }
}
