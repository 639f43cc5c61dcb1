using System.Globalization;
using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Credit;

/// <summary>The bitcoin that secures loans, on one price axis and as a table.</summary>
public sealed partial class CollateralCard
{
    private ChartView _view = null!;

    [Parameter, EditorRequired]
    public DebtBook Book { get; set; } = null!;

    [Parameter, EditorRequired]
    public AddressQuery Query { get; set; } = new();

    [Parameter, EditorRequired]
    public CollateralView View { get; set; } = null!;

    /// <summary>Where a proof opens.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> Open { get; set; } = null!;

    private decimal? QuarterPrice => Book.Facts.Find<MarketQuarter>(View.At.ToString())?.BtcPriceUsd;

    private string? Placeholder => QuarterPrice?.ToString("0", CultureInfo.InvariantCulture);

    private AddressQuery Data => Query.Elsewhere with { From = null, To = null, At = Query.At, Btc = null };

    private IReadOnlyList<(string, string, string)> LenderChoices =>
    [
        ("", "Not shown", Shown(Query with { Lender = null })),
        .. View.Lenders.Select(pledge => (pledge.OfferingIds[0], $"As {Book.FindOffering(pledge.OfferingIds[0])?.Issuer.Ticker} {Thresholds(pledge)}", Shown(Query with { Lender = pledge.OfferingIds[0] }))),
    ];

    protected override void OnParametersSet() => _view = ChartCatalog.Collateral.On(Book, Query, Open);

    private string Shown(AddressQuery query) => (query with { Open = null }).On(Urls.Credit) + "#collateral";

    private string LenderName(Pledge pledge) => Book.FindOffering(pledge.OfferingIds[0]) is { } loan ? $"{loan.Issuer.Ticker}, {loan.Offering.Title}" : pledge.OfferingIds[0];

    private static string Thresholds(Pledge pledge) =>
        CreditText.Ltv(pledge.MarginCallLtvPercent) + (pledge.LiquidationLtvPercent is { } sale ? $" / {CreditText.Ltv(sale)}" : "");

    private static string Figure(Collateral one) => CreditViews.Figure(one);

    private static string Threshold(Collateral one, decimal? priceUsd, decimal? ltvPercent) => (priceUsd, ltvPercent) switch
    {
        ({ } price, _) => CreditText.Price(price),
        (_, { } ltv) when one.PrincipalUsd != 0 => $"at {CreditText.Ltv(ltv)}",
        (_, { } ltv) => $"{CreditText.Ltv(ltv)}; nothing drawn",
        _ => "not public",
    };
}
