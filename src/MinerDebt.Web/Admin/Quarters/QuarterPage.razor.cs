using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>The grid in which a quarter's balances are entered.</summary>
public sealed partial class QuarterPage : IAsyncDisposable
{
    private static readonly (long Unit, string Name)[] Units = [(1, "$"), (1_000, "$ thousands"), (1_000_000, "$ millions")];

    private string _address = "";
    private string _reason = "";
    private string _said = "";
    private long? _saved;
    private long? _proposed;
    private UnsureSave? _unsure;
    private long _unit = 1;
    private bool _isStarted;
    private bool _isReady;
    private bool _isSaving;
    private bool _clears;
    private bool _withSources;
    private int _answers;
    private BalanceMeasure _measure;
    private QuarterSheet _sheet = null!;
    private Filing? _filing;
    private IReadOnlyList<Quarter> _quarters = [];
    private IReadOnlyList<Problem> _shown = [];
    private PageScript _moving = null!;
    private DotNetObjectReference<QuarterPage>? _self;

    [Inject]
    private CurrentBook Books { get; set; } = null!;

    [Inject]
    private Editing Editing { get; set; } = null!;

    [Inject]
    private Drafts Drafts { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool TakesTyping => _isReady && !_isSaving;

    private string Usual => $"{_measure.Name()} of debt at the end of {_sheet.Quarter.Label}";

    // Parameters, since the page is not rendered again for a change of its address that it does not ask for.
    [SupplyParameterFromQuery(Name = "at")]
    private string? AskedQuarter { get; set; }

    [SupplyParameterFromQuery(Name = "measure")]
    private string? AskedMeasure { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private string? AskedUnit { get; set; }

    /// <summary>Key of the filing that balances are entered from.</summary>
    [SupplyParameterFromQuery(Name = "filing")]
    private string? AskedFiling { get; set; }

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    private int Unusual => _sheet.Rows.Sum(row => row.Cells.Count(cell => cell.IsChanged && cell.IsUnusual));

    // Short, so that the bar has one line. An amount whose balance goes with it is counted there.
    private string Changed => string.Join(", ", new[]
    {
        $"{Terms.Count(_sheet.ChangedCount, "cell")} changed",
        Unusual > 0 ? $"{Unusual.ToString(CultureInfo.InvariantCulture)} unusual" : "",
        _sheet.ClearedCount > _sheet.RemovedCount ? $"{Terms.Count(_sheet.ClearedCount - _sheet.RemovedCount, "amount")} to clear" : "",
        _sheet.RemovedCount > 0 ? $"{Terms.Count(_sheet.RemovedCount, "balance")} to remove" : "",
    }.Where(words => words.Length > 0));

    public async ValueTask DisposeAsync()
    {
        Books.Changed -= FollowBook;
        _self?.Dispose();
        await Drafts.DisposeAsync();
        await _moving.DisposeAsync();
    }

    protected override void OnInitialized()
    {
        _moving = new PageScript(Script, "/sheet.js");
        Books.Changed += FollowBook;
    }

    protected override void OnParametersSet()
    {
        var address = Navigation.ToBaseRelativePath(Navigation.Uri);
        if (address == _address)
        {
            return;
        }

        var ended = Quarter.Of(Today) - 1;
        _quarters = [.. Quarter.Range(Books.Value.Register[0], ended).Reverse()];
        var quarter = Quarter.TryParse(AskedQuarter, out var asked) && _quarters.Contains(asked) ? asked : ended;
        _measure = Enum.TryParse<BalanceMeasure>(AskedMeasure, ignoreCase: true, out var measure) && Enum.IsDefined(measure) ? measure : BalanceMeasure.Carrying;
        _unit = Units.FirstOrDefault(unit => unit.Unit.ToString(CultureInfo.InvariantCulture) == AskedUnit, Units[0]).Unit;
        (_address, _isStarted, _isReady) = (address, false, false);
        Open(quarter);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isStarted)
        {
            return;
        }

        _isStarted = true;
        _self ??= DotNetObjectReference.Create(this);
        await _moving.DoAsync(async module => await module.InvokeVoidAsync("start", "sheet", _self));
        Take(await Drafts.OpenAsync("sheet", _address, $"Balances at the end of {_sheet.Quarter.Label}, {_measure.Name()}", SheetDraft.Seen(_sheet)));
        _said = _sheet.ChangedCount > 0 ? "What was typed here before is back." : _said;
        _isReady = true;
        StateHasChanged();
    }

    private static string Address(Quarter quarter, BalanceMeasure measure, long unit) =>
        $"{AdminUrls.QuarterGrid}?at={quarter}&measure={measure.ToString().ToLowerInvariant()}&unit={unit.ToString(CultureInfo.InvariantCulture)}";

    private void Open(Quarter quarter)
    {
        _sheet = new QuarterSheet(Books.Value.Facts, quarter, _measure, _unit);
        _filing = Books.Value.Facts.Find<Filing>(AskedFiling ?? "");
        // What is stored keeps its own source.
        if (_filing is { Source.Url: { } url } && _sheet.Rows.FirstOrDefault(row => row.Ticker == _filing.Ticker) is { SourceUrl: "" } from)
        {
            from.Rest(url);
        }

        (_undo, _reason) = (new SheetUndo(_sheet), Usual);
        (_shown, _said, _saved, _proposed, _unsure) = ([], "", null, null, null);
    }

    private void Type((string Name, string Text) field)
    {
        var parts = field.Name.Split('|');
        if (parts.Length != 2 || _sheet.Rows.FirstOrDefault(row => row.Ticker == parts[0]) is not { } row
            || (parts[1] is not ("source" or "confidence" or "basis") && SheetDraft.Cell(_sheet, field.Name) is null))
        {
            return;
        }

        _ = _undo.Do(() => parts[1] switch
        {
            "source" => row.Rest(field.Text.Trim()),
            "confidence" => row.Confidence = field.Text,
            "basis" => row.Basis = Enum.TryParse<BalanceKind>(field.Text, out var basis) && Enum.IsDefined(basis) ? field.Text : row.Basis,
            _ => _sheet.Type(SheetDraft.Cell(_sheet, field.Name)!, field.Text),
        });

        (_said, _saved, _proposed) = ("", null, null);
        Look();
    }

    private void Look() => _sheet.Look(Books.Value.Facts, Today);

    private void Take(Draft? draft)
    {
        foreach (var (name, text) in draft?.Typed ?? [])
        {
            if (name == SheetDraft.Reason)
            {
                _reason = text;
            }
            else if (SheetDraft.Cell(_sheet, name) is { } cell)
            {
                _sheet.TypeAgain(cell, text, draft?.Seen?.GetValueOrDefault(name) ?? "");
                Look();
            }
            else
            {
                Type((name, text));
            }
        }
    }

    private Task DiscardAsync() => StartAgainAsync();

    private void OpenAgain()
    {
        _address = "";
        OnParametersSet();
    }

    private void FollowBook() => _ = InvokeAsync(async () =>
    {
        try
        {
            if (_isReady && !_isSaving)
            {
                _sheet.Follow(Books.Value.Facts);
                Look();
                StateHasChanged();
            }
        }
        catch (Exception e)
        {
            // Nobody awaits this: without a hand-over the page would stay as it was and the failure unseen.
            await DispatchExceptionAsync(e);
        }
    });
}
