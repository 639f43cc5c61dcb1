using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Miners;

public sealed partial class MinerPage
{
    private MinerFigures? _figures;
    private QuarterView _instruments = null!;
    private DueView _due = null!;

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
        if (_figures is not null)
        {
            _instruments = ChartCatalog.Instruments.On(Book, Query with { Miners = [_figures.Miner.Ticker] }, Opened);
            _due = ChartCatalog.MinerDue.On(Book, Query with { Miners = [_figures.Miner.Ticker] }, Opened);
        }
    }

    // Those that are shown: a company without contracts has no card of them.
    private static IReadOnlyList<(string Name, string Id)> Sections(MinerFigures figures) =>
    [
        .. new[]
        {
            ("Debt", "instruments", true),
            ("Maturities", "maturities", true),
            ("Company", "company", true),
            ("Offerings", "offerings", true),
            ("Facilities", "undrawn", figures.Commitments.Count > 0),
            ("Reported balances", "reported", true),
            ("Hosting contracts", "hosting", figures.Contracts.Count > 0),
            ("Hashrate and bitcoin", "operations", figures.Operations.Count > 0),
        }
        .Where(section => section.Item3).Select(section => (section.Item1, section.Item2)),
    ];

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private string Offerings(string path) => new AddressQuery { AsOf = Query.AsOf, Miners = [_figures!.Miner.Ticker] }.On(path);
}
