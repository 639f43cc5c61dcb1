using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class DebtOutstandingTests
{
    private static readonly Selection Year = new(new(2025, 1), new(2025, 2));

    private static readonly Core.Book.DebtBook Book = Make.Book(
        Make.Miner("AAA"), Make.Miner("BBB"), Make.Miner("ADJ", Universe.Adjacent), Make.Miner("ZERO"),
        Make.Offering("a-note", "AAA"), Make.Event(100, offering: "a-note"), Make.Event(-40, "2025-04-01", "a-note"),
        Make.Offering("a-loan", "AAA", InstrumentType.TermLoan), Make.Event(10, "2025-04-01", "a-loan", Confidence.Unverified),
        Make.Offering("b-loan", "BBB", InstrumentType.TermLoan), Make.Event(300, "2025-04-01", "b-loan"),
        Make.Offering("b-unknown", "BBB", InstrumentType.CreditFacility),
        Make.Offering("j-note", "ADJ"), Make.Event(7, offering: "j-note"),
        Make.Offering("z-note", "ZERO"), Make.Event(5, offering: "z-note"), Make.Event(-5, "2025-01-16", "z-note"));

    [Fact]
    public void Table_ByMiner_HasTheLargestLastValueFirst() =>
        Assert.Equal([("BBB", "?,300", "0,0"), ("AAA", "100,70", "0,10")], Series(Year, Grouping.Miner));

    [Fact]
    public void Table_ByType_AddsUpAcrossMiners() =>
        Assert.Equal([("TermLoan", "0,310", "0,10"), ("ConvertibleNote", "100,60", "0,0"), ("CreditFacility", "?,?", "0,0")], Series(Year, Grouping.Type));

    [Fact]
    public void Table_OfAll_IsOneSeries() => Assert.Equal([("Total", "100,370", "0,10")], Series(Year, Grouping.Total));

    [Fact]
    public void Table_OfNamedMiners_KeepsThemWhateverTheyOwe() =>
        Assert.Equal(
            [("ADJ", "7,7", "0,0"), ("ZERO", "0,0", "0,0")],
            Series(Year with { Miners = new HashSet<string> { "ADJ", "ZERO" } }, Grouping.Miner));

    [Fact]
    public void Table_OfATypeWithAdjacent_HoldsOnlyThose() =>
        Assert.Equal(
            [("AAA", "100,60", "0,0"), ("ADJ", "7,7", "0,0")],
            Series(Year with { IncludesAdjacent = true, Types = new HashSet<InstrumentType> { InstrumentType.ConvertibleNote } }, Grouping.Miner));

    [Fact]
    public void Table_OutsideOfTheRegister_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DebtOutstanding.Table(Book, Year with { To = new(2026, 3) }, Grouping.Total));

    [Theory]
    [InlineData("2025Q1", 100L)]
    [InlineData("2025Q2", 370L)]
    [InlineData("2024Q4", null)]
    [InlineData("2025Q3", null)]
    public void TotalOf_AQuarter_IsNullOutsideOfTheTable(string quarter, long? total) =>
        Assert.Equal(total, DebtOutstanding.Table(Book, Year, Grouping.Type).TotalOf(Quarter.Parse(quarter)));

    [Fact]
    public void Holdings_OfAQuarter_AreThoseStillOwedWithTheirEvents() =>
        Assert.Equal(
            [("a-note", 100, 1)],
            DebtOutstanding.Holdings(Book, Year, new(2025, 1)).Select(one => (one.Ledger.Offering.Id, one.Position.Principal, one.Events.Count)));

    [Fact]
    public void Holdings_OfAQuarter_AreOrderedByWhatIsOwed() =>
        Assert.Equal(
            [("b-loan", 300, 1), ("a-note", 60, 2), ("a-loan", 10, 1)],
            DebtOutstanding.Holdings(Book, Year, new(2025, 2)).Select(one => (one.Ledger.Offering.Id, one.Position.Principal, one.Events.Count)));

    [Fact]
    public void Unknown_OfABook_AreOfferingsThatNoEventCounts() =>
        Assert.Equal(["b-unknown"], DebtOutstanding.Unknown(Book, Year).Select(ledger => ledger.Offering.Id));

    private static IEnumerable<(string Key, string Values, string Unverified)> Series(Selection selection, Grouping by) =>
        DebtOutstanding.Table(Book, selection, by).Series.Select(one =>
            (one.Key, string.Join(',', one.Values.Select(value => value?.ToString() ?? "?")), string.Join(',', one.Unverified)));
}
