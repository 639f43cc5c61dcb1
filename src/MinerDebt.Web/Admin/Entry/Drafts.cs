using System.Text.Json;
using Microsoft.JSInterop;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>
/// Keeps in the database what is typed into a page: there it outlives a lost connection, a reload, a session or a program that
/// ends, and is found on another device. A draft belongs to one person and one tab; another gets it when that one is left, or it is
/// asked for.
/// What the database has not taken yet, the page and its tab keep.
/// </summary>
public sealed partial class Drafts(IJSRuntime script, CurrentUser user, StoredDrafts stored, OpenTab open, ILogger<Drafts> logger) : IAsyncDisposable
{
    /// <summary>The name of the field in which a reason is typed.</summary>
    public const string Reason = "reason";

    private const string Away = "The database does not answer: what you type stays in this page, and is kept as soon as it answers. Leave the page open.";

    private readonly PageScript _script = new(script, "/drafts.js");
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<string, string> _typed = [];

    private DotNetObjectReference<Drafts>? _self;
    private IReadOnlyDictionary<string, string>? _seen;
    private Guid _id;
    private string _person = "";
    private string _tab = "";
    private string _address = "";
    private string _title = "";
    private bool _isAway;
    private long _wanted;
    private long _written;

    /// <summary>What is said of it has changed.</summary>
    public event Action? Changed;

    /// <summary>Why what was typed is not kept at the moment, in words for the one who typed it; null if it is.</summary>
    public string? NotKept { get; private set; }

    /// <summary>Who has handed it over; null for one's own.</summary>
    public string? HandedBy { get; private set; }

    /// <summary>What the same person has typed at the same address, in another tab or on another device.</summary>
    public IReadOnlyList<StoredDraft> Others { get; private set; } = [];

    /// <summary>From now on, keeps what is typed into a form.</summary>
    /// <param name="form">The id of the form.</param>
    /// <param name="address">Of the page.</param>
    /// <param name="title">What the page calls itself.</param>
    /// <param name="seen">The texts of the stored fact that the form starts from; null for a new one.</param>
    /// <returns>What this tab has typed there before; null if it has not.</returns>
    public async Task<Draft?> OpenAsync(string form, string address, string title, IReadOnlyDictionary<string, string>? seen)
    {
        _self ??= DotNetObjectReference.Create(this);
        open.Add(this);
        _person = await user.PersonAsync() ?? _person;
        (_id, _address, _title, _seen, Others) = (Guid.Empty, address, title[..Math.Min(title.Length, StoredDrafts.LongestTitle)], seen, []);
        (HandedBy, NotKept) = (null, null);
        _typed.Clear();
        Tab? tab = null;
        await _script.DoAsync(async module => tab = await module.InvokeAsync<Tab>("start", form, _self, _person, address));
        _tab = tab?.Name ?? "";
        await ReadAsync();
        if (tab?.Typed.Count > 0)
        {
            Merge(tab.Typed);
            await WriteAsync();
        }

        Changed?.Invoke();
        return Draft;
    }

    /// <summary>All that is typed so far, also what the browser has not sent yet; null if nothing is.</summary>
    public async Task<Draft?> TypedAsync()
    {
        await _script.DoAsync(async module => Merge(await module.InvokeAsync<Dictionary<string, string>>("typed")));
        return Draft;
    }

    /// <summary>Keeps this, whatever was kept before.</summary>
    public async Task PutAsync(IReadOnlyDictionary<string, string>? seen, IReadOnlyDictionary<string, string> typed)
    {
        _seen = seen;
        _typed.Clear();
        Merge(typed);
        var rest = await WriteAsync() ? [] : new Dictionary<string, string>(_typed);
        await _script.DoAsync(async module => await module.InvokeVoidAsync("put", rest));
    }

