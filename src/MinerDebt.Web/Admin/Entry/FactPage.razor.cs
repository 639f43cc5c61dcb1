using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using MinerDebt.Core.Analysis.Upkeep;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>Enters or corrects one fact.</summary>
public sealed partial class FactPage : IAsyncDisposable
{
    private static readonly Problem Unchanged = new(null, "form", "", "nothing differs from what is stored: change something first");

    private readonly HashSet<string> _touched = [];
    private readonly HashSet<DebtEventKind> _withoutEvents = [];

    private string _address = "";
    private string _missing = "";
    private string _reason = "";
    private string _otherAuthor = "";
    private string _followed = "";
    private (string Key, long Version, bool WasUnsure)? _saved;
    private (string Key, long Version, string Next)? _left;
    private bool _needsReason;
    private bool _restored;
    private bool _isSaving;
    private bool _isStarted;
    private bool _isReady;
    private string? _after;
    private int _answers;
    private FactForm? _form;
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<Problem> _shown = [];
    private IReadOnlyList<Problem> _warnings = [];
    private IReadOnlyList<string> _eventWarnings = [];
    private IReadOnlyList<Collision> _collisions = [];
    private IReadOnlyList<DebtEvent> _firstEvents = [];

    /// <summary>As in <see cref="FactKind.Name"/>.</summary>
    [Parameter]
    public string KindName { get; set; } = "";

    /// <summary>Key of the fact to correct.</summary>
    [SupplyParameterFromQuery(Name = "key")]
    private string? AskedKey { get; set; }

    /// <summary>Key of the fact that a new one is made like.</summary>
    [SupplyParameterFromQuery(Name = "like")]
    private string? AskedLike { get; set; }

    [Inject]
    private CurrentBook Books { get; set; } = null!;

    [Inject]
    private Editing Editing { get; set; } = null!;

