using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Drivers;

/// <summary>The figures of the data set were computed from its files by a script of its own.</summary>
public sealed class DriverQuarterTests
{
    private static readonly Selection All = new(new Quarter(2024, 1), new Quarter(2026, 2));

    [Theory]
    [InlineData("2024Q1", null, 95_000_000, 1_696_758_407L, 5, 453_862_409L, 4)]
    [InlineData("2024Q2", 1_540_688_156L, 184_849_156, 920_812_510L, 5, 457_626_853L, 4)]
    [InlineData("2025Q3", 12_401_254_000L, 3_770_000_000, 623_057_579L, 4, 724_781_301L, 7)]
    [InlineData("2025Q4", 23_229_466_844L, 11_627_000_000, 1_860_243_366L, 3, 1_780_052_000L, 6)]
    [InlineData("2026Q2", 39_748_677_844L, 19_487_500_000, 1_001_793_000L, 4, 3_256_636_000L, 6)]
    public void Table_OfTheDataSet_SetsStockBesideDebt(string quarter, long? owed, long raised, long equity, int equityMiners, long capex, int capexMiners)
    {
        var one = Assert.Single(DriverQuarter.Table(ProgramDataset.Book, All), one => one.Quarter == Quarter.Parse(quarter));

        Assert.Equal((owed, raised), (one.DebtUsd, one.DebtRaisedUsd));
        Assert.Equal((equity, equityMiners), (one[MinerMeasure.Equity].Usd!.Value, one[MinerMeasure.Equity].Rows.Count));
        Assert.Equal((capex, capexMiners), (one[MinerMeasure.Capex].Usd!.Value, one[MinerMeasure.Capex].Rows.Count));
    }

    [Theory]
    [InlineData("2025Q3", 1_507_848_002L, 11, 737_214_702L, 6, 34_225_178L, 3, 13_107_000L, 2)]
    [InlineData("2026Q2", 933_084_000L, 8, 46_372_000L, 2, 136_669_000L, 1, 90_569_000L, 2)]
    public void Table_OfTheDataSet_AddsRevenueAndInterest(
        string quarter, long revenue, int miners, long mining, int miningMiners, long hosting, int hostingMiners, long interest, int interestMiners)
    {
        var one = Assert.Single(DriverQuarter.Table(ProgramDataset.Book, All), one => one.Quarter == Quarter.Parse(quarter));

        Assert.Equal(
            [(revenue, miners), (mining, miningMiners), (hosting, hostingMiners), (interest, interestMiners)],
            new[] { MinerMeasure.Revenue, MinerMeasure.Mining, MinerMeasure.Hosting, MinerMeasure.Interest }.Select(measure => (one[measure].Usd!.Value, one[measure].Rows.Count)));
    }

    [Fact]
    public void Table_NothingKnown_IsUnknownAndNot0()
    {
        var one = DriverQuarter.Table(ProgramDataset.Book, All).Single(one => one.Quarter == new Quarter(2025, 4));

        Assert.Null(one[MinerMeasure.Interest].Usd);
        Assert.Empty(one[MinerMeasure.Interest].Rows);
    }

    [Fact]
    public void Table_Known0_CountsAsKnown()
    {
        var one = DriverQuarter.Table(ProgramDataset.Book, All with { Miners = new HashSet<string> { "CORZ" } })[^1];

        Assert.Equal((0L, 1), (one[MinerMeasure.Equity].Usd!.Value, one[MinerMeasure.Equity].Rows.Count));
    }

    [Fact]
    public void Table_SubsidiaryBesideItsParent_IsNotAddedTwice()
    {
        var book = Make.Book(
            Make.Miner("PARENT"), Make.Miner("CHILD") with { ConsolidatedInto = "PARENT" },
            Row("PARENT", 100), Row("CHILD", 30));

        Assert.Equal(100, Equity(book, "PARENT", "CHILD"));
        Assert.Equal(100, Equity(book));
        Assert.Equal(30, Equity(book, "CHILD"));
    }

    [Fact]
    public void Table_OutsideTheRegister_HasNoDebtButTheRest()
    {
        var first = DriverQuarter.Table(ProgramDataset.Book, new Selection(new Quarter(2020, 4), new Quarter(2021, 1)))[0];

        Assert.Null(first.DebtUsd);
        Assert.Equal(29_001, first.Market!.BtcPriceUsd);
    }

    [Fact]
    public void Spans_OfTheDataSet_ReachFromMarketAndMinersToTheRegistersEnd()
    {
        Assert.Equal((new Quarter(2020, 4), new Quarter(2026, 2)), DriverQuarter.Span(ProgramDataset.Book));
        Assert.Equal((new Quarter(2024, 1), new Quarter(2026, 2)), DriverQuarter.Usual(ProgramDataset.Book));
        Assert.Equal((new Quarter(2024, 2), new Quarter(2026, 2)), DriverQuarter.Span(Make.Book()));
    }

    [Fact]
    public void Table_OfEachMinerAlone_AddsUpToAll()
    {
        var book = ProgramDataset.Book;
        var reporting = DriverQuarter.Reporting(book, All);
        var whole = DriverQuarter.Table(book, All);
        var parts = reporting.Select(miner => DriverQuarter.Table(book, All with { Miners = new HashSet<string> { miner.Ticker } })).ToList();

        Assert.All(Enum.GetValues<MinerMeasure>(), measure => Assert.All(whole, (quarter, index) =>
        {
            Assert.Equal(quarter[measure].Usd ?? 0, parts.Sum(part => part[index][measure].Usd ?? 0));
            Assert.Equal(quarter[measure].Rows.Count, parts.Sum(part => part[index][measure].Rows.Count));
        }));
    }

    private static MinerQuarter Row(string ticker, long equity) =>
        new() { Ticker = ticker, Quarter = new Quarter(2025, 1), EquityRaisedUsd = equity, Source = Make.Source() };

    private static long? Equity(DebtBook book, params string[] miners) =>
        DriverQuarter.Table(book, new Selection(new Quarter(2025, 1), new Quarter(2025, 1)) { Miners = miners.ToHashSet() })[0][MinerMeasure.Equity].Usd;
}
