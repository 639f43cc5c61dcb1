using Microsoft.JSInterop;

namespace MinerDebt.Web.Admin;

/// <summary>
/// A script of a page of editors, loaded when it is first needed. A page can be left, and its browser can go, at any moment:
/// then what was still to be done there is not done, and nobody is told.
/// </summary>
public sealed class PageScript(IJSRuntime script, string path) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private bool _isLeft;

    /// <summary>Whether a call has failed because its page or its browser is not there any more.</summary>
    public static bool IsGone(Exception e) => e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;

    /// <summary>Does something with the script.</summary>
    public async Task DoAsync(Func<IJSObjectReference, Task> work)
    {
        try
        {
            _module ??= await script.InvokeAsync<IJSObjectReference>("import", path);
            if (_isLeft)
            {
                await _module.DisposeAsync();
            }
            else
            {
                await work(_module);
            }
        }
        catch (Exception e) when (IsGone(e))
        {
            // A browser that comes back has what it keeps.
        }
    }

    /// <summary>The page is left.</summary>
    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        try
        {
            await (_module?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception e) when (IsGone(e))
        {
            // The module is gone with its browser.
        }
    }
}
