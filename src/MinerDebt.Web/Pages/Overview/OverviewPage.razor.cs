using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Overview;

public sealed partial class OverviewPage
{
    private const int Latest = 6;

    private OverviewFigures _figures = null!;
    private ChartData _raised = null!;
    private ChartData _due = null!;
    private IReadOnlyList<string> _publishers = [];
    private IReadOnlyList<Ledger> _latest = [];

    private AddressQuery Data => Query with { By = Grouping.Type, View = default, Open = null };

    /// <summary>The same wall on its own page.</summary>
    private AddressQuery Maturities => Query.Elsewhere with { From = null, To = null, At = Query.To, Basis = MaturityBasis.FirstPut, By = Grouping.Total };

    private string OnTheQuarter => Growth.OfLast(_figures.Debt, 1) is { } growth
        ? $"{Usd.Change(growth.ChangeUsd)} vs. the prior quarter"
        : "first quarter shown";

    private string CouponDetail => $"known on {Terms.Share(_figures.Cost.KnownShare)} of principal"
        + (_figures.CouponOnTheYear is { } change ? $"; over both {CreditText.Points(change.TotalPoints)} points vs. a year ago: {CreditText.Split(change)}" : "");

    protected override void Compute()
    {
        var selection = Query.Select(Book.Register[0], Book.Register[^1]);
        _figures = new OverviewFigures(Book, selection);
        IReadOnlyList<(Quarter Quarter, PublishedFigure Figure)> marks = selection is { Miners.Count: 0, Types.Count: 0 }
            ? [.. PublishedMarks.Of(Book, QuarterKind.Flow).Where(mark => mark.Quarter >= selection.From && mark.Quarter <= selection.To)]
            : [];
        _publishers = [.. marks.Select(mark => Names.OfPublisher(mark.Figure.Publisher)).Distinct()];
        _raised = QuarterChart.Of(
            "raised", "Offerings, raised in the quarter",
            $"{Subject.Of(Book, selection)} raised {Usd.Short(_figures.Raised.Totals[^1])} in {selection.To.Label} and {Usd.Short(_figures.Raised.Totals.Sum())} since the start of {selection.From.Label}.",
            _figures.Raised, Book, marks, quarter => Opened(ProofLink.Raised(quarter)));
        _due = MaturityChart.Of(
            "due", "When it falls due",
            $"Of {Usd.Short(_figures.Wall.TotalUsd)} owed at the end of {selection.To.Label}, {Usd.Short(_figures.DueSoonUsd)} falls due or can be put within 24 months.",
            DueBucket.Of(_figures.Wall, MaturityView.Years), bucket => Opened(ProofLink.Due(bucket.Key)));
        _latest = [.. OfferingList.Of(Book, Query with { Sort = null, From = null, To = null })
            .Where(ledger => ledger.Offering.DatedOn is not null).Take(Latest)];
    }

    private decimal? Part(long usd) => _figures.Wall.TotalUsd == 0 ? null : (decimal)usd / _figures.Wall.TotalUsd;
}
