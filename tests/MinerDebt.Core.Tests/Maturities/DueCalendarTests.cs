using CsCheck;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Maturities;

/// <summary>The calendar of all days ahead, against the maturity wall of the same holdings.</summary>
public sealed class DueCalendarTests
{
    [Fact]
    public void Of_AnyFacts_HasWhatTheWallHasOnEachBasis() => RandomFacts.All.Sample(facts =>
    {
        var book = new DebtBook(1, facts);
        var quarter = book.Register[^1];
        var holdings = DebtOutstanding.Holdings(book, Selection.AllOf(book), quarter);
        var entries = DueCalendar.Of(holdings, quarter.End);

        var stated = MaturityWall.Of(holdings, quarter.End, MaturityBasis.Stated);
        Assert.Equal(
            Sum(stated.Ahead.Where(payment => payment.Kind == DueKind.Maturity)),
            entries.Where(entry => entry.Kind == CalendarKind.Maturity).Sum(entry => entry.PrincipalUsd));
        Assert.Equal(
            Sum(stated.Ahead.Where(payment => payment.Kind == DueKind.Installment)),
            entries.Where(entry => entry.Kind == CalendarKind.Installment).Sum(entry => entry.PrincipalUsd));
        // The wall by the worst case has one put of an offering: the first of the calendar.
        Assert.All(MaturityWall.Of(holdings, quarter.End, MaturityBasis.Worst).Ahead.Where(payment => payment.Put is not null), payment =>
        {
            var first = entries.First(entry => entry.Kind == CalendarKind.HolderPut && entry.Holding.Ledger.Offering.Id == payment.Holding.Ledger.Offering.Id);
            Assert.Equal((payment.Put!.On, payment.PrincipalUsd), (first.Put!.On, first.PrincipalUsd));
        });
        Assert.All(entries, entry => Assert.InRange(entry.PrincipalUsd, 0, entry.Holding.Position.Principal));
        Assert.All(entries, entry => Assert.True(entry.Day > quarter.End));
        Assert.Equal(entries.Select(entry => entry.Day).Order(), entries.Select(entry => entry.Day));

        static long Sum(IEnumerable<PaymentDue> payments) => payments.Sum(payment => payment.PrincipalUsd);
    }, iter: 200);

    [Fact]
    public void Total_AnyDays_CountsEachOfferingOnceAndNoMoreThanIsOwed() => Gen.Select(RandomFacts.All, Gen.Int[0, 1_500]).Sample((facts, days) =>
    {
        var book = new DebtBook(1, facts);
        var quarter = book.Register[^1];
        var holdings = DebtOutstanding.Holdings(book, Selection.AllOf(book), quarter);
        List<CalendarEntry> entries = [.. DueCalendar.Of(holdings, quarter.End).Where(entry => entry.Day <= quarter.End.AddDays(days))];

        var total = CalendarTotal.Of(entries);

        var asked = total.Puts.Concat(total.Conditional).Select(entry => entry.Holding.Ledger.Offering.Id).ToList();
        Assert.Equal(asked.Distinct(), asked);
        Assert.Equal(
            entries.Where(entry => entry.Kind == CalendarKind.HolderPut).Select(entry => entry.Holding.Ledger.Offering.Id).Distinct().Order(),
            asked.Order());
        Assert.True(total.PutUsd + total.ConditionalUsd <= holdings.Sum(holding => holding.Position.Principal));
        Assert.All(total.Puts, entry => Assert.Equal(entries.First(one => one.Kind == entry.Kind && !one.IsConditional && one.Holding == entry.Holding), entry));
    }, iter: 200);

    [Fact]
    public void CallableAlready_TheDataset_ArePastTheirFirstDay()
    {
        var (book, at) = (ProgramDataset.Book, ProgramDataset.Book.Register[^1]);
        var holdings = DebtOutstanding.Holdings(book, Selection.AllOf(book), at);

        var already = DueCalendar.CallableAlready(holdings, at.End).Select(holding => holding.Ledger.Offering.Id);
        var later = DueCalendar.Of(holdings, at.End).Where(entry => entry.Kind == CalendarKind.Call).Select(entry => entry.Holding.Ledger.Offering.Id);

        Assert.Empty(already.Intersect(later));
        Assert.Equal(
            holdings.Where(holding => holding.Ledger.Terms?.CallableFrom is not null && !(holding.Ledger.Offering.MaturesOn?.LastDay <= at.End)).Select(holding => holding.Ledger.Offering.Id).Order(),
            already.Concat(later).Order());
    }
}
