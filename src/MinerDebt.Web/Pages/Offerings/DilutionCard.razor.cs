using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Offerings;

/// <summary>What full conversion means at the share price asked for, and beside it at a few prices that matter for the offering.</summary>
public sealed partial class DilutionCard
{
    private ConvertibleState? _state;
    private IReadOnlyList<Column> _columns = [];

    [Parameter, EditorRequired]
    public DebtBook Book { get; set; } = null!;

    [Parameter, EditorRequired]
    public Ledger Ledger { get; set; } = null!;

    [Parameter, EditorRequired]
    public AddressQuery Query { get; set; } = new();

    private Quarter Last => Book.Register[^1];

    private string Path => Urls.Offering(Ledger.Offering.Id);

    private decimal Price => Query.Price ?? _state!.StartingPriceUsd;

    private string PrincipalHref => (Query with { Open = ProofLink.Owed(Ledger.Offering.Id, Last) }).On(Path);

    private string StartNote => (Query.Price, _state) switch
    {
        (not null, _) => "",
        (_, { Priced: { } quarter }) => $"It starts at the share price at the end of {quarter.Quarter.Label}.",
        (_, { Offering.ReferencePriceUsd: not null }) => "No share price is known; it starts at the reference price.",
        _ => "Neither a share price nor its reference price is known; it starts at the conversion price.",
    };

    private string PercentNote => _state!.Counted is { } quarter
        ? $"In parentheses: percent of the {Shares.Count(quarter.SharesOutstanding!.Value)} shares outstanding at the end of {quarter.Quarter.Label}."
        : "The number of shares outstanding is not known.";

    protected override void OnParametersSet()
    {
        _state = ConvertibleState.Of(Book, Ledger);
        _columns = _state is { } state
            ? [.. state.Points.Append((Point: null, PriceUsd: Price))
                .DistinctBy(point => Shown(point.PriceUsd))
                .OrderBy(point => Shown(point.PriceUsd) != Shown(Price))
                .ThenBy(point => point.PriceUsd)
                .Select(point => new Column(Name(point.Point), point.PriceUsd, Shown(point.PriceUsd) == Shown(Price), state.At(point.PriceUsd)))]
            : [];
    }

    private string To(decimal price) => (Query with { Price = Shown(price), Open = null }).On(Path) + "#dilution";

    // A conversion price has any number of decimals, an address and a page have four.
    private static decimal Shown(decimal price) => decimal.Round(price, 4);

    private static string Name(PricePoint? point) => point switch
    {
        PricePoint.Last => "last known",
        PricePoint.Reference => "reference",
        PricePoint.Conversion => "conversion",
        PricePoint.Call => "call trigger",
        PricePoint.Cap => "cap",
        PricePoint.TwiceConversion => "twice conversion",
        _ => "asked for",
    };

    private sealed record Column(string Label, decimal PriceUsd, bool IsAsked, Conversion Conversion);
}
