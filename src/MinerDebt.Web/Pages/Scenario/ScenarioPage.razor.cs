using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Scenario;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Scenario;

public sealed partial class ScenarioPage
{
    private ScenarioView _view = null!;
    private ChartData _chart = null!;

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
        from column in _chart.Categories.Zip(Result.Buckets.Where(bucket => bucket.Key is not (DueBucket.Later or DueBucket.Undated)))
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
        var largest = Result.Buckets.Where(WhatIf.IsQuarter).MaxBy(bucket => bucket.PrincipalUsd)!;
        _chart = MaturityChart.Of(
            "need", "Cash need by quarter",
            $"{Usd.Short(Result.NeedUsd)} falls due to the end of {Result.Last.Year}; the largest quarter is {ScenarioTerms.OfBucket(largest.Key, Result)} with {Usd.Short(largest.PrincipalUsd)}.",
            [.. Result.Buckets.Where(bucket => bucket.Key is not (DueBucket.Later or DueBucket.Undated))], bucket => Opened(ProofLink.Scenario("need", bucket.Key)));
    }
}
