using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Book;

namespace MinerDebt.Web.Admin;

/// <summary>A page of editors that shows what is in the book and its history, and follows both.</summary>
public abstract class AdminBookPage : ComponentBase, IDisposable
{
    [Inject]
    protected CurrentBook Books { get; set; } = null!;

    public virtual void Dispose()
    {
        Books.Changed -= FollowBook;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Books.Changed += FollowBook;

    /// <summary>Makes what the page shows anew.</summary>
    protected void FollowBook() => _ = InvokeAsync(async () =>
    {
        try
        {
            OnParametersSet();
            await OnParametersSetAsync();
            StateHasChanged();
        }
        catch (Exception e)
        {
            // Nobody awaits this: without a hand-over the page would stay as it was and the failure unseen.
            await DispatchExceptionAsync(e);
        }
    });
}
