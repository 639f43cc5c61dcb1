using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Drivers;

public sealed class ContractCoverTests
{
    private static readonly Quarter At = new(2026, 2);

    [Theory]
    [InlineData("HUT", 1_120.0, 16_800, 7_500, 461.7, 814.8, 2.43, Bound.Exact, 1.37, 0.45, 12.6)]
    [InlineData("WULF", 670.0, 6_700, 3_200, 248.0, 465.7, 2.70, Bound.AtLeast, 1.44, 0.48, 7.6)]
    [InlineData("CIFR", 749.7, 9_330, 4_543, 294.6, 522.6, 2.54, Bound.AtLeast, 1.43, 0.49, 21.9)]
    [InlineData("CORZ", 727.1, 10_025, 3_300, 255.8, 427.4, 2.84, Bound.AtLeast, 1.70, 0.33, 6.4)]
    [InlineData("IREN", 2_620.0, 13_100, 938, 55.8, 202.5, 46.97, Bound.AtLeast, 12.94, 0.07, 4.7)]
    public void All_OfTheDataSet_SetsContractsBesideTheirDebt(
        string ticker, double yearly, double value, double debt, double interest, double service, double cover, Bound bound, double serviceCover, double debtToValue, double millionsPerMw)
    {
        var one = Of(ticker);

        Assert.Equal(
            [yearly, value, debt, interest, service],
            new[] { one.YearlyUsd, one.ValueUsd, one.DebtUsd, one.InterestUsd, one.ServiceUsd }.Select(usd => (double)decimal.Round(usd / 1_000_000, 1)));
        Assert.Equal((decimal)cover, decimal.Round(one.InterestCover!.Value.Value, 2));
        Assert.Equal(bound, one.InterestCover.Value.Bound);
        Assert.Equal((decimal)serviceCover, decimal.Round(one.ServiceCover!.Value.Value, 2));
        Assert.Equal((decimal)debtToValue, decimal.Round(one.DebtToValue!.Value.Value, 2));
        Assert.Equal((decimal)millionsPerMw, decimal.Round(one.DebtPerMegawatt!.Value.Value / 1_000_000, 1));
    }

    [Theory]
    [InlineData(7_000_000_000, 15, 3_250, 6.192, 30, 2.32, 1.39)]
    [InlineData(9_800_000_000, 15, 4_250, 6.129, 29, 2.51, 1.46)]
    public void Cover_OfOneProject_AgreesWithTheFormula(long value, int term, double principal, double rate, int halfYears, double cover, double serviceCover)
    {
        var yearly = Contract(value, term).YearlyUsd!.Value / 1_000_000;

        Assert.Equal((decimal)cover, decimal.Round(yearly / ((decimal)principal * (decimal)rate / 100), 2));
        Assert.Equal((decimal)serviceCover, decimal.Round(yearly / LevelDebtService.Yearly((decimal)principal, (decimal)rate, halfYears), 2));
    }

    // Barber Lake: 3,000 ÷ 10 + 830 ÷ 10 = 383 a year, against 7.125% on 1,733 = 123.5; Google stands for as much as the notes.
    [Fact]
    public void Cover_BarberLake_IsThatOfItsTwoLeasesAndItsNotes()
    {
        var one = Project("CIFR", contract => contract.Site?.StartsWith("Barber Lake", StringComparison.Ordinal) == true, offering => offering.Id.StartsWith("cifr-2025-11-ssn-2030", StringComparison.Ordinal));

        Assert.Equal((383_000_000m, 1_733_000_000), (one.YearlyUsd, one.DebtUsd));
        Assert.Equal(123.5m, decimal.Round(one.InterestUsd / 1_000_000, 1));
        Assert.Equal(new BoundedRatio(3.10m, Bound.Exact), one.InterestCover!.Value with { Value = decimal.Round(one.InterestCover.Value.Value, 2) });
        Assert.Equal(0.45m, decimal.Round(one.DebtToValue!.Value.Value, 2));
        Assert.Equal(8.4m, decimal.Round(one.DebtPerMegawatt!.Value.Value / 1_000_000, 1));
        Assert.Contains(one.Contracts, contract => contract.Backstop!.EndsWith("in all $1.73B", StringComparison.Ordinal));
        Assert.Equal(1.0m, decimal.Round(1_730_000_000m / one.DebtUsd, 2));
    }

