using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class SizeWarningsTests
{
    private static readonly DateOnly Today = Make.Day("2026-11-26");

    private static readonly Offering Note = Make.Offering() with { ConversionPriceUsd = 20 };

    private static readonly DebtBalance Balance = Make.Balance(100_000_000, "2025-06-30", debtClass: DebtClass.ConvertibleNote);

    [Theory]
    [InlineData(9_999, true)]
    [InlineData(10_000, false)]
    [InlineData(50_000_000_000, false)]
    [InlineData(50_000_000_001, true)]
    public void Of_AnEventOfAnUnusualSize_NamesIt(long change, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["principal_change_usd"] : [], Of(Make.Event(change)));

    [Theory]
    [InlineData(120, true)]
    [InlineData(137_000, false)]
    [InlineData(0, false)]
    public void Of_ABalanceOfAnUnusualSize_NamesIt(long carrying, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["carrying_usd"] : [], Of(Balance with { CarryingUsd = carrying }));

    public static TheoryData<string> Kinds => [.. FactKind.All.Where(kind => Amounts(kind).Any()).Select(kind => kind.Name)];

    /// <summary>Also of kinds and columns that will come.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_AnyAmountOfAnyKindInMillions_NamesItsColumn(string name)
    {
        var kind = FactKind.Find(name)!;
        foreach (var column in Amounts(kind))
        {
            var stored = ProgramDataset.Facts.All(kind.Type).First(fact => column.Text(fact).Length > 0);
            var small = kind.Read(kind.Write(stored).ToDictionary(cell => cell.Key, cell => cell.Key == column.Name ? "120" : cell.Value), []);

            Assert.Contains((column.Name, "120"), Warnings.Of(small, ProgramDataset.Facts, Today).Where(problem => problem.Accepted.Contains("rarely spoken of", StringComparison.Ordinal)).Select(problem => (problem.Field, problem.Value)));
        }
    }

    [Fact]
    public void Of_AnOfferingInMillions_NamesEachAmount() => Assert.Equal(
        ["base_principal_usd", "option_principal_usd", "principal_usd"],
        Of(Note with { BasePrincipalUsd = 525, OptionPrincipalUsd = 75, PrincipalUsd = 600 }, Make.Event(525), Make.Event(75) with { Kind = DebtEventKind.OptionExercised }));

    [Theory]
    [InlineData(20_000_001, false)]
    [InlineData(9_700_000, true)]
    public void Of_ProceedsFarBelowThePrincipal_NamesThem(long net, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["net_proceeds_usd"] : [], Of(Note with { NetProceedsUsd = net }, Make.Event(100_000_000)));

    [Theory]
    [InlineData(98_000_000, false)]
    [InlineData(980_000_000, true)]
    public void Of_ABalanceTenTimesItsEvents_NamesIt(long carrying, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["carrying_usd"] : [], Of(Balance with { CarryingUsd = carrying }, Note, Make.Event(98_000_000)));

    [Fact]
    public void Of_ABalanceBeforeItsEvents_IsNotHeldAgainstThem() =>
        Assert.Empty(Of(Balance with { CarryingUsd = 980_000_000 }, Note, Make.Event(98_000_000, "2025-07-01")));

    [Fact]
    public void Of_ACarryingAmountFarFromThePrincipal_NamesIt() =>
        Assert.Equal(["carrying_usd"], Of(Balance with { CarryingUsd = 10_000_000, PrincipalUsd = 100_000_000 }));

    [Fact]
    public void Of_WhatTheProgramComesWith_FindsOnlyOneBalanceOfAnUnusualSize()
    {
        var changes = ProgramDataset.Facts.Everything.Select(fact => new Change(null, fact)).ToList();

        var found = changes.Zip(Warnings.ByChange(changes, Facts.None, Today))
            .Where(pair => pair.Second.Any(problem => problem.Accepted.Contains("times off", StringComparison.Ordinal) || problem.Accepted.Contains("rarely spoken of", StringComparison.Ordinal)))
            .Select(pair => pair.First.Subject.Key);

        Assert.Equal(["SLNH 2024-12-31 TermLoan"], found);
    }

    private static IEnumerable<FactColumn> Amounts(FactKind kind) => kind.Columns.Where(column => column.Type == CellType.Whole && column.Name.EndsWith("_usd", StringComparison.Ordinal));

    private static IEnumerable<string> Of(Fact fact, params Fact[] known) => Warnings.Of(fact, Facts.Of(known), Today).Select(problem => problem.Field);
}
