using CsCheck;
using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class ReconciliationTests
{
    private const long Million = 1_000_000;

    private static readonly Quarter Q2 = new(2025, 2);

    [Fact]
    public void Of_PrincipalReported_ComparesWithPrincipalNotCarrying()
    {
        var one = Of(Owing(500 * Million).Reports("AAA", "2025-06-30", DebtClass.ConvertibleNote, 500 * Million, 480 * Million));

        Assert.Equal(ReconciliationStatus.Ties, one.Status);
        Assert.Equal(BalanceBasis.Principal, one.Reported!.Basis);
        Assert.Equal(0, one.DifferenceUsd);
    }

    [Fact]
    public void Of_OnlyCarryingReported_ComparesWithItAndSaysSo()
    {
        var one = Of(Owing(500 * Million).Reports("AAA", "2025-06-30", DebtClass.ConvertibleNote, null, 480 * Million));

        Assert.Equal(ReconciliationStatus.Differs, one.Status);
        Assert.Equal(BalanceBasis.Carrying, one.Reported!.Basis);
        Assert.Equal(20 * Million, one.DifferenceUsd);
        Assert.Equal(100m * 20 / 480, one.DifferencePercent);
    }

    [Fact]
    public void Of_SomeClassesCarrying_IsMixed()
    {
        var one = Of(Owing(500 * Million).Owes("AAA", "loan", InstrumentType.TermLoan, ("2025-01-02", 30 * Million))
            .Reports("AAA", "2025-06-30", DebtClass.ConvertibleNote, 500 * Million)
            .Reports("AAA", "2025-06-30", DebtClass.TermLoan, null, 30 * Million));

        Assert.Equal(BalanceBasis.Mixed, one.Reported!.Basis);
        Assert.Equal(530 * Million, one.Reported.AmountUsd);
        Assert.Equal(ReconciliationStatus.Ties, one.Status);
    }

    [Fact]
    public void Of_TotalBesideClasses_CountsTheClasses()
    {
        var one = Of(Owing(500 * Million)
            .Reports("AAA", "2025-06-30", DebtClass.ConvertibleNote, 480 * Million)
            .Reports("AAA", "2025-06-30", DebtClass.Unclassified, null, 20 * Million)
            .Reports("AAA", "2025-06-30", DebtClass.Total, 900 * Million));

        Assert.Equal(500 * Million, one.Reported!.AmountUsd);
        Assert.Equal(2, one.Reported.Rows.Count);
    }

    [Fact]
    public void Of_TotalAloneHasAPrincipal_StandsForAllClasses()
    {
        var one = Of(Owing(500 * Million)
            .Reports("AAA", "2025-06-30", DebtClass.ConvertibleNote, null, 470 * Million)
            .Reports("AAA", "2025-06-30", DebtClass.Total, 500 * Million));

        Assert.Equal(500 * Million, one.Reported!.AmountUsd);
        Assert.Equal(BalanceBasis.Principal, one.Reported.Basis);
    }

    [Fact]
    public void Of_PeriodEndsBeforeTheQuarter_ComparesOnThePeriodEnd()
    {
        var one = Of(Owing(500 * Million).Owes("AAA", "later", InstrumentType.TermLoan, ("2025-06-15", 70 * Million))
            .Reports("AAA", "2025-05-31", DebtClass.ConvertibleNote, 500 * Million));

        Assert.Equal(new DateOnly(2025, 5, 31), one.ComparedOn);
        Assert.Equal(30, one.DaysBeforeQuarterEnd);
        Assert.Equal(500 * Million, one.OursUsd);
        Assert.Equal(ReconciliationStatus.Ties, one.Status);
    }

    [Fact]
    public void Of_TwoPeriodEndsInAQuarter_TakesTheNearest()
    {
        var one = Of(Owing(500 * Million)
            .Reports("AAA", "2025-05-31", DebtClass.ConvertibleNote, 100 * Million)
            .Reports("AAA", "2025-06-30", DebtClass.ConvertibleNote, 500 * Million));

        Assert.Equal(new DateOnly(2025, 6, 30), one.ComparedOn);
        Assert.Equal(500 * Million, one.Reported!.AmountUsd);
    }

    [Fact]
    public void Of_NothingReported_HasNoFiling()
    {
        var one = Of(Owing(500 * Million));

        Assert.Equal(ReconciliationStatus.NoFiling, one.Status);
        Assert.Null(one.DifferenceUsd);
        Assert.Equal(Q2.End, one.ComparedOn);
    }

    [Fact]
    public void Of_RowWithoutAmount_HasNoFilingAndNamesTheRow()
    {
        var one = Of(Owing(500 * Million).Reports("AAA", "2025-06-30", DebtClass.ConvertibleNote, null));

        Assert.Equal(ReconciliationStatus.NoFiling, one.Status);
        Assert.Equal(DebtClass.ConvertibleNote, Assert.Single(one.Reported!.WithoutAmount).DebtClass);
    }

    [Fact]
    public void Of_SubsidiaryInReportedBalance_CountsWithTheParent()
    {
        var one = Of(Owing(500 * Million).Miner("SUB", "AAA").Owes("SUB", "sub", InstrumentType.TermLoan, ("2025-02-01", 200 * Million))
            .Reports("AAA", "2025-06-30", DebtClass.Total, 700 * Million));

        Assert.Equal(ReconciliationScope.Consolidated, one.Scope);
        Assert.Equal(700 * Million, one.OursUsd);
        Assert.Equal(("SUB", 200 * Million), (one.Consolidated[0].Miner.Ticker, one.Consolidated[0].OwedUsd));
        Assert.Equal(ReconciliationStatus.Ties, one.Status);
    }

    [Fact]
    public void Of_SubsidiaryLeftOutOfReportedBalance_ComparesTheParentAloneAndSaysSo()
    {
        var one = Of(Owing(500 * Million).Miner("SUB", "AAA").Owes("SUB", "sub", InstrumentType.TermLoan, ("2025-02-01", 200 * Million))
            .Reports("AAA", "2025-06-30", DebtClass.Total, 500 * Million));

        Assert.Equal(ReconciliationScope.ParentAlone, one.Scope);
        Assert.Equal(500 * Million, one.OursUsd);
        Assert.Equal(ReconciliationStatus.Ties, one.Status);
    }

    [Fact]
    public void Of_NeitherTies_DiffersConsolidated()
    {
        var one = Of(Owing(500 * Million).Miner("SUB", "AAA").Owes("SUB", "sub", InstrumentType.TermLoan, ("2025-02-01", 200 * Million))
            .Reports("AAA", "2025-06-30", DebtClass.Total, 600 * Million));

        Assert.Equal(ReconciliationScope.Consolidated, one.Scope);
        Assert.Equal(100 * Million, one.DifferenceUsd);
        Assert.Equal(ReconciliationStatus.Differs, one.Status);
    }

    [Fact]
    public void Of_UnknownInstrument_IsListedAndInNoSum()
    {
        var one = Of(Owing(500 * Million).Owes("AAA", "unknown", InstrumentType.TermLoan).Reports("AAA", "2025-06-30", DebtClass.Total, 500 * Million));

        Assert.Equal("unknown", Assert.Single(one.Unknown).Offering.Id);
        Assert.Equal(ReconciliationStatus.Ties, one.Status);
    }

    [Fact]
    public void NotReported_TypeWithoutClass_IsNamedUnlessUnclassifiedMayHoldIt()
    {
        var book = Owing(500 * Million).Owes("AAA", "loan", InstrumentType.TermLoan, ("2025-01-02", 30 * Million))
            .Reports("AAA", "2025-06-30", DebtClass.ConvertibleNote, 500 * Million);
        Assert.Equal([(InstrumentType.TermLoan, 30 * Million)], Of(book).NotReported);

        Assert.Empty(Of(book.Reports("AAA", "2025-06-30", DebtClass.Unclassified, 10 * Million)).NotReported);
    }

    [Theory]
    [InlineData(1_000_000_000, 1_005_000_000, true)]
    [InlineData(1_000_000_000, 1_005_025_000, true)]
    [InlineData(1_000_000_000, 1_006_000_000, false)]
    [InlineData(0, 1_000_000, true)]
    [InlineData(0, 1_000_001, false)]
    [InlineData(11_000_000, 10_000_000, true)]
    public void AreTied_Tolerance_IsTheLargerOfTheTwo(long ours, long reported, bool tied) =>
        Assert.Equal(tied, Reconciliation.AreTied(ours, reported));

    [Fact]
    public void MatchesReported_UnverifiedBalance_IsNoProof()
    {
        var one = Of(Owing(500 * Million).Reports("AAA", "2025-06-30", DebtClass.Total, 500 * Million, confidence: Confidence.Unverified));

        Assert.Equal(ReconciliationStatus.Ties, one.Status);
        Assert.False(one.MatchesReported);
    }

    [Fact]
    public void Of_AnyEvents_OursIsTheLedgersSumOnThatDay() =>
        Gen.Select(Gen.Int[0, 364], Gen.Long[1, 900 * Million]).List[1, 8].Sample(draws =>
        {
            var start = new DateOnly(2025, 1, 1);
            var book = new ReconciliationBook().Miner("AAA").Owes("AAA", "note", InstrumentType.TermLoan,
                [.. draws.DistinctBy(draw => draw.Item1).Select(draw => (start.AddDays(draw.Item1).ToString("O"), draw.Item2))]).Build();
            var ledger = book.FindOffering("note")!;
            foreach (var quarter in book.Register)
            {
                Assert.Equal(ledger.At(quarter), ledger.On(quarter.End));
                Assert.Equal(ledger.On(quarter.End)!.Value.Principal, Reconciling.Of(book, book.FindMiner("AAA")!, quarter).OursUsd);
            }
        });

    private static ReconciliationBook Owing(long usd) =>
        new ReconciliationBook().Miner("AAA").Owes("AAA", "note", InstrumentType.ConvertibleNote, ("2025-01-02", usd));

    private static Reconciliation Of(ReconciliationBook facts)
    {
        var book = facts.Build();
        return Reconciling.Of(book, book.FindMiner("AAA")!, Q2);
    }
}
