using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class ProceedsWaterfallTests
{
    // Millions, computed by hand from the terms, the notes and the repayments at the closing.
    [Theory]
    [InlineData("wulf-2024-10-conv-2030", 500, 12.9, 60.0, 115.0, null, 312.1)]
    [InlineData("clsk-2024-12-conv-2030", 650, 16.312, 90.35, 145.0, 50.0, 348.338)]
    [InlineData("iren-2025-10-conv-2031", 1000, 21.0, 56.7, null, null, 922.3)]
    [InlineData("iren-2024-12-conv-2030", 440, 14.6, 44.4, 73.7, null, 307.3)]
    [InlineData("mara-2024-11-conv-2030", 1000, 20.824, null, null, 199.0, 780.176)]
    [InlineData("btdr-2025-11-conv-2031", 400, 12.0, 35.4, null, 267.9, 84.7)]
    [InlineData("btdr-2026-02-conv-2032", 325, 9.9, 29.2, null, 138.2, 147.7)]
    [InlineData("btdr-2025-06-conv-2031", 330, 10.4, 129.6, null, 36.1, 153.9)]
    [InlineData("corz-2024-08-conv-2029", 460, 15.0, null, null, 211.2, 233.8)]
    [InlineData("apld-2024-11-conv-2030", 450, 15.5, 51.8, 84.0, null, 298.7)]
    [InlineData("wyfi-2026-01-conv-2031", 230, 8.5, 120.0, null, null, 101.5)]
    public void Of_TheDataSet_IsAsComputedByHand(string id, double gross, double fees, double? call, double? shares, double? refinanced, double left)
    {
        var waterfall = Waterfall(id);

        Assert.Equal(
            ((decimal)gross, (decimal)fees, (decimal?)call, (decimal?)shares, (decimal?)refinanced, (decimal)left, false),
            (Millions(waterfall.GrossUsd), Of(waterfall, ProceedsUse.Fees), Of(waterfall, ProceedsUse.CappedCall), Of(waterfall, ProceedsUse.ShareRepurchase),
                Of(waterfall, ProceedsUse.Refinancing), Millions(waterfall.LeftUsd), waterfall.IsAtMost));
    }

    [Theory]
    [InlineData("2024Q4", "2024Q4", new[] { "clsk-2024-12-conv-2030", "riot-2024-12-conv-2030", "iren-2024-12-conv-2030", "corz-2024-12-conv-2031", "mara-2024-12-conv-2031", "btdr-2024-11-conv-2029", "mara-2024-11-conv-2030", "wulf-2024-10-conv-2030" })]
    [InlineData("2025Q1", "2025Q1", new string[0])]
    public void All_Quarters_AreThoseThatClosedInThem(string from, string to, string[] ids) => Assert.Equal(
        ids, ProceedsWaterfall.All(ProgramDataset.Book, new Selection(Quarter.Parse(from), Quarter.Parse(to))).Select(one => one.Ledger.Offering.Id));

    [Fact]
    public void Of_AUseWithoutAnAmount_IsAStepWithoutAnAmount()
    {
        var waterfall = Waterfall("bitf-2025-10-conv-2031");

        Assert.Contains(waterfall.Steps, step => step is { Use: ProceedsUse.CappedCall, Usd: null });
        Assert.True(waterfall.IsAtMost);
    }

    [Fact]
    public void Of_NoKnownUse_IsAtMost() => Assert.True(Of(offering => offering with { NetProceedsUsd = 97 })!.IsAtMost);

    [Fact]
    public void Of_WithoutNetProceeds_IsNotKnown() => Assert.Null(Of(offering => offering));

    [Fact]
    public void Of_NetAboveGross_IsNotKnown() => Assert.Null(Of(offering => offering with { NetProceedsUsd = 100_000_001 }));

    // Two notes in one month: the debt repaid after both is the second one's.
    [Fact]
    public void Of_TwoNotesInAMonth_CountARepaymentOnce()
    {
        var book = Make.Book(
            Make.Miner(), Old("old"), Make.Event(50_000_000, "2024-07-01", "old"), Make.Event(-20_000_000, "2025-01-20", "old") with { CashUsd = 21_000_000 },
            Refinancing("first", "2025-01-10"), Refinancing("second", "2025-01-15"));

        Assert.Equal(
            [null, 21_000_000L],
            new[] { "first", "second" }.Select(id => ProceedsWaterfall.Of(book, book.FindOffering(id)!)!.Steps.Single(step => step.Use == ProceedsUse.Refinancing).Usd));
    }

    [Fact]
    public void Of_EveryOffering_StepsAndRestAreGross()
    {
        var waterfalls = CreditBook.Dataset.Ledgers.Select(ledger => ProceedsWaterfall.Of(CreditBook.Dataset, ledger)).OfType<ProceedsWaterfall>().ToList();

        Assert.NotEmpty(waterfalls);
        Assert.All(waterfalls, one => Assert.Equal(one.GrossUsd, one.LeftUsd + one.Steps.Sum(step => step.Usd ?? 0)));
        Assert.All(waterfalls, one => Assert.Equal(one.Steps.Select(step => step.Use).Order().Distinct(), one.Steps.Select(step => step.Use)));
        Assert.All(waterfalls, one => Assert.InRange(one.LeftUsd, 0, one.NetUsd));
    }

    private static Offering Old(string id) => Make.Offering(id) with { ClosedOn = Make.Day("2024-07-01") };

    private static Offering Refinancing(string id, string day) => Make.Offering(id) with
    {
        ClosedOn = Make.Day(day),
        NetProceedsUsd = 97_000_000,
        UseOfProceeds = [UseOfProceeds.Refinancing],
    };

    private static ProceedsWaterfall? Of(Func<Offering, Offering> terms)
    {
        var book = Make.Book(Make.Miner(), terms(Make.Offering()));
        return ProceedsWaterfall.Of(book, book.Ledgers[0]);
    }

    private static ProceedsWaterfall Waterfall(string id) => ProceedsWaterfall.Of(CreditBook.Dataset, CreditBook.Ledger(id))!;

    private static decimal? Of(ProceedsWaterfall waterfall, ProceedsUse use) =>
        waterfall.Steps.SingleOrDefault(step => step.Use == use)?.Usd is { } usd ? Millions(usd) : null;

    private static decimal Millions(long usd) => usd / 1_000_000m;
}
