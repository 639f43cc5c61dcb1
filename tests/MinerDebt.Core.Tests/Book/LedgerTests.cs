using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Book;

public sealed class LedgerTests
{
    private static readonly Quarter First = new(2025, 1);
    private static readonly Quarter Last = new(2025, 3);

    private static readonly Dictionary<string, (DebtEvent[] Events, Position Expected)> Slices = new()
    {
        ["filings and releases only"] = (
            [Make.Event(100), Make.Event(30, "2025-02-01", confidence: Confidence.Release)], new Position(130, 0, 0)),
        ["weaker increases beside a filing"] = (
            [Make.Event(100), Make.Event(20, "2025-02-01", confidence: Confidence.Press), Make.Event(5, "2025-02-02", confidence: Confidence.Unverified)],
            new Position(125, 5, 20)),
        ["repayment retires the better supported part first"] = (
            [Make.Event(50), Make.Event(100, "2025-02-01", confidence: Confidence.Unverified), Make.Event(-60, "2025-02-02")], new Position(90, 90, 0)),
        ["repayment retires the press before the unverified"] = (
            [Make.Event(100, confidence: Confidence.Press), Make.Event(30, "2025-02-01", confidence: Confidence.Unverified), Make.Event(-50, "2025-02-02")],
            new Position(80, 30, 50)),
        ["an unverified repayment adds to no slice"] = (
            [Make.Event(100), Make.Event(-40, "2025-02-01", confidence: Confidence.Unverified)], new Position(60, 0, 0)),
        ["all is repaid"] = (
            [Make.Event(100, confidence: Confidence.Unverified), Make.Event(-100, "2025-02-01")], new Position(0, 0, 0)),
    };

    public static TheoryData<string> Names => [.. Slices.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void At_EventsOfSeveralConfidences_SlicesThePrincipal(string name) =>
        Assert.Equal(Slices[name].Expected, Ledger(Slices[name].Events).At(First));

    [Fact]
    public void At_EachQuarter_CountsEventsUpToItsLastDay()
    {
        var ledger = Ledger(Make.Event(100, "2025-03-31"), Make.Event(-30, "2025-07-01"), Make.Event(1, "2025-10-01"));

        Assert.Equal([100, 100, 70], Quarter.Range(First, Last).Select(quarter => ledger.At(quarter)!.Value.Principal));
    }

    [Theory]
    [InlineData("2024Q4")]
    [InlineData("2025Q4")]
    public void At_OutsideOfTheRegister_Throws(string quarter) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ledger(Make.Event(100)).At(Quarter.Parse(quarter)));

    [Theory]
    [InlineData(OfferingStatus.Outstanding, false)]
    [InlineData(OfferingStatus.PartlyRepaid, false)]
    [InlineData(OfferingStatus.Repaid, true)]
    [InlineData(OfferingStatus.Converted, true)]
    [InlineData(OfferingStatus.Announced, true)]
    [InlineData(OfferingStatus.Withdrawn, true)]
    public void At_WithoutEvents_IsKnownOnlyWhereNothingIsOwed(OfferingStatus status, bool known) =>
        Assert.Equal(known ? new Position(0, 0, 0) : null, Ledger(status).At(First));

    [Fact]
    public void Events_InAnyOrder_AreSortedByTheirDay() =>
        Assert.Equal(
            [Make.Event(100, "2025-01-15"), Make.Event(5, "2025-02-01"), Make.Event(-5, "2025-02-01")],
            Ledger(Make.Event(-5, "2025-02-01"), Make.Event(5, "2025-02-01"), Make.Event(100, "2025-01-15")).Events);

    private static Ledger Ledger(params DebtEvent[] events) => new(Make.Offering(), Make.Miner(), events, First, Last);

    private static Ledger Ledger(OfferingStatus status) => new(Make.Offering() with { Status = status }, Make.Miner(), [], First, Last);
}
