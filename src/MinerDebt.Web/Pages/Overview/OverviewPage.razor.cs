using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Overview;

public sealed partial class OverviewPage
{
    private const int Latest = 6;

    private OverviewFigures _figures = null!;
    private QuarterView _debt = null!;
    private QuarterView _raised = null!;
    private DueView _due = null!;
    private IReadOnlyList<Ledger> _latest = [];

    private AddressQuery Data => Query with { By = Grouping.Type, View = default, Open = null };

    /// <summary>The same wall on its own page.</summary>
    private AddressQuery Maturities => Query.Elsewhere with { From = null, To = null, At = Query.To, Basis = MaturityBasis.FirstPut, By = Grouping.Total };

    /// <summary>Whether the address asks for nothing but the page.</summary>
    private bool IsWhole => !_debt.Query.Fields.Any();

    private string OnTheQuarter => Growth.OfLast(_figures.Debt, 1) is { } growth
        ? $"{Usd.Change(growth.ChangeUsd)} vs. the prior quarter"
        : "first quarter shown";

    private string CouponDetail => $"known on {Terms.Share(_figures.Cost.KnownShare)} of principal"
        + (_figures.CouponOnTheYear is { } change ? $"; over both {CreditText.Points(change.TotalPoints)} points vs. a year ago: {CreditText.Split(change)}" : "");

    protected override void Compute()
    {
        var selection = Query.Select(Book.Register[0], Book.Register[^1]);
        _figures = new OverviewFigures(Book, selection);
        _debt = ChartCatalog.Debt.On(Book, Query, Opened);
        _raised = ChartCatalog.Issuance.On(Book, Query, Opened);
        _due = ChartCatalog.Due.On(Book, Query, Opened);
        _latest = Query.Miners.Count > 0 ? LatestOfferings() : Book.Readings.Once((typeof(OverviewPage), Query.IncludesAdjacent, string.Join(',', Query.Types.Order())), LatestOfferings);
    }

    private IReadOnlyList<Ledger> LatestOfferings() =>
        [.. OfferingList.Of(Book, new AddressQuery { Miners = Query.Miners, Types = Query.Types, IncludesAdjacent = Query.IncludesAdjacent }).Where(ledger => ledger.Offering.DatedOn is not null).Take(Latest)];

    private decimal? Part(long usd) => _figures.Wall.TotalUsd == 0 ? null : (decimal)usd / _figures.Wall.TotalUsd;
}
