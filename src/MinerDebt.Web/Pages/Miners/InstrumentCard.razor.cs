using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Miners;

/// <summary>What a miner owes on each of its instruments by quarter, as a chart or as the table of the same figures.</summary>
public sealed partial class InstrumentCard
{
    private ChartData _chart = null!;

    [Parameter, EditorRequired]
    public DebtBook Book { get; set; } = null!;

    [Parameter, EditorRequired]
    public AddressQuery Query { get; set; } = new();

    /// <summary>By offering, of the miner alone.</summary>
    [Parameter, EditorRequired]
    public QuarterTable Table { get; set; } = null!;

    [Parameter, EditorRequired]
    public Miner Miner { get; set; } = null!;

    /// <summary>The page that the card stands on.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Where a proof opens.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> Open { get; set; } = null!;

    private ChartShape Shape => Query.View switch
    {
        View.Lines => ChartShape.Lines,
        View.Share => ChartShape.Share,
        _ => ChartShape.Stacked,
    };

    private AddressQuery Data => new() { AsOf = Query.AsOf, Miners = [Miner.Ticker], From = Query.From, To = Query.To, By = Grouping.Offering };

    private IReadOnlyList<(View, string, string)> Choices =>
        [.. Enum.GetValues<View>().Select(view => (view, view.ToString(), (Query with { View = view, Open = null }).On(Path)))];

    protected override void OnParametersSet() => _chart = QuarterChart.Of(
        "instruments", "Debt by instrument, owed at quarter end", Summary(), Table, Book, [], quarter => Open(ProofLink.Debt(quarter)));

    private string Summary() => Table.Series.Count == 0
        ? $"{Miner.Name} owed nothing that is known."
        : $"{Miner.Name} owed {Usd.Short(Table.Totals[0])} at the end of {Table.Quarters[0].Label} and {Usd.Short(Table.Totals[^1])} at the end of {Table.Quarters[^1].Label}; "
            + $"the largest instrument then was {Names.OfSeries(Table.Series[0].Key, Table.By, Book)} with {Terms.Usd(Table.Series[0].Values[^1])}.";
}
