using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Miners;

public sealed partial class MinerPage
{
    private MinerFigures? _figures;
    private ChartData _due = null!;
    private IReadOnlyList<DueBucket> _buckets = [];

    /// <summary>A ticker or an alias, in any case of letters.</summary>
    [Parameter]
    public string Ticker { get; set; } = "";

    private string OnTheQuarter => _figures!.OnTheQuarter is { } growth ? $"{Usd.Change(growth.ChangeUsd)} vs. the prior quarter" : "first quarter shown";

    private string RaisedHref => new AddressQuery { AsOf = Query.AsOf, Miners = [_figures!.Miner.Ticker], From = _figures.Last - 3, To = _figures.Last }.On(Urls.Offerings);

    private string NextDue => _figures!.NextDue is { } next
        ? $"next {Usd.Short(next.PrincipalUsd)} on {Terms.Day(next.On)}{(next.HasPut ? ", with a holder put" : "")}"
        : "no date ahead is known";

    private string ReportedDetail => _figures!.Reconciliation is { Reported.AmountUsd: { } reported } one
        ? $"{Usd.Short(reported)} {ReconciliationWords.Of(one.Reported.Basis)} on {Terms.Day(one.ComparedOn)}"
        : $"for {_figures.Last.Label}";

    protected override Selection Selected(AddressQuery query) =>
        base.Selected(query) with { Miners = new HashSet<string> { Book.FindMiner(Ticker)?.Ticker ?? Ticker }, Types = new HashSet<InstrumentType>() };

    protected override void Compute()
    {
        _figures = Book.FindMiner(Ticker) is { } miner ? new MinerFigures(Book, miner, Selected(Query)) : null;
        if (_figures is null)
        {
            return;
        }

        _buckets = DueBucket.Of(_figures.Wall, MaturityView.Years);
        _due = MaturityChart.Of(
            "due", "When it falls due",
            $"Of {Usd.Short(_figures.Wall.TotalUsd)} that {_figures.Miner.Name} owed at the end of {_figures.Last.Label}, {Usd.Short(_figures.DueSoonUsd)} falls due or can be put within 24 months.",
            _buckets, bucket => Opened(ProofLink.Due(bucket.Key)));
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private string Offerings(string path) => new AddressQuery { AsOf = Query.AsOf, Miners = [_figures!.Miner.Ticker] }.On(path);
}
