using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Book;

public sealed class DebtBookTests
{
    [Theory]
    [InlineData("BITF", "BITF")]
    [InlineData("KEEL", "BITF")]
    [InlineData("keel", "BITF")]
    [InlineData("NONE", null)]
    public void FindMiner_TickerOrAlias_FindsTheCompany(string ticker, string? found) =>
        Assert.Equal(found, ProgramDataset.Book.FindMiner(ticker)?.Ticker);

    [Theory]
    [InlineData("bitf-2025-10-conv-2031", "BITF", InstrumentType.ConvertibleNote, 588_000_000, "1.375", 2031)]
    [InlineData("wulf-2025-10-ssn-2030", "WULF", InstrumentType.SeniorSecuredNote, 3_200_000_000, "7.75", 2030)]
    [InlineData("iren-2025-10-conv-2031", "IREN", InstrumentType.ConvertibleNote, 1_000_000_000, "0", 2031)]
    public void FindOffering_OfTheDataset_HasItsTerms(string id, string ticker, InstrumentType type, long principal, string coupon, int year)
    {
        var offering = ProgramDataset.Book.FindOffering(id)?.Offering;

        Assert.Equal(
            (ticker, type, principal, decimal.Parse(coupon, System.Globalization.CultureInfo.InvariantCulture), year),
            (offering?.Ticker, offering?.Type, offering?.PrincipalUsd, offering?.CouponPercent, offering?.MaturesOn?.Year));
    }

    [Fact]
    public void FindOffering_UnknownId_IsNull() => Assert.Null(ProgramDataset.Book.FindOffering("none"));

    [Fact]
    public void Register_OfTheDataset_IsTheCoverage() =>
        Assert.Equal(Quarter.Range(new(2024, 2), new(2026, 2)), ProgramDataset.Book.Register);

    [Fact]
    public void CompiledOn_OfTheDataset_IsItsDay() => Assert.Equal(new DateOnly(2026, 11, 26), ProgramDataset.Book.CompiledOn);

    [Fact]
    public void CompiledOn_NotSaid_IsNull() => Assert.Null(Make.Book().CompiledOn);

    [Fact]
    public void Constructor_WithoutCoverage_SaysWhatIsMissing()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new DebtBook(1, Facts.None));

        Assert.Equal("The store has no register_from: no data set was loaded.", refused.Message);
    }

    [Fact]
    public void Miners_OfABook_AreOrderedByTicker() =>
        Assert.Equal(["AAA", "B.1", "BBB"], Make.Book(Make.Miner("BBB"), Make.Miner("AAA"), Make.Miner("B.1")).Miners.Select(miner => miner.Ticker));

    [Fact]
    public void Balances_OfATicker_AreItsOwn()
    {
        var balance = new DebtBalance { Ticker = Make.Ticker, PeriodEnd = Make.Day("2025-03-31"), DebtClass = DebtClass.Total, Source = Make.Source() };

        var book = Make.Book(Make.Miner(), balance);

        Assert.Equal([balance], book.Balances[Make.Ticker]);
        Assert.Empty(book.Balances["OTHER"]);
    }
}
