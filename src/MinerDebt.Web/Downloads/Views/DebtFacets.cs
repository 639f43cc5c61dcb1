using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Views;

/// <summary>The debt of each miner as a small chart of its own, all on one scale, those that owe most first.</summary>
internal static class DebtFacets
{
    private const int Most = 24;
    private const int Fewest = 6;

    // Of small charts of several series each, so that a page of many quarters stays small.
    private const int ColumnsOfAll = 240;

    /// <param name="together">The one chart of all, whose colors these have.</param>
    public static Drawing.Facets Of(ChartRequest request, ChartData together, ChartShape shape)
    {
        var (book, query, open) = (request.Book, request.Query, request.Open);
        var selection = query.Select(book.Register[0], book.Register[^1]);
        var miners = DebtOutstanding.Table(book, selection, Grouping.Miner);
        var isDivided = query.By is Grouping.Type or Grouping.Recourse;
        var shown = miners.Series.Take(isDivided ? Math.Clamp(ColumnsOfAll / miners.Quarters.Count, Fewest, Most) : Most).ToList();
        var slots = together.Series.ToDictionary(series => series.Name, series => series.Slot);
        var charts = shown.ConvertAll(series => isDivided ? Divided(series) : Alone(series));
        var reach = charts.SelectMany(chart => Enumerable.Range(0, chart.Categories.Count).Select(chart.Total)).Max() ?? 0;
        return new(
            [.. shown.Zip(charts, (series, chart) => new ChartFacet(
                series.Key, SeriesLink.Of(series.Key, Grouping.Miner, book), Terms.Usd(series.Values[^1]), chart with { Reach = reach }))],
            isDivided ? together.Series : [],
            miners.Series.Count - shown.Count,
            shape,
            together.Summary);

        ChartData Alone(QuarterSeries series)
        {
            var alone = miners with { Series = [series] };
            return Chart(series.Key, alone with { Totals = [.. series.Values.Select(value => value ?? 0)] }, SeriesColours.Of(book, Grouping.Miner, [series.Key])[0]);
        }

        ChartData Divided(QuarterSeries series) =>
            Chart(series.Key, DebtOutstanding.Table(book, selection with { Miners = new HashSet<string> { series.Key } }, query.By), null);

        ChartData Chart(string ticker, QuarterTable table, int? slot)
        {
            var name = Names.OfSeries(ticker, Grouping.Miner, book);
            var chart = QuarterChart.Of($"debt-{ticker}", name, name, table, book, [], quarter => open(ProofLink.Debt(quarter, ticker)));
            // A column opens what its miner owed; its parts have no proof of their own here.
            return chart with { HasSparseTotals = true, Series = [.. chart.Series.Select(one => one with { Slot = slot ?? slots.GetValueOrDefault(one.Name, -1), Key = null })] };
        }
    }
}