    [Inject]
    private Drafts Drafts { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Title => FactKind.Find(KindName) is not { } kind ? "Nothing to edit"
        : _form is null ? $"No such {kind.One}"
        : _form.Before is { } before ? $"Correct {kind.One} {FactWords.Name(before)}" : $"New {kind.One}";

    private bool TakesTyping => _isReady && !_isSaving;

    private bool IsUnusual => _warnings.Count + _eventWarnings.Count > 0;

    private bool NeedsReason => _form?.Before is not null || IsUnusual;

    private string? PublicHref => _form?.Before switch
    {
        Offering offering => Urls.Offering(offering.Id),
        Miner miner => Urls.Miner(miner.Ticker),
        IOfOffering one => Urls.Offering(one.OfferingId),
        Pledge pledge => Urls.Offering(pledge.OfferingIds[0]),
        IOfMiner one => Urls.Miner(one.Ticker),
        _ => null,
    };

    public ValueTask DisposeAsync()
    {
        Books.Changed -= FollowBook;
        return Drafts.DisposeAsync();
    }

    protected override void OnInitialized() => Books.Changed += FollowBook;

    protected override void OnParametersSet()
    {
        var address = Navigation.ToBaseRelativePath(Navigation.Uri);
        if (address != _address)
        {
            _address = address;
            (_isStarted, _isReady) = (false, false);
            Open(QueryHelpers.ParseQuery(Navigation.ToAbsoluteUri(Navigation.Uri).Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_form is null || _isStarted)
        {
            return;
        }

        _isStarted = true;
        if (await Drafts.OpenAsync("fact", _address, Title, _form.Before is null ? null : _form.Start) is { } draft)
        {
            _form.Restore(draft.Seen, draft.Typed);
            _reason = draft.Typed.GetValueOrDefault("reason", "");
            _restored = _form.IsChanged;
            RestoreTerms(draft.Typed);
            _touched.UnionWith(_form.Typed.Keys);
            Check();
            await CollideAsync();
        }

        _isReady = true;
        StateHasChanged();
    }

    private void Open(Dictionary<string, string> asked)
    {
        var facts = Books.Value.Facts;
        var kind = FactKind.Find(KindName);
        var (key, like) = (AskedKey, AskedLike);
        _filing = asked.TryGetValue("filing", out var from) ? facts.Find<Filing>(from) : null;
        _missing = kind is null
            ? $"There is no kind of fact “{KindName}”. Choose one of the list of facts."
            : $"There is no {kind.One} “{key ?? like}” (any more).";
        _form = kind is null ? null
            : key is not null ? (facts.Find(kind.Type, key) is { } fact ? FactForm.Edit(fact) : null)
            : like is not null ? (facts.Find(kind.Type, like) is { } model ? FactForm.Copy(model) : null)
            : FactForm.New(kind, WithFiling(kind, asked));
        _touched.Clear();
        _withoutEvents.Clear();
        _terms.Clear();
        (_problems, _shown, _warnings, _eventWarnings, _collisions, _firstEvents) = ([], [], [], [], [], []);
        (_reason, _followed, _needsReason, _restored, _proposed, _unsure) = ("", "", false, false, null, null);
        Check();
    }

    private async Task Type(FactColumn column, string text)
    {
        // A field that a save takes away says once more what is in it.
        if (_isSaving || !_isReady || _form!.Texts[column.Name] == text)
        {
            return;
        }

        _form.Type(column.Name, text);
        _touched.Add(column.Name);
        (_saved, _left, _proposed, _unsure) = (null, null, null, null);
        if (column.Name == "source_url")
        {
            _form.FillSource(FactSuggestions.Sources(_form, Books.Value.Facts));
            await RestOnFilingAsync(text);
        }

        Check();
    }

    private void Check()
    {
        if (_form is null)
        {
            return;
        }

        var (changes, problems) = _form.Read(Books.Value.Facts);
        var after = changes[^1].After!;
        _problems = problems;
        LookForTwin(after);
        _firstEvents = problems.Count == 0 && _form.Before is null && after is Offering offering ? FirstEvents.Of(offering, Clock.Today()) : [];
        (_warnings, _eventWarnings) = problems.Count == 0 && _form.IsChanged ? Unusual(changes) : ([], []);
        _shown = [.. _shown.Where(problem => problems.Contains(problem))];
    }

    // The fact with its first events, as it would be stored; what is said of the fact is not said again of an event.
    private (IReadOnlyList<Problem> OfFact, IReadOnlyList<string> OfEvents) Unusual(IReadOnlyList<Change> changes)
    {
        var found = Warnings.ByChange([.. changes, .. ChosenEvents], Books.Value.Facts, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));
        var ofFact = found[changes.Count - 1];
        return (ofFact, [.. found.Skip(changes.Count).SelectMany(problems => problems).Select(problem => problem.Accepted).Distinct().Except(ofFact.Select(problem => problem.Accepted))]);
    }

    private IEnumerable<Change> ChosenEvents => _firstEvents.Where(first => !_withoutEvents.Contains(first.Kind)).Select(first => new Change(null, first)).Concat(FirstTerms);

    private IReadOnlyList<Problem> ProblemsOf(FactColumn column) =>
        [.. (_touched.Contains(column.Name) ? _problems : _shown).Where(problem => problem.Field == column.Name && !IsSaidAsUse(problem))];

    private IReadOnlyList<Problem> WarningsOf(FactColumn column) => [.. _warnings.Where(warning => warning.Field == column.Name)];

    private void Choose(DebtEventKind kind, ChangeEventArgs change)
    {
        _ = change.Value is true ? _withoutEvents.Remove(kind) : _withoutEvents.Add(kind);
        Check();
    }

    private Task SaveAsync() => WriteAsync(StoreAsync);

    // Both ways look at the same things first, and ask the same.
    private async Task WriteAsync(Func<Task> write)
    {
        if (_isSaving)
        {
            return;
        }

        (_isSaving, _proposed) = (true, null);
        try
        {
            if (await TakeTypedAsync())
            {
                _saved = null;
                Check();
                return;
            }

            await Editing.RefreshAsync();
            if (await FindUnsureAsync() || (_saved is { WasUnsure: true } && !_form!.IsChanged))
            {
                return;
            }

            _saved = null;
            await CollideAsync();
            Check();
            _shown = _form!.IsChanged || _form.Before is null ? _problems : [Unchanged];
            _needsReason = _shown.Count == 0 && NeedsReason && _reason.Trim().Length == 0;
            if (_collisions.Count == 0 && _shown.Count == 0 && !_needsReason)
            {
                await write();
            }
        }
        finally
        {
            _isSaving = false;
            _answers++;
        }
    }

    private async Task StoreAsync()
    {
        var (changes, _) = _form!.Read(Books.Value.Facts);
        await StoreAsync([.. changes, .. ChosenEvents], changes[^1].After!);
    }
}
