using CsCheck;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class CouponChangeTests
{
    // Both kinds became cheaper, and the average rose.
    [Fact]
    public void Of_RatesFallWhileTheMixTurns_TellsTheTwoApart()
    {
        var change = CouponChange.Of(Cost((InstrumentType.ConvertibleNote, 90, 2), (InstrumentType.TermLoan, 10, 10)), Cost((InstrumentType.ConvertibleNote, 50, 1), (InstrumentType.TermLoan, 50, 8)))!;

        Assert.Equal((-1.1m, 2.8m, 1.7m), (change.RatePoints, change.MixPoints, change.TotalPoints));
    }

    [Fact]
    public void Of_AKindThatCame_IsTheMixAlone()
    {
        var change = CouponChange.Of(Cost((InstrumentType.ConvertibleNote, 100, 1)), Cost((InstrumentType.ConvertibleNote, 50, 1), (InstrumentType.TermLoan, 50, 9)))!;

        Assert.Equal((0m, 4m), (change.RatePoints, change.MixPoints));
    }

    [Fact]
    public void Of_NothingWithACoupon_IsNotKnown() => Assert.Null(CouponChange.Of(Cost(), Cost((InstrumentType.TermLoan, 50, 9))));

    // Computed with a script that shares no code with the program.
    [Theory]
    [InlineData("2025Q3", "2026Q2", -0.3917, 2.6900)]
    [InlineData("2025Q2", "2026Q2", -0.8649, 2.6039)]
    public void Of_TheSector_IsAsComputedElsewhere(string from, string to, double rate, double mix)
    {
        var change = CouponChange.Of(Sector(from), Sector(to))!;

        Assert.Equal(((decimal)rate, (decimal)mix), (Math.Round(change.RatePoints, 4), Math.Round(change.MixPoints, 4)));

        static CostOfDebt Sector(string quarter) => CostOfDebt.Of(CreditBook.Dataset, CreditBook.Owed(Quarter.Parse(quarter)), Quarter.Parse(quarter));
    }

    [Fact]
    public void Of_AnyBook_SumsToTheChangeOfTheAverage() => Gen.Select(RandomFacts.All, Gen.Int[0, 8], Gen.Int[0, 8]).Sample((facts, one, other) =>
    {
        var book = new DebtBook(1, facts);
        var (before, after) = (Cost(book, book.Register[0] + one), Cost(book, book.Register[0] + other));
        var change = CouponChange.Of(before, after);

        Assert.Equal(before.MixedPercent is null || after.MixedPercent is null, change is null);
        if (change is not null)
        {
            Assert.Equal(after.MixedPercent!.Value - before.MixedPercent!.Value, change.TotalPoints, 10);
        }
    });

    private static CostOfDebt Cost(DebtBook book, Quarter quarter) =>
        CostOfDebt.Of(book, DebtOutstanding.Holdings(book, Selection.AllOf(book) with { IncludesAdjacent = true }, quarter), quarter);

    private static CostOfDebt Cost(params (InstrumentType Type, long Owed, decimal Coupon)[] notes)
    {
        var at = new Quarter(2025, 1);
        var book = Make.Book([Make.Miner(), .. notes.SelectMany((note, index) => new Fact[]
        {
            Make.Offering($"note-{index}", type: note.Type) with { CouponPercent = note.Coupon }, Make.Event(note.Owed, offering: $"note-{index}"),
        })]);
        return Cost(book, at);
    }
}
