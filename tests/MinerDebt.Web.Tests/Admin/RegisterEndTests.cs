using MinerDebt.Core.Analysis.Upkeep;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Tests.Admin;

public sealed class RegisterEndTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly Offering Later = Samples.Note with { Id = "zed-2026-08-conv-2031", ClosedOn = new DateOnly(2026, 8, 13) };

    [Fact]
    public void Of_ADealAfterTheRegister_CountsItAndWhatIsMissing()
    {
        var end = RegisterEnd.Of(new DebtBook(1, Samples.Facts(Samples.Balance, Samples.Note, Later)), Today);

        Assert.Equal((new Quarter(2026, 2), new Quarter(2026, 3), 57, true), (end.Last, end.Next, end.DaysSinceNext, end.CanExtend));
        Assert.Equal([Later.Id], end.Later.Select(offering => offering.Id));
        Assert.Equal(["ZED"], end.WithoutBalance.Select(miner => miner.Ticker));
        Assert.Equal([Samples.Note.Id, Later.Id], end.WithoutEvent.Select(offering => offering.Id));
        Assert.Empty(end.Announced);
    }

    [Fact]
    public void Extend_TheRegister_AddsTheNextQuarter()
    {
        var facts = Samples.Facts(Later);

        var after = new DebtBook(2, Change.Apply([RegisterEnd.Extend(new DebtBook(1, facts))], facts));

        Assert.Equal(new Quarter(2026, 3), after.Register[^1]);
        Assert.Null(RegisterEnd.Said(after, Later));
    }

    [Fact]
    public void Said_OfADealThatNoTotalHas_NamesBothQuarters()
    {
        var book = new DebtBook(1, Samples.Facts(Samples.Note, Later));

        Assert.Equal("It is of Q3 2026, and totals end with Q2 2026: until the register is extended, no total has it.", RegisterEnd.Said(book, Later));
        Assert.Null(RegisterEnd.Said(book, Samples.Note));
        Assert.Equal("One of them is of Q3 2026, and totals end with Q2 2026: until the register is extended, no total has it.", RegisterEnd.Said(book, [Samples.Note, Later, Samples.Balance]));
        Assert.Equal("2 of them are later than Q2 2026, with which totals end: until the register is extended, no total has them.", RegisterEnd.Said(book, [Samples.Note, Later, Later with { Id = "other" }]));
    }
}
