using System.Text.Json;
using Microsoft.JSInterop;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>Keeps in the tab what is about to be stored: neither a lost connection nor a program that ends takes it from there.</summary>
public sealed class StoringNotes(IJSRuntime script)
{
    /// <param name="place">The page.</param>
    /// <param name="note">What it is about to store.</param>
    public Task BeginAsync(string place, StoringNote note) =>
        TryAsync(async () => await script.InvokeVoidAsync("sessionStorage.setItem", Key(place), JsonSerializer.Serialize(note)));

    /// <summary>What the page was about to store when it was left; null for nothing.</summary>
    public async Task<StoringNote?> ReadAsync(string place)
    {
        string? text = null;
        await TryAsync(async () => text = await script.InvokeAsync<string?>("sessionStorage.getItem", Key(place)));
        return text is null ? null : JsonSerializer.Deserialize<StoringNote>(text);
    }

    /// <summary>The page has said what became of it.</summary>
    public Task EndAsync(string place) => TryAsync(async () => await script.InvokeVoidAsync("sessionStorage.removeItem", Key(place)));

    private static string Key(string place) => $"minerdebt.storing:{place}";

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is JSException || PageScript.IsGone(e))
        {
            // The browser forbids its store, or is gone: it has what it had.
        }
    }
}
