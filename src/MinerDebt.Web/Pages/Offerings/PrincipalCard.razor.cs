using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Offerings;

/// <summary>What was owed on one offering at quarter ends, and everything that changed it.</summary>
public sealed partial class PrincipalCard
{
    private PrincipalHistory _history = null!;
    private QuarterTable _table = null!;
    private ChartData _chart = null!;

    [Parameter, EditorRequired]
    public DebtBook Book { get; set; } = null!;

    [Parameter, EditorRequired]
    public Ledger Ledger { get; set; } = null!;

    [Parameter, EditorRequired]
    public AddressQuery Query { get; set; } = new();

    private string Path => Urls.Offering(Ledger.Offering.Id);

    protected override void OnParametersSet()
    {
        _history = PrincipalHistory.Of(Ledger);
        _table = PrincipalHistory.Table(Book, Ledger);
        _chart = QuarterChart.Of("owed", "Principal outstanding at quarter end", Summary(), _table, Book, [], Open);
    }

    private string Open(Quarter quarter) => (Query with { Open = ProofLink.Owed(Ledger.Offering.Id, quarter) }).On(Path);

    private string Shown(View view) => (Query with { View = view, Open = null }).On(Path);

    private string Summary()
    {
        var most = _table.Totals.Max();
        return $"{Usd.Short(_table.Totals[^1])} was owed at the end of {_table.Quarters[^1].Label}; the most at a quarter's end was {Usd.Short(most)}, first in {_table.Quarters[_table.Totals.ToList().IndexOf(most)].Label}.";
    }
}
