using Bunit;
using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Pages.Debt;
using MinerDebt.Web.Pages.Offerings;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Components;

public sealed class TableTests : ComponentContext
{
    [Fact]
    public void OfferingTable_Row_HasTheTermsAndTheProof()
    {
        var row = Offerings([Ledger("wulf-2025-10-ssn-2030")]).Find("tbody tr");

        Assert.Equal(
            ["2025-10-22", "WULF", "7.750% Senior Secured Notes due 2030 (WULF Compute LLC)", "$3.2B", "7.750%", "2030", "AI and HPC, Data center", "filing"],
            row.Children.Select(Words));
        Assert.Equal(
            ["/miners/WULF", "/offerings/wulf-2025-10-ssn-2030", "/open/wulf-2025-10-ssn-2030"],
            row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void OfferingTable_Unknown_IsADash()
    {
        var unknown = Books.Whole.Ledgers.First(ledger => ledger.Offering is { PrincipalUsd: null, CouponPercent: null, FloatingRate: null, MaturesOn: null });

        var cells = Offerings([unknown]).Find("tbody tr").Children.Select(Words).ToList();

        Assert.Equal(["–", "–", "–"], cells[3..6]);
    }

    [Theory]
    [InlineData("-closed", "closed", "-principal", "miner", "descending")]
    [InlineData("closed", "-closed", "-principal", "miner", "ascending")]
    [InlineData("-principal", "-closed", "principal", "miner", "descending")]
    [InlineData("miner", "-closed", "-principal", "-miner", "ascending")]
    public void OfferingTable_Sorted_LinksTheOtherOrdersAndSaysItsOwn(string order, string closed, string principal, string miner, string sorted)
    {
        var table = Offerings([], SortOrder.Parse(order, OfferingList.Order.Names));

        var head = table.FindAll("th");
        Assert.Equal(
            ["/sort/" + closed, "/sort/" + miner, "/sort/" + principal],
            new[] { head[0], head[1], head[3] }.Select(cell => cell.QuerySelector("a")?.GetAttribute("href")));
        Assert.Equal(sorted, Assert.Single(table.FindAll("th[aria-sort]")).GetAttribute("aria-sort"));
        Assert.Equal(8, table.FindAll("th a").Count);
    }

    [Fact]
    public void OfferingTable_NotSortable_HasNoLinksInItsHead() => Assert.Empty(Offerings([]).FindAll("th a, th[aria-sort]"));

    [Fact]
    public void QuarterGrid_Cells_LinkTheirProofs()
    {
        var grid = Grid(Books.All, Grouping.Miner);

        Assert.Equal("HUT Hut 8", Words(grid.Find("tbody th")));
        Assert.Equal("/2024Q2/HUT", grid.Find("tbody td a").GetAttribute("href"));
        Assert.Equal("/2026Q2/", grid.FindAll("tfoot tr")[0].Children[^1].QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal("$39.7B", Words(grid.FindAll("tfoot tr")[0].Children[^1]));
    }

    [Fact]
    public void QuarterGrid_UnverifiedCells_AreHatched()
    {
        var table = DebtOutstanding.Table(Books.Whole, Books.All, Grouping.Miner);

        var hatched = Grid(Books.All, Grouping.Miner).FindAll("td.hatched a").Select(link => link.GetAttribute("href"));

        Assert.Equal(
            from series in table.Series
            from quarter in table.Quarters
            where series.Unverified[quarter - table.Quarters[0]] > 0
            select $"/{quarter}/{series.Key}",
            hatched);
        Assert.NotEmpty(hatched);
    }

    [Fact]
    public void QuarterGrid_UnknownCells_AreDashesAndTotalHasNoFoot()
    {
        Assert.Contains("–", Grid(Books.All, Grouping.Miner).FindAll("tbody td").Select(Words));
        Assert.Empty(Grid(Books.All, Grouping.Total).FindAll("tfoot tr"));
        Assert.Equal("Instrument", Words(Grid(Books.All, Grouping.Type).Find("th")));
    }

    [Fact]
    public void QuarterGrid_PublishedFigures_AreARowOfSources()
    {
        var row = Grid(Books.All, Grouping.Total, marks: true).Find("tr.published");

        Assert.Equal("VanEck published", Words(row.Children[0]));
        Assert.Equal(["about $2.1B", "about $12.7B"], row.QuerySelectorAll("a").Select(Words));
        Assert.All(row.QuerySelectorAll("a"), link => Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static Ledger Ledger(string id) => Books.Whole.FindOffering(id)!;

    private IRenderedComponent<OfferingTable> Offerings(IReadOnlyList<Ledger> ledgers, SortOrder? order = null) => Render<OfferingTable>(parameters => parameters
        .Add(one => one.Ledgers, ledgers).Add(one => one.Open, id => "/open/" + id)
        .Add(one => one.Order, order).Add(one => one.SortHref, order is null ? null : next => $"/sort/{next}"));

    private IRenderedComponent<QuarterGrid> Grid(Selection selection, Grouping by, bool marks = false) => Render<QuarterGrid>(parameters => parameters
        .Add(one => one.Book, Books.Whole).Add(one => one.Table, DebtOutstanding.Table(Books.Whole, selection, by))
        .Add(one => one.Href, (quarter, series) => $"/{quarter}/{series}")
        .Add(one => one.Marks, marks ? [.. PublishedMarks.Of(Books.Whole, QuarterKind.Stock).Where(mark => mark.Quarter >= selection.From)] : []));
}
