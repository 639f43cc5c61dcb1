using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Upkeep;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Admin.Filings;

/// <summary>One filing: what it is, whether its address answers, and the facts that rest on it.</summary>
public sealed partial class FilingPage
{
    private const int MostShown = 250;

    private string _saved = "";
    private string? _shownFor;
    private bool _isLooking;
    private bool _isSaving;
    private Filing? _filing;
    private FilingCheck? _check;
    private IReadOnlyList<Fact> _facts = [];
    private IReadOnlyList<Problem> _problems = [];

    /// <summary>Of the filing.</summary>
    [SupplyParameterFromQuery(Name = "key")]
    private string? Key { get; set; }

    /// <summary>The change that was just made from it.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    private string? AskedSaved { get; set; }

    [Inject]
    private Editing Editing { get; set; } = null!;

    [Inject]
    private AddressProbe Probe { get; set; } = null!;

    [Inject]
    private FilingChecks Checks { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    protected override void OnParametersSet()
    {
        _filing = Books.Value.Facts.Find<Filing>(Key ?? "");
        _facts = _filing is null ? [] : [.. new RestingFacts(Books.Value.Facts).On(_filing)];
        if (_shownFor != $"{Key} {AskedSaved}")
        {
            _shownFor = $"{Key} {AskedSaved}";
            (_saved, _problems) = (long.TryParse(AskedSaved, out var version) ? FormattableString.Invariant($"Saved as change {version}. It rests on this filing if it is in the list below.") : "", []);
        }
    }

    protected override async Task OnParametersSetAsync() =>
        _check = _filing is null ? null : await Checks.FindAsync(_filing.Key, _filing.Source.Url);

    private async Task LookAsync()
    {
        if (_filing is not { Source.Url: { } url } filing || _isLooking)
        {
            return;
        }

        _isLooking = true;
        try
        {
            var (state, answer) = (AddressState.Unclear, "");
            _problems = await Editing.AsEditorAsync(async author =>
            {
                (state, answer) = await Probe.LookAsync(url);
                var check = new FilingCheck { FilingKey = filing.Key, Url = url, CheckedAt = Clock.GetUtcNow().UtcDateTime, Asked = author, State = state, Answer = answer };
                await Checks.KeepAsync(check);
                _check = check;
            });
        }
        finally
        {
            _isLooking = false;
        }
    }

    private async Task MarkAsync()
    {
        if (_filing is not { } filing || _isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            var isDone = filing.Done != true;
            _problems = await Editing.SaveAsync(
                ChangeOrigin.Form, isDone ? "All of the filing is entered" : "The filing is not all entered", [new Change(filing, filing with { Done = isDone ? true : null })]);
            _saved = _problems.Count > 0 ? "" : isDone ? "Saved: it is done." : "Saved: it is not done.";
        }
        finally
        {
            _isSaving = false;
        }
    }
}
