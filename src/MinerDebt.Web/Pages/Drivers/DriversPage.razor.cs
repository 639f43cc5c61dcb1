using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Drivers;

public sealed partial class DriversPage
{
    private DriverView _view = null!;
    private ChartView _funding = null!;
    private IReadOnlyList<Quarter> _quarters = [];

    private DriverQuarter Last => _view.Quarters[^1];

    private bool IsTable => Query.View == View.Table;

    /// <summary>The charts have one shape each.</summary>
    private IReadOnlyList<Problem> Noticed => Query.View is View.Lines or View.Share
        ? [.. Problems, new Problem(null, QueryKey.View.Name, AddressReader.Word(Query.View), "choose stacked or table")]
        : Problems;

    private IReadOnlyList<(bool, string, string)> ViewChoices =>
    [
        (false, "Charts", (Query with { View = View.Stacked }).Chosen.On(Urls.Drivers)),
        (true, "Tables", (Query with { View = View.Table }).Chosen.On(Urls.Drivers)),
    ];

    /// <summary>The address of the same figures in the API.</summary>
    private AddressQuery Data => Query.Elsewhere;

    private string Lead
    {
        get
        {
            var known = _view.Quarters.Where(one => one[MinerMeasure.Equity].Usd is not null).ToList();
            var who = Subject.Of(Book, _view.Selection with { Types = new HashSet<InstrumentType>() });
            return known.Count switch
            {
                0 => $"{who}: no equity raised in these quarters is known.",
                1 => $"{who} raised {Raised(known[0])} in {known[0].Quarter.Label}.",
                _ => $"{who} raised {Raised(known[0])} in {known[0].Quarter.Label}, and {Raised(known[^1])} in {known[^1].Quarter.Label}.",
            };
        }
    }

    protected override AddressScope Scope(DebtBook book) => DriverView.Scope(book);

    protected override Selection Selected(AddressQuery query) => DriverView.Selected(Book, query);

    protected override void Compute()
    {
        _view = new DriverView(Book, Query);
        _funding = ChartCatalog.Funding.On(Book, Query, Opened);
        var (first, last) = DriverQuarter.Span(Book);
        _quarters = Quarter.Range(first, last);
    }

    private static string Raised(DriverQuarter one)
    {
        var equity = one[MinerMeasure.Equity];
        return $"{(equity.IsComplete ? "" : "at least ")}{Usd.Short(equity.Usd!.Value)} by selling shares against {Usd.Short(one.DebtRaisedUsd)} of debt";
    }

    /// <summary>How a measure of the market compares with a year before.</summary>
    private string Against(Func<DriverQuarter, decimal?> measure)
    {
        var before = DriverQuarter.Table(Book, _view.Selection with { From = _view.At - MinerYear.Year, To = _view.At - MinerYear.Year })[0];
        return (measure(Last), measure(before)) is ({ } now, > 0 and var then)
            ? $"{Terms.ChangePercent(100 * (now - then) / then)} vs. a year ago, {_view.At.Label}"
            : $"end of {_view.At.Label}";
    }
}
