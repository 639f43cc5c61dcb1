using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Views;

namespace MinerDebt.Web.Pages.Debt;

/// <summary>Debt outstanding by quarter as the address asks for it: as a chart, or as the table of the same figures.</summary>
public sealed partial class DebtCard
{
    private QuarterView _view = null!;
    private DebtFacets? _facets;

    [Parameter, EditorRequired]
    public DebtBook Book { get; set; } = null!;

    [Parameter, EditorRequired]
    public AddressQuery Query { get; set; } = new();

    /// <summary>The page that the card stands on.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>The filters.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private AddressQuery Data => Query.Elsewhere with { By = Query.By };

    private IReadOnlyList<(Grouping, string, string)> ByChoices =>
    [
        (Grouping.Miner, "Miner", Shown(Query with { By = Grouping.Miner })),
        (Grouping.Type, "Instrument", Shown(Query with { By = Grouping.Type })),
        (Grouping.Recourse, "Recourse", Shown(Query with { By = Grouping.Recourse })),
        (Grouping.Total, "Total", Shown((Query.View == View.Share ? Query.In(View.Stacked) : Query) with { By = Grouping.Total })),
    ];

    private IReadOnlyList<(View, string, string)> ViewChoices =>
        [.. Enum.GetValues<View>().Where(view => view != View.Share || Query.By != Grouping.Total).Select(view => (view, view.ToString(), Shown(Query.In(view))))];

    private IReadOnlyList<(Facet, string, string)> FacetChoices =>
    [
        (Facet.None, "One chart", Shown(Query with { Facet = Facet.None })),
        (Facet.Miner, "One for each miner", Shown(Query with { Facet = Facet.Miner, Scale = default, Index = default })),
    ];

    protected override void OnParametersSet()
    {
        _view = ChartCatalog.Debt.On(Book, Query, Opened);
        _facets = Query.Facet == Facet.Miner ? DebtFacets.Of(Book, Query, _view.Columns.Data, Opened) : null;
        if (_facets is not null)
        {
            // What others published is of all miners.
            _view = _view with { Notes = [.. _view.Notes.Except(QuarterView.Published(_view.Marks))] };
        }
    }

    private string Opened(string figure) => (Query with { Open = figure }).On(Path);

    private string Shown(AddressQuery query) => query.Chosen.On(Path);
}
