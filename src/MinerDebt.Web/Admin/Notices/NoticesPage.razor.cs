using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Admin.Notices;

/// <summary>What one is told. What was seen here counts as read the next time.</summary>
public sealed partial class NoticesPage : IDisposable
{
    private string? _me;
    private bool _isRead;
    private DateTime _readUpTo;
    private DateTime _noted;
    private IReadOnlyList<Notice> _notices = [];

    [Inject]
    private NoticeReader Reader { get; set; } = null!;

    [Inject]
    private NoticeMarks Marks { get; set; } = null!;

    [Inject]
    private Proposals Proposals { get; set; } = null!;

    [Inject]
    private Comments Comments { get; set; } = null!;

    [Inject]
    private CurrentBook Books { get; set; } = null!;

    [Inject]
    private MailSettings Mail { get; set; } = null!;

    [Inject]
    private CurrentUser User { get; set; } = null!;

    public void Dispose()
    {
        Proposals.Changed -= Follow;
        Comments.Changed -= Follow;
        Books.Changed -= Follow;
    }

    protected override async Task OnInitializedAsync()
    {
        Proposals.Changed += Follow;
        Comments.Changed += Follow;
        Books.Changed += Follow;
        _me = await User.EditorAsync();
        _readUpTo = _me is null ? default : await Marks.ReadUpToAsync(_me);
        await ReadAsync();
    }

    // Not while the page is only made for the first sight: nobody may look at it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_me is not null && _notices is [{ At: var newest }, ..] && newest > _readUpTo && newest > _noted)
        {
            _noted = newest;
            try
            {
                await Marks.ReadAsync(_me, newest);
            }
            catch (Exception e) when (StoreFailure.IsCauseOf(e))
            {
                // They are read all the same, and shown as new once more.
            }
        }
    }

    private async Task ReadAsync()
    {
        _notices = _me is null ? [] : await Reader.ListAsync(_me, DateTime.UnixEpoch);
        _isRead = true;
    }

    private void Follow() => _ = InvokeAsync(async () =>
    {
        try
        {
            await ReadAsync();
            StateHasChanged();
        }
        catch (Exception e)
        {
            // Nobody awaits this.
            await DispatchExceptionAsync(e);
        }
    });
}