    /// <summary>It was saved, or discarded.</summary>
    /// <param name="seen">What the form starts from now; null for a new fact.</param>
    public async Task ForgetAsync(IReadOnlyDictionary<string, string>? seen = null)
    {
        (_seen, _wanted) = (seen, _wanted + 1);
        _typed.Clear();
        await _script.DoAsync(async module => await module.InvokeVoidAsync("put", new Dictionary<string, string>()));
        await _gate.WaitAsync();
        try
        {
            _written = _wanted;
            if (_id != Guid.Empty)
            {
                await stored.RemoveAsync(_id, _person, _tab);
            }

            (_id, HandedBy) = (Guid.Empty, null);
            Say(null);
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            // It comes back once more when the page is opened, and can be discarded there.
            LogNotKept(e.Message);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>This tab goes on with what another has typed: opened again, the page has it.</summary>
    public Task TakeAsync(StoredDraft other) => TryAsync(() => stored.TakeAsync(other.Id, _person, _tab));

    public async Task DiscardAsync(StoredDraft other)
    {
        await TryAsync(() => stored.RemoveAsync(other.Id, _person));
        Others = [.. Others.Where(one => one != other)];
    }

    /// <summary>Called by the browser with what was typed since the last time.</summary>
    /// <returns>Whether it is kept now.</returns>
    [JSInvokable]
    public Task<bool> TypeAsync(Dictionary<string, string> typed)
    {
        Merge(typed);
        return WriteAsync();
    }

    /// <summary>The tab is away: the next page of the same person at the same address goes on with it, in whatever tab.</summary>
    public async Task ReleaseAsync()
    {
        _isAway = true;
        await _gate.WaitAsync();
        try
        {
            await TryAsync(LetGoAsync);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The tab is back: what it has typed is its own again, beside what another has taken over meanwhile.</summary>
    public Task HoldAsync()
    {
        _isAway = false;
        return WriteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        open.Remove(this);
        await ReleaseAsync();
        if (_self is not null)
        {
            await _script.DoAsync(async module => await module.InvokeVoidAsync("stop"));
            _self.Dispose();
        }

        await _script.DisposeAsync();
    }

    private Draft? Draft => _typed.Count == 0 ? null : new Draft(_seen is null ? null : new Dictionary<string, string>(_seen), new Dictionary<string, string>(_typed));

    private void Merge(IEnumerable<KeyValuePair<string, string>> typed)
    {
        foreach (var (field, text) in typed)
        {
            _typed[field] = text;
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            var found = await stored.FindAsync(_person, _address, _tab);
            if (found is [{ } own, ..] && (own.Tab == _tab || own.Tab.Length == 0) && JsonSerializer.Deserialize<Draft>(own.Content) is { } draft
                && (own.Tab == _tab || await stored.TakeAsync(own.Id, _person, _tab)))
            {
                (_id, _seen, HandedBy) = (own.Id, draft.Seen, own.HandedBy);
                Merge(draft.Typed);
            }

            Others = [.. found.Where(one => one.Id != _id)];
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            LogNotKept(e.Message);
            NotKept = Away;
        }
    }

    private async Task<bool> WriteAsync()
    {
        var wanted = ++_wanted;
        await _gate.WaitAsync();
        try
        {
            if (_typed.Count > 0 && _written < wanted)
            {
                _written = _wanted;
                Say(await KeepAsync());
            }

            return NotKept is null;
        }
        finally
        {
            _gate.Release();
        }
    }

    // What is wrong, if it could not be kept.
    private async Task<string?> KeepAsync()
    {
        var content = JsonSerializer.Serialize(Draft);
        if (content.Length > StoredDrafts.Longest || _address.Length > StoredDrafts.LongestAddress)
        {
            return "This is more than the server keeps of a page that is not saved: it stays in this page only. Save it in parts.";
        }

        try
        {
            var kept = await stored.KeepAsync(new StoredDraft
            {
                Id = _id,
                PersonId = _person,
                Tab = _tab,
                Address = _address,
                Title = _title,
                Fields = _typed.Keys.Count(field => field != Reason),
                Content = content,
                ChangedAt = default,
            });
            _id = kept ?? _id;
            await (_isAway ? LetGoAsync() : Task.CompletedTask);
            return kept is null ? $"You have {StoredDrafts.Most} drafts that are not saved, and no more are kept: what you type stays in this page only. Discard some on the editors’ home." : null;
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            LogNotKept(e.Message);
            return Away;
        }
    }

    private Task LetGoAsync() => _id == Guid.Empty ? Task.CompletedTask : stored.ReleaseAsync(_id, _person, _tab);

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            LogNotKept(e.Message);
            Say(Away);
        }
    }

    private void Say(string? notKept)
    {
        if (NotKept != notKept)
        {
            NotKept = notKept;
            Changed?.Invoke();
        }
    }

    [LoggerMessage(LogLevel.Warning, "What an editor has typed could not be kept or read: {Reason}")]
    private partial void LogNotKept(string reason);

    /// <summary>What the browser says of its tab.</summary>
    private sealed record Tab(string Name, Dictionary<string, string> Typed);
}
