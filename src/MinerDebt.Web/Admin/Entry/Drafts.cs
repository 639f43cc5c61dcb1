using Microsoft.JSInterop;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>
/// Keeps in the browser what is typed into a form: there it outlives a lost connection, a reload and a session that ends.
/// A draft belongs to one person and one tab; another tab gets it only when that one is closed.
/// </summary>
public sealed class Drafts(IJSRuntime script, CurrentUser user) : IAsyncDisposable
{
    private readonly PageScript _script = new(script, "/drafts.js");
    private string? _person;

    /// <summary>From now on, keeps what is typed into the form with this id.</summary>
    public Task KeepAsync(string form, string address, IReadOnlyDictionary<string, string>? seen) =>
        DoAsync(async (module, person) => await module.InvokeVoidAsync("keep", form, person, address, seen));

    /// <summary>Keeps this, whatever was kept before.</summary>
    public Task PutAsync(string address, IReadOnlyDictionary<string, string>? seen, IReadOnlyDictionary<string, string> typed) =>
        DoAsync(async (module, person) => await module.InvokeVoidAsync("put", person, address, seen, typed));

    /// <summary>What was kept for the address; null if nothing was.</summary>
    public async Task<Draft?> ReadAsync(string address)
    {
        Draft? draft = null;
        await DoAsync(async (module, person) => draft = await module.InvokeAsync<Draft?>("read", person, address));
        return draft;
    }

    public Task ForgetAsync(string address) => DoAsync(async (module, person) => await module.InvokeVoidAsync("forget", person, address));

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    private async Task DoAsync(Func<IJSObjectReference, string, Task> work)
    {
        _person ??= await user.EditorAsync() ?? "";
        await _script.DoAsync(module => work(module, _person));
    }
}
