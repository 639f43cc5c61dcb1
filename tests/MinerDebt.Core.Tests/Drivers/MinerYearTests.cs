using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Drivers;

public sealed class MinerYearTests
{
    private static readonly Quarter At = new(2025, 3);

    private static readonly Selection All = new(At, At);

    [Theory]
    [InlineData("MARA", 60.4, 5.858, 60.39, 3_017_369_000, 128.4)]
    [InlineData("RIOT", 36.5, 3.540, 46.15, 847_720_000, 102.13)]
    [InlineData("CLSK", 45.6, 4.423, 45.17, 769_023_000, 42.72)]
    [InlineData("BTDR", 35, 3.395, 13.26, 769_417_000, 28.60)]
    [InlineData("HIVE", 18, 1.746, 9.16, -4_860_000, -0.39)]
    public void All_OfTheDataSet_ShowsWhatDebtBought(string ticker, double ehs, double share, double standStill, long debtAdded, double millionsPerEhs)
    {
        var one = Of(ticker);

        Assert.Equal((decimal)ehs, one.Now!.HashrateEhs);
        Assert.Equal((decimal)share, decimal.Round(one.SharePercent!.Value, 3));
        Assert.Equal((decimal)standStill, decimal.Round(one.StandStillEhs!.Value, 2));
        Assert.Equal(debtAdded, one.DebtAddedUsd);
        Assert.Equal((decimal)millionsPerEhs, decimal.Round(one.DebtPerEhsAdded!.Value / 1_000_000, 2));
    }

    [Fact]
    public void All_HashrateLost_HasNoPriceForEachAdded()
    {
        var one = Of("CORZ");

        Assert.Equal(-1.1m, one.AddedEhs);
        Assert.Null(one.DebtPerEhsAdded);
        Assert.Equal(33.38m, decimal.Round(one.StandStillEhs!.Value, 2));
        Assert.Equal(-14.08m, decimal.Round(one.BeyondEhs!.Value, 2));
    }

    [Fact]
    public void All_YearBeforeUnknown_IsUnknownAndNot0()
    {
        var one = Of("CIFR");

        Assert.Equal(23.6m, one.Now!.HashrateEhs);
        Assert.Null(one.StandStillEhs);
        Assert.Null(one.AddedEhs);
        Assert.Null(one.DebtPerEhsAdded);
    }

    [Fact]
    public void All_DebtOfTheYearBeforeUnknown_IsUnknown()
    {
        var one = Of("IREN");

        Assert.Equal((33.5m, 990_000_000L), (one.AddedEhs!.Value, one.OwedNowUsd!.Value));
        Assert.Null(one.DebtAddedUsd);
        Assert.Null(one.DebtPerEhsAdded);
    }

    [Fact]
    public void All_RegisterTooShort_HasNoDebtOfTheYearBefore()
    {
        var at = new Quarter(2025, 1);
        var one = MinerYear.All(ProgramDataset.Book, new Selection(at, at), at).Single(one => one.Miner.Ticker == "MARA");

        Assert.Null(one.OwedThenUsd);
        Assert.Null(one.DebtAddedUsd);
        Assert.Null(one.DebtPerEhsAdded);
        Assert.Equal(28.7m, one.Then!.HashrateEhs);
    }

    [Fact]
    public void All_OfTheYear_AddsWhatIsKnownOfFourQuarters()
    {
        var one = Of("MARA");

        Assert.Equal((350_991_000L, 3, 4), (one.Capex.Usd!.Value, one.Capex.Rows.Count, one.Capex.Of));
        Assert.False(one.Capex.IsComplete);
        Assert.Equal(571_000_000L, one.Equity.Usd);
    }

    [Fact]
    public void All_OfTheDataSet_AreTheLargestFleetFirst() => Assert.Equal(
        ["MARA", "IREN", "CANG", "CLSK", "RIOT", "BTDR", "ABTC", "CIFR", "CORZ", "HIVE", "BTBT", "BITF", "WULF", "HUT"],
        MinerYear.All(ProgramDataset.Book, All, At).Select(one => one.Miner.Ticker));

    [Fact]
    public void All_QuarterBeforeTheRegister_HasNoDebt()
    {
        var at = new Quarter(2024, 1);
        var one = MinerYear.All(ProgramDataset.Book, new Selection(at, at), at).Single(one => one.Miner.Ticker == "MARA");

        Assert.Null(one.OwedNowUsd);
        Assert.Equal(28.7m, one.Now!.HashrateEhs);
    }

    [Theory]
    [InlineData("2025Q3", "RIOT", 24.49)]
    [InlineData("2026Q2", "CIFR", -0.45)]
    [InlineData("2025Q3", "MARA", null)]
    public void InterestCover_IsAdjustedEbitdaOverInterest(string quarter, string ticker, double? expected)
    {
        var at = Quarter.Parse(quarter);
        var one = MinerYear.All(ProgramDataset.Book, new Selection(at, at), at).Single(one => one.Miner.Ticker == ticker);

        Assert.Equal((decimal?)expected, one.InterestCover is { } cover ? decimal.Round(cover, 2) : null);
    }

    private static MinerYear Of(string ticker) => MinerYear.All(ProgramDataset.Book, All, At).Single(one => one.Miner.Ticker == ticker);
}
