using Microsoft.JSInterop;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>
/// Keeps in the browser what is typed into a form: there it outlives a lost connection, a reload and a session that ends.
/// </summary>
public sealed class Drafts(IJSRuntime script) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>From now on, keeps what is typed into the form with this id.</summary>
    public async Task KeepAsync(string form, string address, IReadOnlyDictionary<string, string>? seen) =>
        await (await ModuleAsync()).InvokeVoidAsync("keep", form, address, seen);

    /// <summary>Keeps this, whatever was kept before.</summary>
    public async Task PutAsync(string address, IReadOnlyDictionary<string, string>? seen, IReadOnlyDictionary<string, string> typed) =>
        await (await ModuleAsync()).InvokeVoidAsync("put", address, seen, typed);

    /// <summary>What was kept for the address; null if nothing was.</summary>
    public async Task<Draft?> ReadAsync(string address) => await (await ModuleAsync()).InvokeAsync<Draft?>("read", address);

    public async Task ForgetAsync(string address) => await (await ModuleAsync()).InvokeVoidAsync("forget", address);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    private async Task<IJSObjectReference> ModuleAsync() => _module ??= await script.InvokeAsync<IJSObjectReference>("import", "/drafts.js");
}