    // 3,200 on the 360 MW let to Fluidstack, which the notes build for; with the 60 MW of Core42, which they do not, 7.6.
    [Theory]
    [InlineData("Fluidstack", 360, 8.9, 0.48)]
    [InlineData("", 420, 7.6, 0.48)]
    public void DebtPerMegawatt_TeraWulf_HangsOnWhichLoadIsCounted(string tenant, double megawatts, double millions, double debtToValue)
    {
        var one = Project("WULF", contract => contract.Counterparty.StartsWith(tenant, StringComparison.Ordinal), offering => offering.Id == "wulf-2025-10-ssn-2030");

        Assert.Equal((decimal)megawatts, one.Megawatts);
        Assert.Equal((decimal)millions, decimal.Round(one.DebtPerMegawatt!.Value.Value / 1_000_000, 1));
        Assert.Equal((decimal)debtToValue, decimal.Round(one.DebtToValue!.Value.Value, 2));
    }

    [Fact]
    public void All_TotalRowsAndVentures_AreInNoSum()
    {
        var (core, tera) = (Of("CORZ"), Of("WULF"));

        var total = Assert.Single(core.Totals);
        Assert.Equal(850_000_000, total.YearlyUsd);
        Assert.Equal(3.32m, decimal.Round(total.YearlyUsd!.Value / core.InterestUsd, 2));
        Assert.Equal(0.32m, decimal.Round((decimal)core.DebtUsd / total.ContractValueUsd!.Value, 2));
        Assert.DoesNotContain(total, core.Contracts);
        var venture = Assert.Single(tera.Ventures);
        Assert.Equal(9_500_000_000, venture.ContractValueUsd);
        Assert.DoesNotContain(venture, tera.Contracts);
    }

    [Fact]
    public void All_DebtRepaidByInstallments_RunsToItsMaturity_OtherOverTheContracts()
    {
        Assert.Equal([(26, false), (30, false)], Of("HUT").Debts.Select(debt => (debt.HalfYears!.Value, debt.IsByContracts)));
        Assert.Equal([(24, true)], Of("CORZ").Debts.Select(debt => (debt.HalfYears!.Value, debt.IsByContracts)));
    }

    [Fact]
    public void All_ContractsAnnouncedLater_AreLeftOut()
    {
        var at = new Quarter(2025, 4);
        var earlier = ContractCover.All(ProgramDataset.Book, new Selection(at, at), at).ToDictionary(one => one.Miner.Ticker);

        Assert.Equal(["River Bend, West Feliciana Parish, LA"], earlier["HUT"].Contracts.Select(contract => contract.Site));
        Assert.Equal(458.3m, decimal.Round(earlier["CORZ"].YearlyUsd / 1_000_000, 1));
        Assert.Empty(earlier["CORZ"].Totals);
    }

    [Fact]
    public void All_NoDebtForThem_HasNoRatios()
    {
        var one = Of("BTBT");

        Assert.Equal(0, one.DebtUsd);
        Assert.Null(one.InterestCover);
        Assert.Null(one.ServiceCover);
        Assert.Null(one.DebtToValue);
        Assert.Null(one.DebtPerMegawatt);
    }

    private static ContractCover Of(string ticker) => ContractCover.All(ProgramDataset.Book, new Selection(At, At), At).Single(one => one.Miner.Ticker == ticker);

    // What the miner's row would be if it had these contracts and this debt alone.
    private static ContractCover Project(string ticker, Func<HostingContract, bool> contracts, Func<Offering, bool> debts)
    {
        var whole = Of(ticker);
        return whole with { Contracts = [.. whole.Contracts.Where(contracts)], Debts = [.. whole.Debts.Where(debt => debts(debt.Holding.Ledger.Offering))] };
    }

    private static HostingContract Contract(long value, int term) =>
        new() { Ticker = Make.Ticker, Counterparty = "Tenant", ContractValueUsd = value, TermYears = term, Source = Make.Source() };
}
