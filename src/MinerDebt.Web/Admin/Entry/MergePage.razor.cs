using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>Two entries of one offering become one.</summary>
public sealed partial class MergePage
{
    private const int MostShown = 3;

    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<(Type Kind, string Key), DoubleChoice> _choices = [];

    private string _with = "";
    private string _reason = "";
    private string? _asked;
    private bool _needsReason;
    private bool _isWorking;
    private int _answers;
    private Offering? _kept;
    private Offering? _dropped;
    private Merge? _merge;
    private (string Kept, string Dropped, long Version)? _done;
    private IReadOnlyList<Problem> _shown = [];
    private IReadOnlyList<string> _unusual = [];

    private static FactKind Kind => FactKind.Of(typeof(Offering));

    /// <summary>The id of the offering that stays.</summary>
    [SupplyParameterFromQuery(Name = "key")]
    private string? Key { get; set; }

    [Inject]
    private Editing Editing { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool NeedsReason => _needsReason && _reason.Trim().Length == 0;

    private IReadOnlyList<FactDifference> Fields => _merge is null ? [] : Merge.Differences(_merge.Kept, _merge.Dropped);

    private IReadOnlyList<MergeDouble> Doubles => [.. (_merge?.Doubles ?? []).Where(one => !one.IsSame)];

    protected override void OnParametersSet()
    {
        var isNew = _asked != Key;
        (_asked, _done) = (Key, isNew ? null : _done);
        _kept = Key is null || _done is not null ? null : Books.Value.Facts.Find<Offering>(Key);
        if (isNew)
        {
            Choose(null);
        }

        _dropped = _dropped is null ? null : Books.Value.Facts.Find<Offering>(_dropped.Id);
        Look();
    }

    private static string Shown(FactColumn column, string text) => text.Length == 0 ? "not known"
        : column.Type == CellType.Whole && long.TryParse(text, out var number) && column.Name.EndsWith("_usd", StringComparison.Ordinal) ? Usd.Exact(number) : ValueNames.Of(column, text);

    private static IEnumerable<DoubleChoice> Choices(MergeDouble both) => Enum.GetValues<DoubleChoice>().Where(choice => choice != DoubleChoice.Sum || both.CanAdd);

    private bool IsUnknown => _with.Length > 0 && _dropped is null;

    // It is within a company that one deal is entered twice; of all companies there may be thousands.
    private IEnumerable<Offering> Others(Offering kept) =>
        Books.Value.Facts.All<Offering>().Where(other => other.Id != kept.Id && other.Ticker == kept.Ticker).OrderBy(other => other.Id, StringComparer.Ordinal);

    private void Choose(string? id)
    {
        (_with, _shown) = (id?.Trim() ?? "", []);
        _dropped = _with == Key ? null : Books.Value.Facts.Find<Offering>(_with);
        _taken.Clear();
        _choices.Clear();
        if (_kept is not null && _dropped is not null)
        {
            // What only the other one says is not to be lost.
            _taken.UnionWith(Merge.Differences(_kept, _dropped).Where(field => field.Before.Length == 0).Select(field => field.Column.Name));
        }

        Look();
    }

    private void Take(string column, bool other)
    {
        _ = other ? _taken.Add(column) : _taken.Remove(column);
        Look();
    }

    private void Decide(MergeDouble both, DoubleChoice choice)
    {
        _choices[(both.Stored.GetType(), both.Stored.Key)] = choice;
        Look();
    }

    private void Look()
    {
        var facts = Books.Value.Facts;
        _merge = _kept is null || _dropped is null ? null : Merge.Of(facts, _kept, _dropped, Kind.Write(_dropped).Where(cell => _taken.Contains(cell.Key)).ToDictionary(), _choices);
        _unusual = _merge is not { Problems.Count: 0 } merge ? []
            : [.. Warnings.ByChange(merge.Changes, facts, Clock.Today()).Zip(merge.Changes).Where(one => one.Second.After is not null).SelectMany(one => one.First.Select(found => $"{FactWords.Of(one.Second.Subject)}, {FieldNames.Of(found.Field)}: {found.Accepted}")).Distinct()];
    }

    private async Task SaveAsync()
    {
        _isWorking = true;
        try
        {
            await Editing.RefreshAsync();
            OnParametersSet();
            _needsReason = _reason.Trim().Length == 0;
            _shown = _merge is null ? []
                : Doubles.Any(both => both.Choice is null) ? [new Problem(null, "doubles", "", "both offerings have some facts that differ: choose for each what stays")]
                : _merge.Problems;
            if (_shown.Count == 0 && !_needsReason && _merge is { } merge)
            {
                _shown = await Editing.SaveAsync(author => merge.By(author, _reason.Trim()));
                if (_shown.Count == 0)
                {
                    (_done, _kept) = ((merge.Kept.Id, merge.Dropped.Id, Books.Value.Version), null);
                }
            }
        }
        finally
        {
            _isWorking = false;
            _answers++;
        }
    }
}
