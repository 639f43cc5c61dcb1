using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Upkeep;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Workspace;

/// <summary>All that is known of a company on one page, to be edited together.</summary>
public sealed partial class CompanyPage : IAsyncDisposable
{
    private const int MostSuggested = 12;

    private static readonly Problem Unchanged = new(null, "form", "", "nothing here differs from what is stored: change a cell first");

    private string _address = "";
    private string _reason = "";
    private bool _needsReason;
    private bool _restored;
    private bool _isSaving;
    private bool _isStarted;
    private bool _isReady;
    private string? _after;
    private (string Said, long Version)? _saved;
    private long? _proposed;
    private (string Key, long Version, string Next)? _left;
    private int _answers;
    private Miner? _miner;
    private FactFate? _fate;
    private CompanySheet _sheet = null!;
    private (Fact? Before, Fact? After) _around;
    private IReadOnlyList<string> _followed = [];
    private IReadOnlyList<Problem> _shown = [];
    private IReadOnlyList<Offering> _offerings = [];
    private IReadOnlyList<(Source Source, int Count)> _sources = [];
    private IReadOnlyDictionary<string, ClassBalance> _checks = new Dictionary<string, ClassBalance>();

    [Parameter]
    public string Ticker { get; set; } = "";

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

    private bool TakesTyping => _isReady && !_isSaving;

    private CompanyFact? Colliding => _sheet.Rows.FirstOrDefault(row => row.Collisions.Count > 0);

    protected override void OnInitialized()
    {
        _moving = new PageScript(Script, "/sheet.js");
        Books.Changed += FollowBook;
    }

    protected override void OnParametersSet()
    {
        var address = Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];
        if (address != _address)
        {
            (_address, _isStarted, _isReady, _restored, _followed, _shown, _saved, _proposed, _after) = (address, false, false, false, [], [], null, null, null);
            Open();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_miner is null || _isStarted)
        {
            return;
        }

        _isStarted = true;
        await StartMovingAsync();
        if (await Drafts.OpenAsync("company", _address, $"{_miner.Name} ({_miner.Ticker})", null) is { } draft)
        {
            CompanyDraft.Restore(_sheet, draft);
            _reason = draft.Typed.GetValueOrDefault(CompanyDraft.Reason, "");
            _restored = _sheet.Changed.Any();
            Meet();
        }

