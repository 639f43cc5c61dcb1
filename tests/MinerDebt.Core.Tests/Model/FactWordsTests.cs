using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Model;

public sealed class FactWordsTests
{
    [Theory]
    [InlineData(typeof(DebtBalance), "MARA 2025-09-30 SeniorUnsecuredNote", "MARA 2025-09-30 (senior unsecured note)")]
    [InlineData(typeof(DebtEvent), "mara-2024-11-conv-2030 2024-12-02 OptionExercised", "mara-2024-11-conv-2030 2024-12-02 (option exercised)")]
    [InlineData(typeof(PublishedFigure), "The Miner Mag DebtOutstanding 2025Q3 12700000000", "The Miner Mag debt outstanding 2025Q3 12700000000")]
    [InlineData(typeof(Filing), "RIOT 2026-08-04 10-Q", "RIOT 2026-08-04 10-Q")]
    [InlineData(typeof(HostingContract), "TEST Closed 2024-06-03 TermLoan", "TEST Closed 2024-06-03 TermLoan")]
    [InlineData(typeof(DebtBalance), "", "")]
    public void Name_OfAKey_HasNoNameOfTheProgram(Type kind, string key, string words) => Assert.Equal(words, FactWords.Name(kind, key));

    [Fact]
    public void Of_AFact_IsItsKindAndItsKeyInWords() =>
        Assert.Equal("balance TEST 2025-09-30 (total)", FactWords.Of(Make.Balance(100, "2025-09-30")));
}
