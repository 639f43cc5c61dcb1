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
    [Parameter, EditorRequired]
    public DebtBook Book { get; set; } = null!;

    [Parameter, EditorRequired]
    public AddressQuery Query { get; set; } = new();

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public QuarterView Shown { get; set; } = null!;

    /// <summary>The page that the card stands on.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>The filters.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private AddressQuery Data => Query.Elsewhere with { By = Query.By };

    private IReadOnlyList<(Grouping, string, string)> ByChoices =>
    [
        (Grouping.Miner, "Miner", Chosen(Query with { By = Grouping.Miner })),
        (Grouping.Type, "Instrument", Chosen(Query with { By = Grouping.Type })),
        (Grouping.Recourse, "Recourse", Chosen(Query with { By = Grouping.Recourse })),
        (Grouping.Total, "Total", Chosen((Query.View == View.Share ? Query.In(View.Stacked) : Query) with { By = Grouping.Total })),
    ];

    private IReadOnlyList<(View, string, string)> ViewChoices =>
        [.. Enum.GetValues<View>().Where(view => view != View.Share || Query.By != Grouping.Total).Select(view => (view, view.ToString(), Chosen(Query.In(view))))];

    private IReadOnlyList<(Facet, string, string)> FacetChoices =>
    [
        (Facet.None, "One chart", Chosen(Query with { Facet = Facet.None })),
        (Facet.Miner, "One for each miner", Chosen(Query with { Facet = Facet.Miner, Scale = default, Index = default })),
    ];

    private string Opened(string figure) => (Query with { Open = figure }).On(Path);

    private string Chosen(AddressQuery query) => query.Chosen.On(Path);
}
