using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Admin.Notices;

/// <summary>The comments of one place, and a field for another.</summary>
public sealed partial class CommentList : IDisposable
{
    private string _text = "";
    private string? _me;
    private bool _isBusy;
    private ElementReference _heading;
    private IReadOnlyList<Comment> _comments = [];
    private IReadOnlyList<Problem> _problems = [];

    [Parameter, EditorRequired]
    public CommentPlace Place { get; set; } = null!;

    [Inject]
    private Comments Comments { get; set; } = null!;

    [Inject]
    private CurrentUser User { get; set; } = null!;

    [Inject]
    private Editing Editing { get; set; } = null!;

    public void Dispose() => Comments.Changed -= Follow;

    protected override async Task OnInitializedAsync()
    {
        Comments.Changed += Follow;
        _me = await User.EditorAsync();
    }

    // What stands above can be read without the database.
    protected override async Task OnParametersSetAsync()
    {
        try
        {
            _comments = await Comments.ListAsync(Place);
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            _problems = [Editing.Busy];
        }
    }

    private async Task AddAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            _problems = await Editing.AsEditorAsync(author => Comments.AddAsync(Place, author, _text));
            _text = _problems.Count == 0 ? "" : _text;
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task RemoveAsync(long id)
    {
        _problems = await Editing.AsEditorAsync(author => Comments.RemoveAsync(id, author));
        // The button that had the focus goes with the comment.
        await Focus.OnAsync(_heading);
    }

    private void Follow() => _ = InvokeAsync(async () =>
    {
        try
        {
            _comments = await Comments.ListAsync(Place);
            StateHasChanged();
        }
        catch (Exception e)
        {
            // Nobody awaits this.
            await DispatchExceptionAsync(e);
        }
    });
}
