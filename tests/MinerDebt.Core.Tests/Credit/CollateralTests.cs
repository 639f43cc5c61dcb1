using CsCheck;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class CollateralTests
{
    // Computed with a script that shares no code with the program.
    [Theory]
    [InlineData("can-2024-06-lender1", "2024-06-12", 14_308_156L, 69.167)]
    [InlineData("clsk-2024-08-coinbase", "2025-06-30", 174_500_000L, 64.2816)]
    [InlineData("fufu-2024-11-lender-a", "2025-06-30", 35_000_000L, null)]
    [InlineData("hut-2025-08-twoprime", "2025-08-25", 0L, null)]
    [InlineData("mara-2024-10-bitcoin-loc", "2024-12-31", 200_000_000L, 71.4552)]
    [InlineData("mara-2024-10-bitcoin-loc", "2025-09-30", 350_000_000L, 60.4309)]
    [InlineData("mara-2026-01-loc", "2026-01-31", 150_000_000L, 68.0685)]
    [InlineData("mara-2026-01-loc", "2026-06-30", 150_000_000L, 60.2645)]
    [InlineData("mara-2026-08-coinbase-term", "2026-08-04", 750_000_000L, null)]
    [InlineData("riot-2025-04-coinbase", "2026-06-30", 200_000_000L, 58.7081)]
    public void All_OfTheDataSet_AreAsComputedElsewhere(string loan, string day, long owed, double? ltv)
    {
        var one = Pledged.All(CreditBook.Dataset, CreditBook.Sector).Single(one => one.Loans[0].Offering.Id == loan && one.ValuedOn == Make.Day(day));

        Assert.Equal((owed, (decimal?)ltv), (one.PrincipalUsd!.Value, one.LtvPercent is { } percent ? Math.Round(percent, 4) : null));
        Assert.Null(one.MarginCallPriceUsd);
    }

    [Fact]
    public void At_TheLastQuarter_IsTheLastPledgeOfEachOpenLoan() => Assert.Equal(
        ["hut-2025-08-twoprime 2025-08-25", "hut-2026-05-falconx 2026-05-01", "mara-2026-01-loc 2026-06-30", "riot-2025-04-coinbase;riot-2025-05-coinbase-upsize 2026-06-30"],
        Pledged.At(CreditBook.Dataset, CreditBook.Sector with { Miners = new HashSet<string> { "HUT", "MARA", "RIOT" } }, CreditBook.Last).Select(one => one.Pledge.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Since_TheLastQuarter_IsWhatCameLater()
    {
        var later = Assert.Single(Pledged.Since(CreditBook.Dataset, CreditBook.Sector, CreditBook.Last));

        Assert.Equal((750_000_000L, 18_750m, null, 64m), (later.PrincipalUsd, later.Pledge.BtcPledged, later.LtvPercent, Math.Round(later.LtvAt(62_500)!.Value, 4)));
        Assert.Equal(0.527m, Math.Round(later.ShareOfHolding!.Value, 3));
    }

    // Riot's $200 million on the terms of Two Prime, worked in the audit: called at $81,818 with 3,300 bitcoin.
    [Fact]
    public void Illustration_OfAnotherLender_StandsInWhereThresholdsAreNotPublic()
    {
        var riot = Pledged.All(CreditBook.Dataset, CreditBook.Of("RIOT")).Single(one => one.ValuedOn == Make.Day("2025-09-30"));
        var twoPrime = Pledged.WithThresholds(CreditBook.Dataset).Single(pledge => pledge.OfferingIds[0] == "hut-2025-08-twoprime");
        var illustrated = riot with { Illustration = twoPrime with { MarginCallLtvPercent = 100m / 1.35m, InitialLtvPercent = 62.5m } };

        Assert.False(riot.IsIllustrated);
        Assert.True(illustrated.IsIllustrated);
        Assert.Equal(81_818m, Math.Round(illustrated.MarginCallPriceUsd!.Value));
        Assert.Equal(1_419m, Math.Round(illustrated.BitcoinToPost(67_805)!.Value));
        Assert.Equal(0m, illustrated.BitcoinToPost(81_819));
        Assert.Null(riot.BitcoinToPost(67_805));
    }

    // The same at $50,000: 200M ÷ (3,300 × 50,000) = 121.2%, and 200M × 1.6 ÷ 50,000 − 3,300 = 3,100 BTC back to 160%. Since
    // then Riot pledged more: with the 5,821 BTC of June 2026 it is 68.7%, and the call would come at $46,384 alone.
    [Theory]
    [InlineData("2025-09-30", 121.21, 81_818, 3_100)]
    [InlineData("2026-06-30", 68.72, 46_384, 0)]
    public void Illustration_Riot_AtFiftyThousand(string day, double ltv, double call, double post)
    {
        var riot = Pledged.All(CreditBook.Dataset, CreditBook.Of("RIOT")).Single(one => one.ValuedOn == Make.Day(day));
        var illustrated = riot with { Illustration = CreditBook.Pledge("2025-08-25", 10, "other") with { MarginCallLtvPercent = 100m / 1.35m, InitialLtvPercent = 100m / 1.6m } };

        Assert.Equal((decimal)ltv, Math.Round(riot.LtvAt(50_000)!.Value, 2));
        Assert.Equal((decimal)call, Math.Round(illustrated.MarginCallPriceUsd!.Value));
        Assert.Equal((decimal)post, Math.Round(illustrated.BitcoinToPost(50_000)!.Value));
    }

    [Fact]
    public void Illustration_OfATermThatIsPublic_ChangesNothing()
    {
        var own = Value(CreditBook.Pledge("2025-03-31", 10, "loan") with { MarginCallLtvPercent = 80 });
        var illustrated = own with { Illustration = CreditBook.Pledge("2025-03-31", 10, "other") with { MarginCallLtvPercent = 50, LiquidationLtvPercent = 60 } };

        Assert.Equal((false, own.MarginCallPriceUsd, null), (illustrated.IsIllustrated, illustrated.MarginCallPriceUsd, illustrated.LiquidationPriceUsd));
    }

    // 600,000 on 10 bitcoin: 60% at $100,000, called at 80% or $75,000, sold at 90% or $66,667.
    [Fact]
    public void Value_ByHand_IsLoanOverBitcoinTimesPriceOrThreshold()
    {
        var one = Value(CreditBook.Pledge("2025-03-31", 10, "loan") with { InitialLtvPercent = 60, MarginCallLtvPercent = 80, LiquidationLtvPercent = 90 });

        Assert.Equal((60m, 75_000m, 66_667m), (one.LtvPercent, one.MarginCallPriceUsd, Math.Round(one.LiquidationPriceUsd!.Value)));
        Assert.Equal((25m, 33.33m), (one.FallToMarginCallPercent, Math.Round(one.FallToLiquidationPercent!.Value, 2)));
        Assert.Equal(10m, one.BitcoinToPost(50_000));
    }

    [Fact]
    public void Value_OfAnyPledge_ReachesItsThresholdAtItsPrice() => Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 15_000]).Sample((bitcoin, threshold) =>
    {
        var one = Value(CreditBook.Pledge("2025-03-31", bitcoin / 10m, "loan") with { MarginCallLtvPercent = threshold / 100m });
        Assert.Equal(threshold / 100m, one.LtvAt(one.MarginCallPriceUsd)!.Value, 8);
    });

    [Fact]
    public void Value_OfALoanThatNobodyKnows_IsNotKnown()
    {
        var book = Make.Book(Make.Miner(), Make.Offering("loan"), CreditBook.Pledge("2025-03-31", 10, "loan"), CreditBook.Market("2025Q1", 100_000));

        Assert.Equal((null, null), (Pledged.All(book, Selection.AllOf(book)).Single().PrincipalUsd, Pledged.All(book, Selection.AllOf(book)).Single().LtvPercent));
    }

    private static Collateral Value(Pledge pledge)
    {
        var book = Make.Book(Make.Miner(), Make.Offering("loan"), Make.Event(600_000, offering: "loan"), pledge, CreditBook.Market("2025Q1", 100_000));
        return Pledged.All(book, Selection.AllOf(book)).Single();
    }
}
