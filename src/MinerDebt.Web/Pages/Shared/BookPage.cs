using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Proof;

namespace MinerDebt.Web.Pages.Shared;

/// <summary>A page that shows figures of the book for what its address asks, and follows both.</summary>
public abstract class BookPage : ComponentBase, IDisposable
{
    [SupplyParameterFromQuery(Name = "miners")]
    public string[]? MinersKey { get; set; }

    [SupplyParameterFromQuery(Name = "types")]
    public string[]? TypesKey { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? FromKey { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? ToKey { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    public string? ByKey { get; set; }

    [SupplyParameterFromQuery(Name = "universe")]
    public string? UniverseKey { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? ViewKey { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? SortKey { get; set; }

    [SupplyParameterFromQuery(Name = "open")]
    public string? OpenKey { get; set; }

    [Inject]
    protected CurrentBook Books { get; set; } = null!;

    protected DebtBook Book { get; private set; } = null!;

    protected AddressQuery Query { get; private set; } = new();

    /// <summary>What the address asks for that can not be had.</summary>
    protected IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The proof that the address opens; null for none.</summary>
    protected ProofSheet? Sheet { get; private set; }

    public void Dispose()
    {
        Books.Changed -= Follow;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Books.Changed += Follow;

    protected override void OnParametersSet()
    {
        Book = Books.Value;
        (Query, Problems) = AddressReader.Read(Value, Book, Span(Book));
        Sheet = ProofSheet.Open(Book, Query, Query.Select(Book.Register[0], Book.Register[^1]), out var problem);
        Problems = problem is null ? Problems : [.. Problems, problem];
        Compute();
    }

    /// <summary>The quarters that the page's address can ask for.</summary>
    protected virtual (Quarter First, Quarter Last) Span(DebtBook book) => (book.Register[0], book.Register[^1]);

    /// <summary>Makes what the page shows from <see cref="Book"/> and <see cref="Query"/>.</summary>
    protected abstract void Compute();

    private string? Value(string key) => key switch
    {
        "miners" => string.Join(',', MinersKey ?? []),
        "types" => string.Join(',', TypesKey ?? []),
        "from" => FromKey,
        "to" => ToKey,
        "by" => ByKey,
        "universe" => UniverseKey,
        "view" => ViewKey,
        "sort" => SortKey,
        "open" => OpenKey,
        _ => null,
    };

    private void Follow() => _ = InvokeAsync(() =>
    {
        OnParametersSet();
        StateHasChanged();
    });
}
