using CsCheck;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class BridgeTests
{
    private static readonly DebtBook Book = new(1, Facts.Of(DatasetReader.Read().Select(row => row.Fact)));

    [Theory]
    [InlineData(BridgeStepKind.Issued, 15_529_900_000, 17)]
    [InlineData(BridgeStepKind.Drawn, 988_000_000, 3)]
    [InlineData(BridgeStepKind.AccruedInKind, 0, 0)]
    [InlineData(BridgeStepKind.Repaid, -1_311_696_000, 8)]
    [InlineData(BridgeStepKind.Repurchased, 0, 0)]
    [InlineData(BridgeStepKind.Converted, -159_287_000, 1)]
    [InlineData(BridgeStepKind.Exchanged, 0, 0)]
    [InlineData(BridgeStepKind.Matured, -11_000_000, 1)]
    [InlineData(BridgeStepKind.Other, 11_299_000, 2)]
    public void Of_Q2Of2026_HasTheStepsOfTheDataSet(BridgeStepKind kind, long change, int events)
    {
        var bridge = Bridge.Of(Book, Selection.AllOf(Book), Quarter.Parse("2026Q2"));

        Assert.Equal((24_701_461_844, 39_748_677_844), (bridge.OpeningUsd, bridge.ClosingUsd));
        var step = Assert.Single(bridge.Steps, step => step.Kind == kind);
        Assert.Equal((change, events), (step.ChangeUsd, step.Entries.Count));
    }

    [Fact]
    public void Of_OneMiner_HasItsEventsAlone()
    {
        var selection = Selection.AllOf(Book) with { Miners = new HashSet<string> { "MARA" } };

        var bridge = Bridge.Of(Book, selection, Quarter.Parse("2026Q1"));

        Assert.Equal(3_648_077_000, bridge.OpeningUsd);
        Assert.Equal([150_000_000, -350_000_000, -1_000_876_000], bridge.Steps.Where(step => step.Entries.Count > 0).Select(step => step.ChangeUsd));
        Assert.All(bridge.Steps.SelectMany(step => step.Entries), entry => Assert.Equal("MARA", entry.Ledger.Issuer.Ticker));
    }

    [Fact]
    public void Of_EveryMinerTypeAndQuarterOfTheDataSet_ClosesToTheDollar()
    {
        var all = Selection.AllOf(Book) with { IncludesAdjacent = true };
        var selections = Book.Miners.Select(miner => all with { Miners = new HashSet<string> { miner.Ticker } })
            .Concat(Enum.GetValues<InstrumentType>().Select(type => all with { Types = new HashSet<InstrumentType> { type } }))
            .Append(all).Append(Selection.AllOf(Book)).ToList();

        Assert.All(
            from selection in selections
            from quarter in Bridge.Quarters(Book)
            select Bridge.Of(Book, selection, quarter),
            Closes);
        Assert.All(Bridge.Quarters(Book), quarter =>
            Assert.Equal(DebtOutstanding.Table(Book, Selection.AllOf(Book), Grouping.Total).TotalOf(quarter), Bridge.Of(Book, Selection.AllOf(Book), quarter).ClosingUsd));
    }

    [Fact]
    public void Of_AnyBook_ClosesToTheDollarAndHasEachEventOnce() => BridgeBooks.Any.Sample(book =>
    {
        var selection = Selection.AllOf(book);
        var bridges = Bridge.Quarters(book).Select(quarter => Bridge.Of(book, selection, quarter)).ToList();

        Assert.All(bridges, Closes);
        Assert.Equal(
            book.Ledgers.SelectMany(ledger => ledger.Events).Where(one => one.OccurredOn > book.Register[0].End && one.OccurredOn <= book.Register[^1].End).Select(one => one.Key).Order(),
            bridges.SelectMany(bridge => bridge.Steps).SelectMany(step => step.Entries).Select(entry => entry.Event.Key).Order());
    });

    [Theory]
    [InlineData("2024Q2")]
    [InlineData("2026Q3")]
    public void Of_QuarterWithoutBothEnds_IsRefused(string quarter) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Bridge.Of(Book, Selection.AllOf(Book), Quarter.Parse(quarter)));

    [Fact]
    public void KindOf_EveryKindOfEvent_HasAStepAndEveryStepAKind() => Assert.Equal(
        Enum.GetValues<BridgeStepKind>(),
        Enum.GetValues<DebtEventKind>().Select(BridgeStep.KindOf).Distinct().Order());

    [Fact]
    public void KindOf_UnmappedKind_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BridgeStep.KindOf((DebtEventKind)999));

    private static void Closes(Bridge bridge)
    {
        Assert.Equal(bridge.ClosingUsd, bridge.OpeningUsd + bridge.Steps.Sum(step => step.ChangeUsd));
        Assert.Equal(Enum.GetValues<BridgeStepKind>(), bridge.Steps.Select(step => step.Kind));
    }
}
