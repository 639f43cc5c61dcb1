using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class EffectiveRateTests
{
    // Computed with a script that shares no code with the program.
    [Theory]
    [InlineData("CIFR", "2026Q2", DebtClass.ConvertibleNote, 6.6875)]
    [InlineData("CORZ", "2026Q2", DebtClass.ConvertibleNote, 1.4729)]
    [InlineData("CORZ", "2025Q2", DebtClass.ConvertibleNote, 1.5411)]
    [InlineData("MARA", "2026Q2", DebtClass.ConvertibleNote, 0.5463)]
    [InlineData("MARA", "2026Q2", DebtClass.BitcoinBackedLoan, 7.1005)]
    [InlineData("WULF", "2025Q3", DebtClass.ConvertibleNote, 8.5605)]
    [InlineData("RIOT", "2025Q3", DebtClass.ConvertibleNote, 1.2751)]
    [InlineData("CLSK", "2025Q3", DebtClass.ConvertibleNote, null)]
    public void All_OfTheDataSet_AreAsComputedElsewhere(string ticker, string quarter, DebtClass debtClass, double? percent)
    {
        var rates = EffectiveRate.All(CreditBook.Dataset, CreditBook.Dataset.FindMiner(ticker)!, Quarter.Parse(quarter));

        Assert.Equal((decimal?)percent, rates.SingleOrDefault(rate => rate.Balance.DebtClass == debtClass) is { } rate ? Math.Round(rate.Percent, 4) : null);
    }

    public static TheoryData<string, Func<DebtBalance, DebtBalance>> Useless => new()
    {
        { "no carrying amount", balance => balance with { CarryingUsd = null } },
        { "no principal", balance => balance with { PrincipalUsd = null } },
        { "inferred", balance => balance with { Basis = BalanceKind.Inferred } },
        { "another principal", balance => balance with { PrincipalUsd = 101_000_000 } },
        { "another class", balance => balance with { DebtClass = DebtClass.Unclassified } },
        { "a total", balance => balance with { DebtClass = DebtClass.Total } },
    };

    [Theory]
    [MemberData(nameof(Useless))]
    public void All_OfABalanceThatDoesNotAllowIt_AreNone(string what, Func<DebtBalance, DebtBalance> change)
    {
        Assert.Single(Rates(balance => balance));
        Assert.True(Rates(change).Count == 0, what);
    }

    // Five years before maturity at 90% of par with a coupon of 5%.
    [Fact]
    public void All_CarriedBelowPar_AreAboveTheCoupon() => Assert.InRange(Rates(balance => balance).Single().Percent, 7.4m, 7.8m);

    private static IReadOnlyList<EffectiveRate> Rates(Func<DebtBalance, DebtBalance> change)
    {
        var balance = new DebtBalance
        {
            Ticker = Make.Ticker,
            PeriodEnd = Make.Day("2025-03-31"),
            DebtClass = DebtClass.ConvertibleNote,
            CarryingUsd = 90_000_000,
            PrincipalUsd = 100_000_000,
            Source = Make.Source(),
        };
        var book = Make.Book(Make.Miner(), Make.Offering(), Make.Event(100_000_000), change(balance));
        return EffectiveRate.All(book, book.Miners[0], new Quarter(2025, 1));
    }
}
