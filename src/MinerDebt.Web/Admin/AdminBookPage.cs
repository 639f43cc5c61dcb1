using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Book;

namespace MinerDebt.Web.Admin;

/// <summary>A page of editors that shows what is in the book and its history, and follows both.</summary>
public abstract class AdminBookPage : ComponentBase, IDisposable
{
    [Inject]
    protected CurrentBook Books { get; set; } = null!;

    public void Dispose()
    {
        Books.Changed -= FollowBook;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Books.Changed += FollowBook;

    private void FollowBook() => _ = InvokeAsync(() =>
    {
        OnParametersSet();
        StateHasChanged();
    });
}
