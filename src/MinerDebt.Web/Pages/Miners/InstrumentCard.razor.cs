using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads.Views;

namespace MinerDebt.Web.Pages.Miners;

/// <summary>What a miner owes on each of its instruments by quarter, as a chart or as the table of the same figures.</summary>
public sealed partial class InstrumentCard
{
    [Parameter, EditorRequired]
    public DebtBook Book { get; set; } = null!;

    [Parameter, EditorRequired]
    public AddressQuery Query { get; set; } = new();

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public QuarterView Shown { get; set; } = null!;

    [Parameter, EditorRequired]
    public Miner Miner { get; set; } = null!;

    /// <summary>The page that the card stands on.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Where a proof opens.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> Open { get; set; } = null!;

    private AddressQuery Data => new() { AsOf = Query.AsOf, Miners = [Miner.Ticker], From = Query.From, To = Query.To, By = Grouping.Offering };

    private IReadOnlyList<(View, string, string)> Choices =>
        [.. Enum.GetValues<View>().Select(view => (view, view.ToString(), Query.In(view).On(Path)))];
}
