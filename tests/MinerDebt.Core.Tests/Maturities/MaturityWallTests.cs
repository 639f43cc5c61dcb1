using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Maturities;

public sealed class MaturityWallTests
{
    private static readonly Quarter At = new(2025, 1);

    [Theory]
    [InlineData("2030-01-15", "", "2030-01-15", "2030-01-15", "2030-01-15")]
    [InlineData("2030-01-15", "2028-01-01", "2030-01-15", "2028-01-01", "2028-01-01")]
    [InlineData("2030-01-15", "2027-01-01?low price;2028-01-01", "2030-01-15", "2028-01-01", "2027-01-01")]
    [InlineData("2030-01-15", "2025-03-31;2028-01-01", "2030-01-15", "2028-01-01", "2028-01-01")]
    [InlineData("2030-01-15", "2025-03-31", "2030-01-15", "2030-01-15", "2030-01-15")]
    [InlineData("2030-01-15", "2030-01-15", "2030-01-15", "2030-01-15", "2030-01-15")]
    [InlineData("2025-01-31", "", "2025-01-31", "2025-01-31", "2025-01-31")]
    [InlineData("", "2028-01-01", "", "2028-01-01", "2028-01-01")]
    [InlineData("", "", "", "", "")]
    public void Of_ANote_IsDueByItsBasis(string maturity, string puts, string stated, string firstPut, string worst)
    {
        var holdings = Holdings(Make.Offering() with
        {
            MaturesOn = maturity == "" ? null : Make.Day(maturity),
            HolderPuts = [.. puts.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(put => HolderPut.Parse(put))],
        });

        Assert.Equal(
            [stated, firstPut, worst],
            Enum.GetValues<MaturityBasis>().Select(basis => MaturityWall.Of(holdings, At.End, basis).Payments.Single().DueOn?.ToString("O") ?? ""));
    }

    [Theory]
    [InlineData(MaturityBasis.Stated, false)]
    [InlineData(MaturityBasis.FirstPut, true)]
    public void Of_ANoteWithAPut_NamesThePutThatCounts(MaturityBasis basis, bool named)
    {
        var put = new HolderPut(Make.Day("2028-01-01"), null);

        var payment = MaturityWall.Of(Holdings(Make.Offering() with { HolderPuts = [put] }), At.End, basis).Payments.Single();

        Assert.Equal(named ? put : null, payment.Put);
    }

    [Fact]
    public void DueBy_ADay_IsInTimeAndHoldsThatDay()
    {
        var wall = MaturityWall.Of(
            Holdings(
                Make.Offering("late") with { MaturesOn = Make.Day("2027-01-01") }, Make.Offering("early") with { MaturesOn = Make.Day("2026-01-01") },
                Make.Offering("never") with { MaturesOn = null }, Make.Offering("later") with { MaturesOn = Make.Day("2027-01-02") }),
            At.End,
            MaturityBasis.Stated);

        Assert.Equal(["early", "late"], wall.DueBy(Make.Day("2027-01-01")).Select(part => part.Holding.Ledger.Offering.Id));
        Assert.Equal((400, 100), (wall.TotalUsd, wall.UndatedUsd));
    }

    private static IReadOnlyList<Holding> Holdings(params Offering[] offerings)
    {
        var book = Make.Book([Make.Miner(), .. offerings, .. offerings.Select(offering => Make.Event(100, offering: offering.Id))]);
        return DebtOutstanding.Holdings(book, Selection.AllOf(book), At);
    }
}
