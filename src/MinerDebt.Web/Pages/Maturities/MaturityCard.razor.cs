using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Maturities;

/// <summary>The maturity wall as the address asks for it: as a chart, or as the table of the same figures.</summary>
public sealed partial class MaturityCard
{
    private IReadOnlyList<PaymentDue> _conditional = [];

    [Parameter, EditorRequired]
    public DebtBook Book { get; set; } = null!;

    [Parameter, EditorRequired]
    public MaturityView View { get; set; } = null!;

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public DueView Shown { get; set; } = null!;

    /// <summary>The filters.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private AddressQuery Query => View.Query;

    private bool IsTable => Query.View == Address.View.Table;

    private AddressQuery Data => new()
    {
        AsOf = Query.AsOf,
        Miners = Query.Miners,
        Types = Query.Types,
        IncludesAdjacent = Query.IncludesAdjacent,
        By = Query.By,
        Basis = Query.Basis,
        At = Query.At ?? Query.To,
    };

    private IReadOnlyList<string> SpecialBuckets =>
    [
        .. from bucket in Shown.Figures.Buckets
           where !Quarter.TryParse(bucket.Key, out _)
           select $"{DueTerms.OfBucket(bucket.Key, View.LastYear).ToLowerInvariant()}{Letters(bucket)} {Usd.Short(bucket.PrincipalUsd)}",
    ];

    // Columns of a chart by quarter have room for letters alone.
    private string Letters(DueBucket bucket) => Shown.Columns.Data.Categories.Zip(Shown.Figures.Buckets).FirstOrDefault(column => column.Second == bucket).First is { } column ? $" ({column.Minor})" : "";

    private IReadOnlyList<(MaturityBasis, string, string)> BasisChoices =>
        [.. Enum.GetValues<MaturityBasis>().Select(basis => (basis, DueTerms.Of(basis), Chosen(Query with { Basis = basis })))];

    private IReadOnlyList<(Step, string, string)> StepChoices =>
        [.. Enum.GetValues<Step>().Select(step => (step, step.ToString(), Chosen(Query with { Step = step })))];

    private IReadOnlyList<(Grouping, string, string)> ByChoices =>
    [
        (Grouping.Miner, "Miner", Chosen(Query with { By = Grouping.Miner })),
        (Grouping.Type, "Instrument", Chosen(Query with { By = Grouping.Type })),
        (Grouping.Total, "Total", Chosen(Query with { By = Grouping.Total })),
    ];

    private IReadOnlyList<(View, string, string)> ViewChoices =>
        [.. new[] { Address.View.Stacked, Address.View.Table }.Select(view => (view, view.ToString(), Chosen(Query with { View = view })))];

    protected override void OnParametersSet() => _conditional = View.On(MaturityBasis.Worst).ConditionalPuts;

    private string Opened(string figure) => (Query with { Open = figure }).On(Urls.Maturities);

    private string Chosen(AddressQuery query) => query.Chosen.On(Urls.Maturities);
}
