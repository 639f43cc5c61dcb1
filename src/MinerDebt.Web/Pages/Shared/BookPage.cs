using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;
using MinerDebt.Web.Proof;

namespace MinerDebt.Web.Pages.Shared;

/// <summary>A page that shows figures of the book for what its address asks, and follows both.</summary>
public abstract class BookPage : ComponentBase, IDisposable
{
    private string _path = "";

    [Inject]
    protected CurrentBook Books { get; set; } = null!;

    [Inject]
    protected PageDay Day { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    protected DebtBook Book { get; private set; } = null!;

    protected AddressQuery Query { get; private set; } = new();

    /// <summary>What the address asks for that can not be had.</summary>
    protected IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The proof that the address opens; null for none.</summary>
    protected ProofSheet? Sheet { get; private set; }

    /// <summary>The address with its proof closed.</summary>
    protected string Closed => (Query with { Open = null }).On(_path);

    public void Dispose()
    {
        Books.Changed -= FollowBook;
        Navigation.LocationChanged -= FollowAddress;
        GC.SuppressFinalize(this);
    }

    /// <summary>The address that opens a proof beside the page as it is.</summary>
    protected string Opened(string figure) => (Query with { Open = figure }).On(_path);

    protected override void OnInitialized()
    {
        Books.Changed += FollowBook;
        Navigation.LocationChanged += FollowAddress;
    }

    protected override void OnParametersSet()
    {
        var address = Navigation.ToAbsoluteUri(Navigation.Uri);
        var query = QueryHelpers.ParseQuery(address.Query);
        _path = address.AbsolutePath;
        (Book, var wrongDay) = Day.Open();
        (Query, Problems) = AddressReader.Read(key => query.TryGetValue(key, out var values) ? values.ToString() : null, Book, Scope(Book));
        Sheet = ProofSheet.Open(Book, Query, Selected(Query), out var problem);
        Problems = [.. new[] { wrongDay }.OfType<Problem>(), .. Problems, .. new[] { problem }.OfType<Problem>()];
        Compute();
    }

    /// <summary>What the page's address can be asked for.</summary>
    protected virtual AddressScope Scope(DebtBook book) => AddressScope.Register(book);

    /// <summary>What the figures of the page are about, and so their proofs.</summary>
    protected virtual Selection Selected(AddressQuery query) => query.Select(Book.Register[0], Book.Register[^1]);

    /// <summary>Makes what the page shows from <see cref="Book"/> and <see cref="Query"/>.</summary>
    protected abstract void Compute();

    private void FollowBook() => Show();

    // Another path is another page, or this one with other parameters: the router sees to both.
    private void FollowAddress(object? sender, LocationChangedEventArgs change)
    {
        if (new Uri(change.Location).AbsolutePath == _path)
        {
            Show();
        }
    }

    private void Show() => _ = InvokeAsync(async () =>
    {
        try
        {
            OnParametersSet();
            StateHasChanged();
        }
        catch (Exception e)
        {
            // Nobody awaits this: without a hand-over the page would stay as it was and the failure unseen.
            await DispatchExceptionAsync(e);
        }
    });
}
