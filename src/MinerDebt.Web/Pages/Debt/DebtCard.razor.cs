using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Debt;

/// <summary>Debt outstanding by quarter as the address asks for it: as a chart, or as the table of the same figures.</summary>
public sealed partial class DebtCard
{
    private QuarterTable _table = null!;
    private ChartData _chart = null!;
    private IReadOnlyList<(Quarter Quarter, PublishedFigure Figure)> _marks = [];
    private IReadOnlyList<Ledger> _unknown = [];

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

    private ChartShape Shape => Query.View switch
    {
        View.Lines => ChartShape.Lines,
        View.Share => ChartShape.Share,
        _ => ChartShape.Stacked,
    };

    private AddressQuery Data => Query.Elsewhere with { By = Query.By };

    private IReadOnlyList<(Grouping, string, string)> ByChoices =>
    [
        (Grouping.Miner, "Miner", Shown(Query with { By = Grouping.Miner })),
        (Grouping.Type, "Instrument", Shown(Query with { By = Grouping.Type })),
        (Grouping.Recourse, "Recourse", Shown(Query with { By = Grouping.Recourse })),
        (Grouping.Total, "Total", Shown(Query with { By = Grouping.Total })),
    ];

    private IReadOnlyList<(View, string, string)> ViewChoices =>
        [.. Enum.GetValues<View>().Select(view => (view, view.ToString(), Shown(Query with { View = view })))];

    protected override void OnParametersSet()
    {
        var selection = Query.Select(Book.Register[0], Book.Register[^1]);
        _table = DebtOutstanding.Table(Book, selection, Query.By);
        _unknown = DebtOutstanding.Unknown(Book, selection);
        // A total of the sector says nothing beside a part of it.
        _marks = selection is { Miners.Count: 0, Types.Count: 0 }
            ? [.. PublishedMarks.Of(Book, QuarterKind.Stock).Where(mark => mark.Quarter >= selection.From && mark.Quarter <= selection.To)]
            : [];
        _chart = QuarterChart.Of("debt", "Debt outstanding, owed at quarter end", Summary(selection), _table, Book, _marks, quarter => Opened(ProofLink.Debt(quarter)));
    }

    private string Opened(string figure) => (Query with { Open = figure }).On(Path);

    private string Shown(AddressQuery query) => query.Chosen.On(Path);

    private string Summary(Selection selection)
    {
        if (_table.Series.Count == 0)
        {
            return "Nothing was owed in this selection.";
        }

        var last = $"{Usd.Short(_table.Totals[^1])} at the end of {selection.To.Label}";
        var span = $"{Subject.Of(Book, selection)} owed " + (selection.From == selection.To ? last : $"{Usd.Short(_table.Totals[0])} at the end of {selection.From.Label} and {last}");
        var largest = _table.Series[0];
        return _table.Series.Count == 1
            ? $"{span}."
            : $"{span}; the largest part then was {Names.OfSeries(largest.Key, Query.By, Book)} with {Terms.Usd(largest.Values[^1])}.";
    }
}