        Look();
        _isReady = true;
        StateHasChanged();
    }

    private void Open()
    {
        _miner = Books.Value.FindMiner(Ticker);
        _fate = _miner is null ? FactFate.Of(Books.History, typeof(Miner), Ticker.ToUpperInvariant()) : null;
        _filing = AskedFiling is { } filing ? Books.Value.Facts.Find<Filing>(filing) : null;
        _sheet = new CompanySheet(Books.Value.Facts, _miner?.Ticker ?? "");
        (_reason, _needsReason, _pasted, _unsure) = ("", false, "", null);
        _typed.Clear();
        if (_miner is not null)
        {
            Look();
        }
    }

    // What follows from all that is typed, as far as it holds together.
    private IReadOnlyList<Change> Look()
    {
        var facts = Books.Value.Facts;
        var (changes, after, problems) = _sheet.Look(facts, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));
        var book = problems.Count == 0 && changes.Count > 0 ? Books.Value.Then(Books.Value.Version + 1, after, [.. changes]) : Books.Value;
        _miner = book.FindMiner(_sheet.Ticker) ?? _miner;
        _around = facts.Around(_miner!);
        _offerings = facts.OfMiner<Offering>(_sheet.Ticker);
        _checks = ClassBalance.Of(book, _miner!);
        _sources =
        [
            .. CompanySheet.Of(facts, _sheet.Ticker).Select(FactSource.Of).OfType<Source>().Where(source => source.Url is not null)
                .GroupBy(source => source.Url).Select(group => (group.MaxBy(source => source.Date)!, group.Count())).OrderByDescending(one => one.Item1.Date),
        ];
        _shown = [.. _shown.Where(problems.Contains)];
        return changes;
    }

    private async Task TypeAsync((CompanyFact Row, FactColumn Column, string Text) cell)
    {
        Set([cell]);
        if (cell.Column.Name == "source_url")
        {
            cell.Row.Form.FillSource(_sources.Select(one => one.Source));
            RestOnFiling(cell.Row, cell.Text.Trim());
        }

        await KeepAsync();
    }

    private async Task AddAsync((FactKind Kind, string? Offering) asked)
    {
        _sheet.Add(asked.Kind, asked.Offering, cells: FromTheFiling(asked.Kind));
        await KeepAsync();
    }

    private async Task DropAsync(CompanyFact row)
    {
        if (row.IsNew)
        {
            _sheet.Drop(row);
        }

        row.IsRemoved = false;
        await KeepAsync();
    }

    private Task ExplainAsync(ChangeEventArgs change)
    {
        _reason = change.Value?.ToString() ?? "";
        return KeepAsync();
    }

    // All of it each time: the last that is kept is what stands here.
    private async Task KeepAsync()
    {
        (_saved, _left, _proposed, _after, _pasted) = (null, null, null, null, "");
        Look();
        await Drafts.PutAsync(CompanyDraft.Seen(_sheet), CompanyDraft.Typed(_sheet, _reason));
    }

    private Task SaveAsync() => WriteAsync(StoreAsync);

    // Both ways look at the same things first, and ask the same.
    private async Task WriteAsync(Func<IReadOnlyList<Change>, Task> write)
    {
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            await TakeTypedAsync();
            await Editing.RefreshAsync();
            Meet();
            _sheet.Try();
            var changes = Look();
            if (await FindUnsureAsync(changes))
            {
                return;
            }

            _shown = changes.Count == 0 ? [Unchanged] : [.. _sheet.Look(Books.Value.Facts, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime)).Problems];
            _needsReason = _shown.Count == 0 && _reason.Trim().Length == 0;
            if (Colliding is null && _shown.Count == 0 && !_needsReason)
            {
                await write(changes);
            }
        }
        finally
        {
            _isSaving = false;
            _answers++;
        }
    }

    private async Task StoreAsync(IReadOnlyList<Change> changes)
    {
        var (facts, version) = (_sheet.Changed.Count(), Books.Value.Version);
        _shown = await Editing.SaveAsync(ChangeOrigin.Form, _reason.Trim(), changes);
        _unsure = UnsureSave.After(_shown, _unsure, version, _reason.Trim(), changes);
        if (_shown.Count > 0)
        {
            Meet();
            return;
        }

        await Drafts.ForgetAsync();
        (_saved, _restored, _followed) = (($"{Terms.Count(facts, "fact")} saved.", Books.Value.Version), false, []);
        _after = RegisterEnd.Said(Books.Value, [.. changes.Select(change => change.After).OfType<Fact>()]);
        Open();
    }

    private async Task ProposeAsync(IReadOnlyList<Change> changes)
    {
        (_shown, var id) = await Editing.ProposeAsync(_reason.Trim(), changes);
        if (_shown.Count > 0)
        {
            Meet();
            return;
        }

        await DiscardAsync();
        _proposed = id;
    }

    // Nothing that was not stored is left behind.
    private async Task SaveAndGoOnAsync()
    {
        var answers = _answers;
        if (_sheet.Changed.Any())
        {
            await SaveAsync();
        }

        if (!_sheet.Changed.Any() && _shown.Count == 0 && _around.After is { } next)
        {
            (_left, _answers, _isReady) = (_saved is { } saved ? (_sheet.Ticker, saved.Version, next.Key) : null, answers, false);
            Navigation.Go(AdminUrls.Company(next.Key));
        }
    }

    private async Task DiscardAsync()
    {
        await Drafts.ForgetAsync();
        (_restored, _followed, _shown, _saved, _proposed, _after) = (false, [], [], null, null, null);
        Open();
    }

    private void OpenAgain()
    {
        _address = "";
        OnParametersSet();
    }
}
