using MinerDebt.Benchmarks.Arithmetic;
using MinerDebt.Core.Analysis.Shared;

namespace MinerDebt.Benchmarks.Tests;

/// <summary>What is measured is what the program shows.</summary>
public sealed class ArithmeticTests
{
    [Fact]
    public void QuarterTables_Debt_IsTheSectors() => Assert.Equal(39_748_677_844, new QuarterTables { By = Grouping.Total }.Debt().Totals[^1]);

    [Fact]
    public void Walls_Wall_HoldsAllThatIsOwed() =>
        Assert.Equal(new QuarterTables { By = Grouping.Total }.Debt().Totals[^1], new Walls().Wall().TotalUsd);

    [Fact]
    public void Ledgers_Book_HasEveryInstrument()
    {
        var ledgers = new Ledgers { Companies = 20 };
        ledgers.Make();

        Assert.Equal(20 * 6, ledgers.Book().Ledgers.Count);
    }

    [Fact]
    public async Task Charts_Svg_HasAFrameForEachWidth()
    {
        var charts = new Charts();

        Assert.Equal(charts.Layout().Count, (await charts.Svg()).Split("<svg").Length - 1);
    }
}
