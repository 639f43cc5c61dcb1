using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Benchmarks;

public sealed partial class BenchmarksPage
{
    private IReadOnlyList<Benchmark> _compared = [];
    private IReadOnlyList<Benchmark> _apart = [];
    private ChartData _stock = null!;
    private ChartData _flow = null!;
    private int _publishers;
    private int _miners;

    protected override void Compute()
    {
        var all = Benchmark.All(Book);
        _compared = [.. all.Where(benchmark => benchmark.Obstacle is null)];
        _apart = [.. all.Where(benchmark => benchmark.Obstacle is not null)];
        _publishers = all.Select(benchmark => Names.OfPublisher(benchmark.Figure.Publisher)).Distinct().Count();
        _miners = Book.Miners.Count(miner => miner.Universe == Universe.Miner);
        var selection = Selection.AllOf(Book);
        _stock = Draw("stock", "Owed at quarter end", DebtOutstanding.Table(Book, selection, Grouping.Total), PublishedMetric.DebtOutstanding, quarter => Shown(ProofLink.Debt(quarter)));
        _flow = Draw("flow", "Raised in the quarter", Issuance.Table(Book, selection, Grouping.Total), PublishedMetric.DebtOfferings, quarter => Shown(ProofLink.Raised(quarter)));
    }

    /// <summary>Where ours opens what it is made of.</summary>
    private string Ours(Benchmark benchmark) => Shown(benchmark.Figure.Metric switch
    {
        PublishedMetric.DebtOutstanding => ProofLink.Debt(benchmark.Quarter!.Value),
        PublishedMetric.DebtOfferings => ProofLink.Raised(benchmark.Quarter!.Value),
        _ => ProofLink.Raised(benchmark.Quarter!.Value, nameof(InstrumentType.ConvertibleNote)),
    });

    // By instrument, so that convertible notes can be opened alone; without filters, since it is all about the sector.
    private string Shown(string figure) => new AddressQuery { AsOf = Query.AsOf, By = Grouping.Type, Open = figure }.On(Urls.Benchmarks);

    private ChartData Draw(string id, string title, QuarterTable table, PublishedMetric metric, Func<Quarter, string> href)
    {
        var marks = _compared.Where(benchmark => benchmark.Figure.Metric == metric).ToList();
        var summary = $"{Terms.Count(marks.Count, "published figure")} beside ours: " + string.Join("; ", marks.Select(mark =>
            $"{mark.Quarter!.Value.Label} {Names.OfPublisher(mark.Figure.Publisher)} {BenchmarkText.Value(mark.Figure)}, ours {Usd.Short(mark.Ours!.Before)}")) + ".";
        return QuarterChart.Of(id, title, summary, table, Book, [.. marks.Select(mark => (mark.Quarter!.Value, mark.Figure))], href);
    }
}
