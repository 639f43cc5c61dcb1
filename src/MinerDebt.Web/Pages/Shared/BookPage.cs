using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;
using MinerDebt.Web.Proof;

namespace MinerDebt.Web.Pages.Shared;

/// <summary>A page of figures: a function of its address and of the book.</summary>
public abstract class BookPage : ComponentBase
{
    private string _path = "", _opening = "";

    [Inject]
    protected CurrentBook Books { get; set; } = null!;

    [Inject]
    protected PageDay Day { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    protected DebtBook Book { get; private set; } = null!;

    protected AddressQuery Query { get; private set; } = new();

    /// <summary>What the address asks for that cannot be had.</summary>
    protected IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The proof that the address opens; null for none.</summary>
    protected ProofSheet? Sheet { get; private set; }

    /// <summary>The address with its proof closed.</summary>
    protected string Closed => (Query with { Open = null }).On(_path);

    /// <summary>The address that opens a proof beside the page as it is.</summary>
    /// <remarks>A page has hundreds of them, which differ in nothing but their figure.</remarks>
    protected string Opened(string figure) => _opening + AddressQuery.Escape(figure);

    protected override void OnParametersSet()
    {
        var address = Navigation.ToAbsoluteUri(Navigation.Uri);
        var query = QueryHelpers.ParseQuery(address.Query);
        _path = Navigation.PathOf(Navigation.Uri);
        (Book, var wrongDay) = Day.Open();
        (Query, Problems) = AddressReader.Read(key => query.TryGetValue(key, out var values) ? values.ToString() : null, Book, Scope(Book));
        _opening = $"{Closed}{(Closed == _path ? '?' : '&')}{QueryKey.Open.Name}=";
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
}
