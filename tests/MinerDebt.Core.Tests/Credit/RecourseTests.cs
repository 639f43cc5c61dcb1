using CsCheck;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class RecourseTests
{
    // Computed with a script that shares no code with the program.
    [Theory]
    [InlineData("2024Q2", 875.9, 50.0, 75.9, 538.9)]
    [InlineData("2025Q3", 10604.9, 54.5, 69.6, 1672.3)]
    [InlineData("2025Q4", 16433.6, 4987.5, 62.1, 1746.3)]
    [InlineData("2026Q1", 15622.7, 6987.5, 59.1, 2032.2)]
    [InlineData("2026Q2", 19166.4, 12185.5, 7547.4, 849.4)]
    public void Of_TheSector_IsAsComputedElsewhere(string quarter, double full, double limited, double none, double unknown)
    {
        var split = RecourseSplit.Of(CreditBook.Owed(Quarter.Parse(quarter)));

        Assert.Equal(
            ((decimal)full, (decimal)limited, (decimal)none, (decimal)unknown),
            (ProgramDataset.Millions(split.FullUsd), ProgramDataset.Millions(split.LimitedUsd), ProgramDataset.Millions(split.NoneUsd), ProgramDataset.Millions(split.UnknownUsd)));
    }

    [Fact]
    public void ListedCompany_OfHut_IsLittleOfWhatTheGroupOwes()
    {
        var split = RecourseSplit.Of(CreditBook.Owed(CreditBook.Last, "HUT"));

        Assert.Equal((7_735_104_000, new UsdRange(0, 3_500_000), false), (split.TotalUsd, split.ListedCompany, split.ListedCompany.IsKnown));
        Assert.Equal(new UsdRange(0, 350), split.ListedCompany.Per(10_000));
        Assert.Null(split.ListedCompany.Per(0));
    }

    [Fact]
    public void All_Obligors_AreByCompanyGuarantorsAndRecourse()
    {
        var all = ObligorDebt.All(CreditBook.Owed(CreditBook.Last));
        var cipher = all.Where(one => one.Miner.Ticker == "CIFR").ToList();

        Assert.Equal(CreditBook.Owed(CreditBook.Last).Sum(holding => holding.Position.Principal), all.Sum(one => one.PrincipalUsd));
        Assert.Equal(
            [("Black Pearl Compute LLC", Recourse.Limited, false), ("Cipher Compute LLC", Recourse.Limited, false), ("Cipher Digital Inc.", Recourse.Full, true), ("Stingray Compute LLC", Recourse.Limited, false)],
            cipher.Select(one => (one.Name!, one.Recourse!.Value, one.IsListedCompany!.Value)).Order());
        Assert.Equal(1_733_000_000, cipher.Single(one => one.Name == "Cipher Compute LLC").PrincipalUsd);
    }

    [Fact]
    public void Of_AJointVenture_IsInNoClass()
    {
        var book = Make.Book(
            Make.Miner(), Make.Offering("note"), Make.Event(100, offering: "note"), CreditBook.Obligor(Recourse.Full, "note"),
            Make.Offering("venture"), Make.Event(40, offering: "venture"), CreditBook.Obligor(Recourse.None, "venture") with { Consolidated = false },
            Make.Offering("inside"), Make.Event(30, offering: "inside"), CreditBook.Obligor(null, "inside") with { IntraGroup = true });

        Assert.Equal(new RecourseSplit(100, 0, 0, 0), RecourseSplit.Of(CreditBook.Owed(book, CreditBook.Last)));
    }

    [Fact]
    public void Of_AnyBook_SumsToTheDebt() => Gen.Select(RandomFacts.All, Gen.Int[0, 8]).Sample((facts, after) =>
    {
        var book = new DebtBook(1, facts);
        var selection = Selection.AllOf(book) with { IncludesAdjacent = true };
        var quarter = book.Register[0] + after;
        var holdings = DebtOutstanding.Holdings(book, selection, quarter);
        var split = RecourseSplit.Of(holdings);
        var table = DebtOutstanding.Table(book, selection with { From = quarter, To = quarter }, Grouping.Recourse);

        Assert.Equal(holdings.Sum(holding => holding.Position.Principal), split.TotalUsd);
        Assert.Equal(split.TotalUsd, ObligorDebt.All(holdings).Sum(one => one.PrincipalUsd));
        Assert.All(ObligorDebt.All(holdings), one => Assert.Equal(
            one.Holdings.OrderByDescending(holding => holding.Position.Principal).ThenBy(holding => holding.Ledger.Offering.Id, StringComparer.Ordinal), one.Holdings));
        Assert.Equal(split.TotalUsd, table.Totals[0]);
        Assert.All(Enum.GetValues<Recourse>(), recourse => Assert.Equal(split.Of(recourse), Value(table, recourse.ToString())));
        Assert.Equal(split.Of(null), Value(table, QuarterTable.UnknownRecourse));
    });

    private static long Value(QuarterTable table, string key) => table.Series.SingleOrDefault(series => series.Key == key)?.Values[0] ?? 0;
}
