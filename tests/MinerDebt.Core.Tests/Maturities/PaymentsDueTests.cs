using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Maturities;

/// <summary>One note of 100, closed on 15 January 2025 and due on 15 January 2030, as owed on 31 December 2025.</summary>
public sealed class PaymentsDueTests
{
    private static readonly Quarter At = new(2025, 4);
    private static readonly Offering Note = Make.Offering();

    [Theory]
    [InlineData("2026-06-30:10;2027-06-30:20", "", "Installment 2026-06-30 10, Installment 2027-06-30 20, Maturity 2030-01-15 70")]
    [InlineData("2026-06-30:60;2027-06-30:60", "", "Installment 2026-06-30 60, Installment 2027-06-30 40")]
    [InlineData("2026-06-30:;2027-06-30:20", "", "Installment 2027-06-30 20, Maturity 2030-01-15 80")]
    // 40 should have been repaid by then: nothing was, all of it, or a part.
    [InlineData("2025-06-30:40;2026-06-30:20", "", "Unconfirmed  40, Installment 2026-06-30 20, Maturity 2030-01-15 40")]
    [InlineData("2025-06-30:40;2026-06-30:20", "2025-07-01:-40", "Installment 2026-06-30 20, Maturity 2030-01-15 40")]
    [InlineData("2025-06-30:40;2026-06-30:20", "2025-07-01:-15", "Unconfirmed  25, Installment 2026-06-30 20, Maturity 2030-01-15 40")]
    // What is owed does not reach to the later installments and the balloon.
    [InlineData("2025-06-30:40;2026-06-30:20", "2025-07-01:-70", "Installment 2026-06-30 20, Maturity 2030-01-15 10")]
    // A schedule of more than was owed has no balloon.
    [InlineData("2025-06-30:90;2026-06-30:30", "", "Unconfirmed  70, Installment 2026-06-30 30")]
    [InlineData("2025-06-30:100", "", "Unconfirmed  100")]
    public void Of_ANoteWithASchedule_IsSplitByIt(string schedule, string events, string payments) =>
        Assert.Equal(payments, Told(MaturityBasis.Stated, Note, [.. Schedule(schedule), .. Events(events)]));

    [Fact]
    public void Of_ADerivedInstallment_IsUncertain()
    {
        var derived = Schedule("2026-06-30:10").Single() with { Kind = PaymentKind.Derived };

        Assert.Equal([true, false], Payments(MaturityBasis.Stated, Note, [derived]).Select(payment => payment.IsUncertain));
    }

    [Fact]
    public void Of_ALoanOnDemand_IsDueAtOnceWhateverItsTerms() =>
        Assert.Equal("OnDemand  100", Told(MaturityBasis.Worst, Note with { HolderPuts = [HolderPut.Parse("2028-01-01")] }, [.. Schedule("2026-06-30:10"), Terms(onDemand: true)]));

    [Theory]
    [InlineData("2025-12", "PastDue 2025-12 100")]
    [InlineData("2025-12-31", "PastDue 2025-12-31 100")]
    [InlineData("2025", "PastDue 2025 100")]
    [InlineData("2026-01", "Maturity 2026-01 100")]
    [InlineData("2026", "Maturity 2026 100")]
    [InlineData(null, "Undated  100")]
    public void Of_AMaturityAsFarAsItIsKnown_CountsByItsLastDay(string? matures, string payments) =>
        Assert.Equal(payments, Told(MaturityBasis.Stated, Note with { MaturesOn = matures is null ? null : PartialDate.Parse(matures) }, []));

    [Fact]
    public void Of_APutBetweenInstallments_TakesTheRestOnItsDay() =>
        Assert.Equal(
            "Installment 2026-06-30 10, HolderPut 2027-01-01 90",
            Told(MaturityBasis.FirstPut, Note with { HolderPuts = [HolderPut.Parse("2027-01-01")] }, Schedule("2026-06-30:10;2027-01-01:20;2027-06-30:20")));

    // Extended in March 2026: on 31 December 2025 the old day was in force.
    [Fact]
    public void Of_AMaturityExtendedLater_IsDueByTheTermsOfTheDay() =>
        Assert.Equal("PastDue 2025-11-30 100", Told(MaturityBasis.Stated, Note, [Amended(AmendedField.Maturity, "2026-03-01", "2025-11-30", "2030-01-15")]));

    [Theory]
    [InlineData(1, "2026-01-01", "2026-01-31")]
    [InlineData(12, "2026-01-01", "2026-12-31")]
    [InlineData(24, "2026-01-01", "2027-12-31")]
    public void DueWindow_AfterADay_IsWholeMonths(int months, string first, string last) =>
        Assert.Equal(new DueWindow(Make.Day(first), Make.Day(last)), DueWindow.After(At.End, months));

    [Fact]
    public void NextDue_OfADay_SumsAllOfIt()
    {
        var book = Make.Book([
            Make.Miner(), Note, Note with { Id = "b", MaturesOn = Make.Day("2026-05-01") }, Note with { Id = "c", MaturesOn = Make.Day("2026-05-01") },
            Make.Event(100), Make.Event(30, offering: "b"), Make.Event(20, offering: "c")]);

        var next = NextDue.Of(MaturityWall.Of(DebtOutstanding.Holdings(book, Selection.AllOf(book), At), At.End, MaturityBasis.Stated))!;

        Assert.Equal((Make.Day("2026-05-01"), 50, false), (next.On, next.PrincipalUsd, next.HasPut));
    }

    private static string Told(MaturityBasis basis, Offering note, IEnumerable<Fact> facts) =>
        string.Join(", ", Payments(basis, note, facts).Select(payment => $"{payment.Kind} {payment.On} {payment.PrincipalUsd}"));

    private static IReadOnlyList<PaymentDue> Payments(MaturityBasis basis, Offering note, IEnumerable<Fact> facts)
    {
        var book = Make.Book([Make.Miner(), note, Make.Event(100), .. facts]);
        return PaymentsDue.Of(DebtOutstanding.Holdings(book, Selection.AllOf(book), At).Single(), At.End, basis);
    }

    private static IEnumerable<ScheduledPayment> Schedule(string text) => Pairs(text).Select(pair => new ScheduledPayment
    {
        OfferingId = Note.Id,
        DueOn = Make.Day(pair[0]),
        PrincipalUsd = pair[1] == "" ? null : long.Parse(pair[1], null),
        Kind = PaymentKind.Scheduled,
        Source = Make.Source(),
    });

    private static IEnumerable<DebtEvent> Events(string text) => Pairs(text).Select(pair => Make.Event(long.Parse(pair[1], null), pair[0]));

    private static IEnumerable<string[]> Pairs(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':'));

    private static InstrumentTerms Terms(bool onDemand) => new() { OfferingId = Note.Id, OnDemand = onDemand, Source = Make.Source() };

    private static Amendment Amended(AmendedField field, string day, string before, string after) => new()
    {
        OfferingId = Note.Id,
        ChangedOn = Make.Day(day),
        Field = field,
        OldValue = before,
        NewValue = after,
        Source = Make.Source(),
    };
}
