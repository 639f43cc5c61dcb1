using System.Globalization;
using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Lists;

/// <summary>Changes or removes many facts together.</summary>
public sealed partial class BulkBar
{
    private const int MostShown = 3;

    private string _column = "";
    private string _text = "";
    private string _reason = "";
    private bool _isBusy;
    private int _answers;
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<string> _unusual = [];

    [Parameter, EditorRequired]
    public FactKind Kind { get; set; } = null!;

    /// <summary>Those that are chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Fact> Facts { get; set; } = [];

    /// <summary>What became of the last change.</summary>
    [Parameter]
    public BulkDone? Done { get; set; }

    [Parameter]
    public EventCallback<BulkDone> OnDone { get; set; }

    /// <summary>None is to be chosen any more.</summary>
    [Parameter]
    public EventCallback OnCleared { get; set; }

    [Inject]
    private CurrentBook Books { get; set; } = null!;

    [Inject]
    private Editing Editing { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    protected override void OnInitialized() => _column = BulkEdit.Columns(Kind).Select(column => column.Name).FirstOrDefault("");

    private void Ask(string column, string text) => (_column, _text, _problems, _unusual) = (column, text, [], []);

    private async Task DoAsync(bool isProposal)
    {
        if (_isBusy || Facts.Count == 0)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var (changes, problems) = _column.Length == 0 ? (BulkEdit.Remove(Facts), []) : BulkEdit.Set(Kind, Facts, Kind.Column(_column), _text);
            var wasSeen = _unusual;
            _unusual = problems.Count > 0 ? [] : [.. Warnings.ByChange(changes, Books.Value.Facts, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime)).SelectMany(found => found).Select(found => $"{FieldNames.Of(found.Field)}: {found.Accepted}").Distinct()];
            _problems =
            [
                .. problems,
                .. changes.Count == 0 ? new[] { new Problem(null, "form", "", "all of them have this already; write another value") } : [],
                .. _reason.Trim().Length == 0 ? new[] { new Problem(null, "reason", "", "write why, in a few words; readers see it in the list of corrections") } : [],
            ];
            // What is unusual is done by a second press, once it was seen.
            if (_problems.Count == 0 && _unusual.All(wasSeen.Contains))
            {
                await StoreAsync(changes, isProposal);
            }
        }
        finally
        {
            _isBusy = false;
            _answers++;
        }
    }

    private async Task StoreAsync(IReadOnlyList<Change> changes, bool isProposal)
    {
        var count = KindNames.Count(Kind, changes.Count);
        if (isProposal)
        {
            (_problems, var id) = await Editing.ProposeAsync(_reason.Trim(), changes);
            await FinishAsync(() => new BulkDone($"{count} kept as proposal {id.ToString(CultureInfo.InvariantCulture)}. Another editor has to review it.", AdminUrls.Proposal(id)));
        }
        else
        {
            _problems = await Editing.SaveAsync(ChangeOrigin.Form, _reason.Trim(), changes);
            await FinishAsync(() =>
            {
                var first = changes[0].Subject;
                var version = Books.History.Last(first.GetType(), first.Key)?.ChangeSet.Version ?? Books.Value.Version;
                return new BulkDone($"{count} {(_column.Length == 0 ? "removed" : "changed")} as change {version.ToString(CultureInfo.InvariantCulture)}.{RegisterWords.After(Books.Value, changes)}", AdminUrls.Change(version));
            });
        }
    }

    private async Task FinishAsync(Func<BulkDone> done)
    {
        if (_problems.Count == 0)
        {
            (_reason, _text, _unusual) = ("", "", []);
            await OnDone.InvokeAsync(done());
        }
    }
}
