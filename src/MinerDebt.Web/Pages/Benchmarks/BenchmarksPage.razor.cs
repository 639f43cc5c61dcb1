using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Benchmarks;

public sealed partial class BenchmarksPage
{
    private IReadOnlyList<Benchmark> _compared = [];
    private IReadOnlyList<Benchmark> _apart = [];
    private QuarterView _stock = null!;
    private QuarterView _flow = null!;
    private int _publishers;
    private int _miners;

    protected override void Compute()
    {
        var all = Benchmark.All(Book);
        _compared = [.. all.Where(benchmark => benchmark.Obstacle is null)];
        _apart = [.. all.Where(benchmark => benchmark.Obstacle is not null)];
        _publishers = all.Select(benchmark => Names.OfPublisher(benchmark.Figure.Publisher)).Distinct().Count();
        _miners = Book.Miners.Count(miner => miner.Universe == Universe.Miner);
        _stock = ChartCatalog.PublishedDebt.On(Book, Query, Shown);
        _flow = ChartCatalog.PublishedIssuance.On(Book, Query, Shown);
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
}
