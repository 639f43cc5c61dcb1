using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Embeds;
using MinerDebt.Web.Downloads.Pictures;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Pages.Take;

/// <summary>One chart to take: its picture, the code that embeds it, and how it is cited.</summary>
public sealed partial class TakePage
{
    private ChartView? _view;
    private Problem? _problem;
    private Citation _citation = null!;

    /// <summary>A name of the catalog.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private SiteSettings Place { get; set; } = null!;

    private string Site => Place.Address ?? Navigation.BaseUri.TrimEnd('/');

    protected override AddressScope Scope(DebtBook book) => ChartCatalog.Find(Name)?.Scope(book) ?? base.Scope(book);

    protected override void Compute()
    {
        var entry = ChartCatalog.Find(Name);
        _problem = entry?.Refuse(Query);
        _view = entry is null || _problem is not null ? null : entry.View(Book, Query);
        _citation = _view is { } view ? Citation.Of(view, Book, Site, Clock.Today()) : null!;
    }

    private IEnumerable<(string Id, string Label, string Code)> Codes(ChartView view) =>
    [
        ("embed-auto", "In the colors of the page around it, as high as it is", EmbedCode.Following(view, Site + ChartLinks.Embed(view))),
        ("embed-light", "Light, of a fixed height", EmbedCode.Frame(view, Site + ChartLinks.Embed(view, PictureTheme.Light))),
        ("embed-dark", "Dark, of a fixed height", EmbedCode.Frame(view, Site + ChartLinks.Embed(view, PictureTheme.Dark))),
        ("embed-small", "400 pixels wide, for a column of text", EmbedCode.Frame(view, Site + ChartLinks.Embed(view), 400, 600)),
        .. Book.KnownOn is null
            ? [("embed-fixed", "As it is known today, for good", EmbedCode.Following(view, Site + Citation.Fixed(ChartLinks.Embed(view), Clock.Today())))]
            : Array.Empty<(string, string, string)>(),
    ];
}
