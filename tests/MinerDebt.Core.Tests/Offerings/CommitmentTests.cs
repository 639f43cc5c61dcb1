using CsCheck;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;
using static MinerDebt.Core.Tests.Offerings.OfferingSamples;

namespace MinerDebt.Core.Tests.Offerings;

public sealed class CommitmentTests
{
    private static readonly Offering Line = Offering() with { PrincipalUsd = 100, ClosedOn = Day("2025-01-01"), MaturesOn = Day("2028-01-01") };
    private static readonly Offering Revolver = Line with { Type = InstrumentType.CreditFacility };
    private static readonly DateOnly At = Day("2026-06-30");

    [Fact]
    public void Of_Revolver_CanDrawAgainWhatIsRepaid()
    {
        var one = Commitment.Of(Ledger(Revolver, ("2025-01-01", DebtEventKind.Closed, 0), ("2025-02-01", DebtEventKind.Drawn, 80), ("2025-03-01", DebtEventKind.Repaid, -50)), At)!;

        Assert.Equal((100, 30, 70), (one.CommittedUsd, one.DrawnUsd, one.UndrawnUsd));
    }

    [Fact]
    public void Of_DelayedDraw_CountsAllDrawsAndNoInterest()
    {
        var ledger = Ledger(
            Line, ("2025-01-01", DebtEventKind.Closed, 0), ("2025-02-01", DebtEventKind.Drawn, 80), ("2025-03-01", DebtEventKind.Repaid, -50), ("2025-04-01", DebtEventKind.PikInterest, 5), ("2026-07-01", DebtEventKind.Drawn, 10));

        Assert.Equal((80, 20), (Commitment.Of(ledger, At)!.DrawnUsd, Commitment.Of(ledger, At)!.UndrawnUsd));
        Assert.Equal(10, Commitment.Of(ledger, Day("2026-07-01"))!.UndrawnUsd);
        Assert.Equal(0, Commitment.Of(ledger, Day("2025-01-15"))!.DrawnUsd);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0L, 100L)]
    public void Of_NoDraw_IsKnownToBeNoneOnlyWhereABalanceSaysSo(long? outstanding, long? undrawn) =>
        Assert.Equal(undrawn, Commitment.Of(Ledger(Line with { OutstandingUsd = outstanding }, ("2025-01-01", DebtEventKind.Closed, 0)), At)!.UndrawnUsd);

    [Fact]
    public void Of_WhatCannotBeDrawn_IsNone()
    {
        (string Day, DebtEventKind Kind, long Change)[] drawn = [("2025-01-01", DebtEventKind.Drawn, 80), ("2026-01-01", DebtEventKind.Repaid, -80)];

        Assert.Null(Commitment.Of(Ledger(Line, ("2025-01-01", DebtEventKind.Closed, 100)), At));
        Assert.Null(Commitment.Of(Ledger(Line with { PrincipalUsd = null }, drawn), At));
        Assert.Null(Commitment.Of(Ledger(Line, drawn), Day("2024-12-31")));
        Assert.Null(Commitment.Of(Ledger(Line, drawn), Day("2028-01-01")));
        Assert.Null(Commitment.Of(Ledger(Line with { Status = OfferingStatus.Announced }, drawn), At));
        Assert.Null(Commitment.Of(Ledger(Line with { Status = OfferingStatus.Repaid }, drawn), At));
        Assert.Equal(20, Commitment.Of(Ledger(Line with { Status = OfferingStatus.Repaid }, drawn), Day("2025-12-31"))!.UndrawnUsd);
        Assert.Null(Commitment.Of(Dataset.FindOffering("wulf-2025-12-flash-ssn-2030")!));
    }

    [Fact]
    public void Of_LoanOlderThanTheRegister_HasNoDraws() =>
        Assert.Null(Drawdown.Of(Ledger(Revolver, ("2024-06-30", DebtEventKind.AdjustedToFiling, 40)))!.NotDrawnUsd);

    [Fact]
    public void Of_SignedAfterTheRegister_IsThatOfItsDay()
    {
        var one = Commitment.Of(Dataset.FindOffering("iren-2026-08-mackenzie-facility")!)!;

        Assert.Equal((Day("2026-08-25"), 1_200_000_000L, null), (one.On, one.CommittedUsd, one.UndrawnUsd));
    }

    // By a script over the CSV files that shares no code; an audit by hand found about $3.45B for the last quarter.
    [Theory]
    [InlineData("2025-06-30", 12, 1_046_000_000, 677_689_000, 418_311_000, 0)]
    [InlineData("2026-03-31", 12, 1_331_500_000, 433_989_000, 897_511_000, 0)]
    [InlineData("2026-06-30", 15, 4_716_500_000, 1_256_989_000, 3_459_511_000, 12_000_000)]
    public void All_Dataset_IsAsComputedElsewhere(string day, int count, long committed, long drawn, long undrawn, long unknown) =>
        Assert.Equal(
            new CommitmentTotal(count, committed, drawn, undrawn, unknown),
            CommitmentTotal.Of(Commitment.All(Dataset, Selection.AllOf(Dataset), Day(day))));

    [Theory]
    [InlineData("2024Q3", 1_066_750_000, 9_000_000, 0)]
    [InlineData("2025Q2", 2_014_500_000, 252_583_000, 0)]
    [InlineData("2025Q3", 3_770_000_000, 422_700_000, 0)]
    [InlineData("2025Q4", 11_627_000_000, 0, 0)]
    [InlineData("2026Q1", 4_175_000_000, 600_000_000, 0)]
    [InlineData("2026Q2", 19_487_500_000, 2_962_000_000, 12_000_000)]
    [InlineData("2026Q3", 5_999_000_000, 0, 2_973_000_000)]
    public void OfferingTotals_Quarter_SayWhatWasNotDrawn(string quarter, long newMoney, long notDrawn, long unknown)
    {
        var totals = OfferingTotals.Of([.. Dataset.Ledgers.Where(ledger => ledger.Issuer.Universe == Universe.Miner && Issuance.QuarterOf(ledger) == Quarter.Parse(quarter))]);

        Assert.Equal((newMoney, new DrawdownTotal(notDrawn, unknown)), (totals.NewMoneyUsd, totals.Drawn));
    }

    [Fact]
    public void All_AnyBook_LeavesNothingNegativeAndOwedAsItIs() => Gen.Select(RandomFacts.All, Gen.Int[0, 8]).Sample((facts, index) =>
    {
        var book = new DebtBook(1, facts);
        var quarter = book.Register[index];
        var owed = DebtOutstanding.Table(book, new Selection(quarter, quarter) { IncludesAdjacent = true }, Grouping.Total).Totals[0];

        foreach (var one in Commitment.All(book, Selection.AllOf(book) with { IncludesAdjacent = true }, quarter.End))
        {
            Assert.True(one.Ledger.IsCounted);
            Assert.InRange(one.UndrawnUsd ?? 0L, 0L, Math.Max(0L, one.CommittedUsd));
            Assert.Equal(one.DrawnUsd is null, one.UndrawnUsd is null);
            Assert.True(one.DrawnUsd is null || one.UndrawnUsd == Math.Max(0, one.CommittedUsd - one.DrawnUsd.Value));
        }

        // A facility that is signed and not drawn changes nothing that is owed.
        var signed = facts.With(Make.Offering("signed-1", book.Miners[0].Ticker)).With(Make.Event(0, quarter.End.ToString("O"), "signed-1"));
        Assert.Equal(owed, DebtOutstanding.Table(new DebtBook(2, signed), new Selection(quarter, quarter) { IncludesAdjacent = true }, Grouping.Total).Totals[0]);
    });
}
