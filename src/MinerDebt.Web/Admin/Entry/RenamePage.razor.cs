using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>Another ticker for a company, or another id for an offering, in all that refers to it.</summary>
public sealed partial class RenamePage
{
    private string _name = "";
    private string _reason = "";
    private string? _asked;
    private bool _keepsOld = true;
    private bool _needsReason;
    private bool _isWorking;
    private int _answers;
    private FactKind? _kind;
    private Fact? _fact;
    private Rename? _rename;
    private (string From, string To, long Version)? _done;
    private IReadOnlyList<Problem> _shown = [];

    /// <summary>As in <see cref="FactKind.Name"/>.</summary>
    [Parameter]
    public string KindName { get; set; } = "";

    [SupplyParameterFromQuery(Name = "key")]
    private string? Key { get; set; }

    /// <summary>The new name, where it was typed already.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [Inject]
    private Editing Editing { get; set; } = null!;

    private bool NeedsReason => _needsReason && _reason.Trim().Length == 0;

    private string Used => Rename.UsesOf(Books.Value.Facts, _fact!) is { Count: > 0 } uses
        ? $"{_fact!.Key} is used by {string.Join(", ", uses.Select(use => KindNames.Count(use.Kind, use.Count)))}."
        : $"Nothing refers to {_fact!.Key}.";

    private string Preview => _rename is not { } rename ? "Enter the new name."
        : rename.Problems.Count > 0 ? string.Join(" ", rename.Problems.Take(3).Select(problem => $"{FieldNames.Of(problem.Field)} “{problem.Value}”: {FieldNames.In(problem.Accepted)}."))
        : $"{Terms.Count(rename.Changes.Count(change => change.After is not null), "fact")} would change.";

    protected override void OnParametersSet()
    {
        _kind = FactKind.Find(KindName) is { } kind && Rename.IsOf(kind.Type) ? kind : null;
        _fact = _kind is null || Key is null ? null : Books.Value.Facts.Find(_kind.Type, Key);
        if (_asked != Key)
        {
            (_asked, _name, _reason, _shown) = (Key, To ?? "", "", []);
            _done = _done?.To == Key ? _done : null;
        }

        Look();
    }

    private void Type(ChangeEventArgs change)
    {
        (_name, _shown) = (change.Value?.ToString()?.Trim() ?? "", []);
        Look();
    }

    private void Look() => _rename = _fact is null || _name.Length == 0 ? null : Rename.Of(Books.Value.Facts, _fact, _fact is Miner ? _name.ToUpperInvariant() : _name, _keepsOld);

    private async Task SaveAsync()
    {
        _isWorking = true;
        try
        {
            await Editing.RefreshAsync();
            OnParametersSet();
            _needsReason = _reason.Trim().Length == 0;
            _shown = _rename?.Problems ?? [new Problem(null, "name", "", "it is missing: enter the new name")];
            if (_shown.Count == 0 && !_needsReason && _rename is { } rename)
            {
                _shown = await Editing.SaveAsync(author => rename.By(author, _reason.Trim()));
                _done = _shown.Count == 0 ? (rename.Before.Key, rename.After.Key, Books.Value.Version) : null;
                _fact = _done is null ? _fact : null;
            }
        }
        finally
        {
            _isWorking = false;
            _answers++;
        }
    }
}
