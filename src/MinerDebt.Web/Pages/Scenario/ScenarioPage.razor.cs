using MinerDebt.Core.Analysis.Scenario;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Scenario;

public sealed partial class ScenarioPage
{
    private ScenarioView _view = null!;
    private DueView _need = null!;

    private WhatIf Result => _view.Result;

    private bool IsTable => Query.View == View.Table;

    private long PutsUsd => Result.Puts.Where(choice => choice.IsAsked && choice.Put.On <= Result.Last).Sum(choice => choice.Holding.Position.Principal);

    private IReadOnlyList<(bool, string, string)> ViewChoices =>
    [
        (false, "Charts", (Query with { View = View.Stacked }).Chosen.On(Urls.Scenario)),
        (true, "Tables", (Query with { View = View.Table }).Chosen.On(Urls.Scenario)),
    ];

    // Columns of a chart by quarter have room for letters alone.
    private IEnumerable<string> Beside =>
        from column in _need.Columns.Data.Categories.Zip(_need.Figures.Buckets)
        where !WhatIf.IsQuarter(column.Second)
        select $"{column.First.Label.ToLowerInvariant()} ({column.First.Minor}) {Usd.Short(column.Second.PrincipalUsd)}";

    private AddressQuery Data => Query with { From = null, To = null, At = Query.At ?? Query.To, View = View.Stacked, Open = null };

    private string Lead =>
        $"{Subject.Of(Book, _view.Selection)} owed {Usd.Short(Result.Wall.TotalUsd)} at the end of {Result.At.Label}. In this scenario {Usd.Short(Result.NeedUsd)} of it falls due to the end of {Result.Last.Year}. No forecast: it changes what you type and leaves all else as it was.";

    private string First => Result.Miners.Where(one => one.Short is { IsSure: true }).Select(one => $"{one.Miner.Ticker} first, {ScenarioTerms.Of(one.Short, Result)}").FirstOrDefault() ?? "of those whose cash and bitcoin are known";

    protected override AddressScope Scope(DebtBook book) => ScenarioView.Scope(book);

    protected override void Compute()
    {
        _view = new ScenarioView(Book, Query);
        _need = ChartCatalog.CashNeed.On(Book, Query, Opened);
    }
}
