using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using MinerDebt.Web.Address;
using MinerDebt.Web.Pages.Search;

namespace MinerDebt.Web.Layout;

/// <summary>The search of the app bar, reached with Ctrl+K.</summary>
public sealed partial class SearchBox : IDisposable
{
    private const int Most = 8;

    private IReadOnlyList<SearchHit> _hits = [];
    private string _words = "";
    private int _chosen = -1;

    [Inject]
    private PageDay Day { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    public void Dispose() => Navigation.LocationChanged -= Clear;

    protected override void OnInitialized() => Navigation.LocationChanged += Clear;

    private void Find()
    {
        _hits = SiteSearch.Find(Day.Open().Book, _words, Most);
        _chosen = -1;
    }

    private void Move(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown": _chosen = Math.Min(_chosen + 1, _hits.Count - 1); break;
            case "ArrowUp": _chosen = Math.Max(_chosen - 1, -1); break;
            case "Escape": _hits = []; _chosen = -1; break;
        }
    }

    private void Go() =>
        Navigation.NavigateTo(Day.Keep(_chosen >= 0 ? _hits[_chosen].Href : new AddressQuery { Search = _words }.On(Urls.Search)));

    private void Clear(object? sender, LocationChangedEventArgs change)
    {
        (_hits, _words, _chosen) = ([], "", -1);
        _ = InvokeAsync(StateHasChanged);
    }
}
