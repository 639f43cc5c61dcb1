using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class DatasetFiguresTests
{
    private static readonly DebtBook Book = ProgramDataset.Book;
    private static readonly Selection Miners = Selection.AllOf(Book);

    public static TheoryData<Quarter> Register => [.. Book.Register];

    [Fact]
    public void DebtOutstanding_OfMiners_IsAsPublished() =>
        Assert.Equal(
            [1_540.7m, 1_955.3m, 6_974.4m, 7_153.5m, 8_744.5m, 12_401.3m, 23_229.5m, 24_701.5m, 39_748.7m],
            DebtOutstanding.Table(Book, Miners, Grouping.Total).Totals.Select(ProgramDataset.Millions));

    [Theory]
    [InlineData("2024Q3", 2_564.0)]
    [InlineData("2025Q3", 14_168.2)]
    [InlineData("2026Q2", 48_778.3)]
    public void DebtOutstanding_WithAdjacent_IsAsPublished(string quarter, double millions)
    {
        var table = DebtOutstanding.Table(Book, Miners with { IncludesAdjacent = true }, Grouping.Total);

        Assert.Equal((decimal)millions, ProgramDataset.Millions(table.TotalOf(Quarter.Parse(quarter))!.Value));
    }

    [Fact]
    public void Issuance_OfMiners_IsAsPublished() =>
        Assert.Equal(
            [5_419.4m, 177.0m, 2_014.5m, 3_770.0m, 11_627.0m, 4_175.0m, 19_487.5m],
            Issuance.Table(Book, Miners with { From = new(2024, 4) }, Grouping.Total).Totals.Select(ProgramDataset.Millions));

    [Fact]
    public void Issuance_OfTheQuarterAfterTheRegister_IsAsPublished()
    {
        var third = new Quarter(2026, 3);

        Assert.Equal([5_999.0m], Issuance.Table(Book, Miners with { From = third, To = third }, Grouping.Total).Totals.Select(ProgramDataset.Millions));
    }

    [Fact]
    public void Issuance_OfQuartersBeforeTheRegister_IsAsPublished() =>
        Assert.Equal(
            [26.8m, 100.4m, 59.5m, 1_322.9m, 224.2m, 266.4m, 115.0m, 179.0m, 70.0m, 52.0m, 10.0m, 0m, 95.0m, 184.8m, 1_066.8m],
            Issuance.Table(Book, Miners with { From = new(2021, 1), To = new(2024, 3) }, Grouping.Total).Totals.Select(ProgramDataset.Millions));

    [Fact]
    public void IsCounted_OfTheDataSet_IsNotTheVentureNorTheLoanInsideTheGroup() =>
        Assert.Equal(
            ["mara-2026-longridge-2032", "wulf-2025-12-flash-ssn-2030", "wyfi-2026-05-btbt-ddtl"],
            Book.Ledgers.Where(ledger => !ledger.IsCounted).Select(ledger => ledger.Offering.Id));

    [Theory]
    [InlineData(Grouping.Miner)]
    [InlineData(Grouping.Type)]
    public void Tables_InAnyGrouping_HaveTheSameTotals(Grouping by)
    {
        Assert.Equal(DebtOutstanding.Table(Book, Miners, Grouping.Total).Totals, DebtOutstanding.Table(Book, Miners, by).Totals);
        Assert.Equal(Issuance.Table(Book, Miners, Grouping.Total).Totals, Issuance.Table(Book, Miners, by).Totals);
    }

    [Fact]
    public void PublishedMarks_StockWithinTheRegister_AreThoseOfVanEck() =>
        Assert.Equal(
            [(new Quarter(2024, 3), "VanEck", 2_100_000_000L), (new Quarter(2025, 3), "VanEck", 12_700_000_000)],
            Marks(QuarterKind.Stock).Select(mark => (mark.Quarter, mark.Figure.Publisher, mark.Figure.ValueUsd)));

    [Fact]
    public void PublishedMarks_FlowOfTheMinerMag_AreThreeQuarters() =>
        Assert.Equal(
            [
                (new Quarter(2024, 4), Qualifier.About, 4_600_000_000L), (new Quarter(2025, 1), Qualifier.Under, 200_000_000),
                (new Quarter(2025, 2), Qualifier.About, 1_500_000_000),
            ],
            Marks(QuarterKind.Flow).Where(mark => mark.Figure.Publisher.StartsWith("TheMinerMag", StringComparison.Ordinal))
                .Select(mark => (mark.Quarter, mark.Figure.Qualifier, mark.Figure.ValueUsd)));

    [Theory]
    [MemberData(nameof(Register))]
    public void MaturityWall_OnEveryBasis_SumsToWhatIsOwed(Quarter quarter)
    {
        var holdings = DebtOutstanding.Holdings(Book, Miners, quarter);
        var owed = DebtOutstanding.Table(Book, Miners, Grouping.Total).TotalOf(quarter)!.Value;

        Assert.Equal(
            [owed, owed, owed],
            Enum.GetValues<MaturityBasis>().Select(basis => MaturityWall.Of(holdings, quarter.End, basis))
                .Select(wall => wall.DueBy(DateOnly.MaxValue).Sum(payment => payment.PrincipalUsd) + wall.UnconfirmedUsd + wall.UndatedUsd));
    }

    [Theory]
    [InlineData(MaturityBasis.Stated, 150_000_000)]
    [InlineData(MaturityBasis.FirstPut, 150_000_000 + 632_540_000 + 291_584_000)]
    public void MaturityWall_OfMara_HasMorePutsThanMaturitiesIn2027(MaturityBasis basis, long due)
    {
        var at = new Quarter(2026, 2);
        var holdings = DebtOutstanding.Holdings(Book, Miners with { Miners = new HashSet<string> { "MARA" } }, at);
        var wall = MaturityWall.Of(holdings, at.End, basis);

        Assert.Equal(due, wall.Payments.Where(payment => payment.DueOn?.Year == 2027).Sum(payment => payment.PrincipalUsd));
    }

    private static IEnumerable<(Quarter Quarter, PublishedFigure Figure)> Marks(QuarterKind kind) =>
        PublishedMarks.Of(Book, kind).Where(mark => Book.Register.Contains(mark.Quarter));
}
