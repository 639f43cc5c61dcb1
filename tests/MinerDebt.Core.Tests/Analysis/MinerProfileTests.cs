using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Miners;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class MinerProfileTests
{
    private const long Million = 1_000_000;

    [Fact]
    public void All_HandMadeBook_ComparesTheMiners()
    {
        var book = new ReconciliationBook()
            .Miner("AAA").Owes("AAA", "a", InstrumentType.TermLoan, ("2025-01-02", 300 * Million))
            .Runs("AAA", new Quarter(2025, 1), 30, null).Runs("AAA", new Quarter(2025, 3), null, 0).Runs("AAA", new Quarter(2025, 4), 60, 100)
            .Miner("BBB").Owes("BBB", "b", InstrumentType.TermLoan, ("2025-01-02", 100 * Million))
            .Build();

        var profiles = MinerProfile.All(book, Selection.AllOf(book), new Quarter(2025, 3));

        var first = profiles[0];
        Assert.Equal((300 * Million, 0.75m, 10m * Million), (first.OwedUsd, first.Share, first.DebtPerEhs));
        Assert.Equal(new Quarter(2025, 1), first.Hashrate!.Quarter);
        Assert.Null(first.DebtPerBitcoin);
        Assert.Null(first.OnTheYear);
        Assert.Equal((400 * Million, 2), (MinerTotal.Of(profiles).OwedUsd, MinerTotal.Of(profiles).Instruments));
    }

    [Fact]
    public void All_NothingKnown_IsNullNotZero()
    {
        var book = new ReconciliationBook().Miner("AAA").Owes("AAA", "unknown", InstrumentType.TermLoan).Build();

        var one = Assert.Single(MinerProfile.All(book, Selection.AllOf(book) with { Miners = new HashSet<string> { "AAA" } }, book.Register[^1]));

        Assert.Null(one.OwedUsd);
        Assert.Null(one.Share);
    }

    [Fact]
    public void All_Dataset_SharesSumToOne()
    {
        var book = ReconciliationBook.Dataset;

        var profiles = MinerProfile.All(book, Selection.AllOf(book), book.Register[^1]);

        Assert.Equal(1m, Math.Round(profiles.Sum(one => one.Share ?? 0), 12));
        Assert.Equal(39_748_677_844, profiles.Sum(one => one.OwedUsd));
    }

    [Fact]
    public void Table_ByOffering_SumsToTheMinersTotal()
    {
        var book = ReconciliationBook.Dataset;
        var selection = Selection.AllOf(book) with { Miners = new HashSet<string> { "MARA" } };

        var byOffering = DebtOutstanding.Table(book, selection, Grouping.Offering);

        Assert.Equal(DebtOutstanding.Table(book, selection, Grouping.Miner).Totals, byOffering.Totals);
        Assert.All(byOffering.Series, series => Assert.Equal("MARA", book.FindOffering(series.Key)!.Issuer.Ticker));
    }
}
