using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class ClassBalanceTests
{
    private const long Million = 1_000_000;

    [Fact]
    public void Of_BalancesOfADay_AreAgainstTheInstrumentsOfTheirClass()
    {
        var book = Make.Book(
            Make.Miner(), Make.Offering("note"), Make.Event(300 * Million, "2025-01-15", "note"), Make.Offering("loan", type: InstrumentType.TermLoan), Make.Event(50 * Million, "2025-04-01", "loan"),
            Make.Balance(290 * Million, "2025-06-30", debtClass: DebtClass.ConvertibleNote) with { PrincipalUsd = 300 * Million },
            Make.Balance(45 * Million, "2025-06-30", debtClass: DebtClass.TermLoan), Make.Balance(400 * Million, "2025-06-30"),
            Make.Balance(300 * Million, "2025-03-31"), Make.Balance(7, "2025-03-31", debtClass: DebtClass.Unclassified));

        var found = ClassBalance.Of(book, book.FindMiner("TEST")!);

        Assert.Equal(
            [
                ("TEST 2025-03-31 Total", 300, 0L, true), ("TEST 2025-06-30 ConvertibleNote", 300, 0, true),
                ("TEST 2025-06-30 TermLoan", 50, 5 * Million, false), ("TEST 2025-06-30 Total", 350, -50 * Million, false),
            ],
            found.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.OursUsd / Million, one.Value.DifferenceUsd, one.Value.IsTied)));
    }

    [Fact]
    public void Of_ABalanceThatTellsOnlyWhatIsCurrent_HasNoDifference()
    {
        var balance = Make.Balance(1, "2025-06-30") with { CarryingUsd = null, CurrentPortionUsd = 1 };
        var book = Make.Book(Make.Miner(), balance);

        Assert.Equal((null, false), (ClassBalance.Of(book, Make.Miner())[balance.Key].DifferenceUsd, ClassBalance.Of(book, Make.Miner())[balance.Key].IsTied));
    }
}
