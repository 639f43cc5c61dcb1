using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Views;

/// <summary>What others have published beside ours, for the whole sector.</summary>
internal static class PublishedViews
{
    public static QuarterView Stock(ChartRequest request) => Draw(
        request, "stock", "Debt owed beside what others published", "Principal owed at quarter end, US dollars",
        DebtOutstanding.Table(request.Book, Selection.AllOf(request.Book), Grouping.Total), PublishedMetric.DebtOutstanding, ProofLink.Debt);

    public static QuarterView Flow(ChartRequest request) => Draw(
        request, "flow", "Debt raised beside what others published", "New money raised in the quarter by closing date, US dollars",
        Issuance.Table(request.Book, Selection.AllOf(request.Book), Grouping.Total), PublishedMetric.DebtOfferings, ProofLink.Raised);

    private static QuarterView Draw(ChartRequest request, string id, string what, string measure, QuarterTable table, PublishedMetric metric, Func<Quarter, string?, string> proof)
    {
        var book = request.Book;
        var compared = Benchmark.All(book).Where(benchmark => benchmark.Obstacle is null && benchmark.Figure.Metric == metric).ToList();
        var title = ViewTitle.Of(book, request.Query, what, ViewTitle.Range(table.Quarters[0], table.Quarters[^1]));
        var summary = $"{Terms.Count(compared.Count, "published figure")} beside ours: " + string.Join("; ", compared.Select(mark =>
            $"{mark.Quarter!.Value.Label} {Names.OfPublisher(mark.Figure.Publisher)} {BenchmarkText.Value(mark.Figure)}, ours {Usd.Short(mark.Ours!.Before)}")) + ".";
        List<(Quarter Quarter, PublishedFigure Figure)> marks = [.. compared.Select(mark => (mark.Quarter!.Value, mark.Figure))];
        var chart = QuarterChart.Of(id, title, summary, table, book, marks, quarter => request.Open(proof(quarter, null)));
        return new QuarterView(title, measure, new Drawing.Columns(chart, IsCompact: true), new DataTable(
            [
                Tables.Quarter,
                new("publisher", DataType.Text, "Who published the figure; MinerDebt for ours."),
                new("qualifier", DataType.Text, "How the publisher put it: exact, about, over or under."),
                new("value_usd", DataType.Whole, "The amount. Empty where it is not known.", "USD"),
                new("source_url", DataType.Text, "Where it was published; empty for ours."),
            ],
            table.Quarters.Index().SelectMany(quarter => (IEnumerable<IReadOnlyList<object?>>)
            [
                [quarter.Item.ToString(), "MinerDebt", "exact", table.Series is [var ours] ? ours.Values[quarter.Index] : 0, ""],
                .. marks.Where(mark => mark.Quarter == quarter.Item).Select(mark => (IReadOnlyList<object?>)
                    [quarter.Item.ToString(), mark.Figure.Publisher, mark.Figure.Qualifier.ToString().ToLowerInvariant(), mark.Figure.ValueUsd, mark.Figure.Source.Url]),
            ])),
            table, marks)
        {
            Notes = [.. QuarterView.Published(marks), .. QuarterView.Hatched(table)],
            Sources = marks.Select(mark => mark.Figure.Source),
        };
    }
}
