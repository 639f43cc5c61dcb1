using Microsoft.JSInterop;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Workspace;

/// <summary>What the page has to do with others: the browser in which one types, and people who change the same facts.</summary>
public sealed partial class CompanyPage
{
    private readonly Stack<IReadOnlyList<(CompanyFact Row, FactColumn Column, string Text)>> _typed = [];

    private string _pasted = "";
    private UnsureSave? _unsure;
    private PageScript _moving = null!;
    private DotNetObjectReference<CompanyPage>? _self;

    public async ValueTask DisposeAsync()
    {
        Books.Changed -= FollowBook;
        _self?.Dispose();
        await Drafts.DisposeAsync();
        await _moving.DisposeAsync();
    }

    /// <summary>Called by the browser where a block is pasted.</summary>
    /// <param name="row">The number of the row in the sheet.</param>
    /// <param name="column">The place of the column among those that are shown.</param>
    /// <param name="block">As spreadsheets copy it.</param>
    [JSInvokable]
    public async Task PasteAsync(int row, int column, string block)
    {
        var (cells, result) = _sheet.Pasted(row, column, block);
        Set(cells);
        await KeepAsync();
        _pasted = result.Said;
        StateHasChanged();
    }

    /// <summary>Called by the browser for what is done to the cells that are chosen: <c>fill</c>, <c>clear</c> or <c>undo</c>.</summary>
    [JSInvokable]
    public async Task ActAsync(string what, int top, int left, int bottom, int right)
    {
        if (what != "undo")
        {
            var first = _sheet.Rows.FirstOrDefault(one => one.Number == top);
            Set(
            [
                .. from section in _sheet.Sections
                   where section.Kind == first?.Kind
                   from row in section.Rows
                   where row.Number >= top && row.Number <= bottom && (what == "clear" || row != first)
                   from column in section.Columns.Skip(left).Take(right - left + 1)
                   select (row, column, what == "fill" ? first!.Form.Texts[column.Name] : ""),
            ]);
        }
        else if (_typed.TryPop(out var last))
        {
            foreach (var (row, column, text) in last)
            {
                row.Form.Type(column.Name, text);
            }
        }

        await KeepAsync();
        StateHasChanged();
    }

    // Types into cells, so that it can be taken back.
    private void Set(IReadOnlyList<(CompanyFact Row, FactColumn Column, string Text)> cells)
    {
        _typed.Push([.. cells.Select(cell => (cell.Row, cell.Column, cell.Row.Form.Texts[cell.Column.Name]))]);
        foreach (var (row, column, text) in cells)
        {
            CompanySheet.Type(row, column, text);
        }
    }

    private Task StartMovingAsync()
    {
        _self ??= DotNetObjectReference.Create(this);
        return _moving.DoAsync(async module => await module.InvokeVoidAsync("start", "company", _self));
    }

    // The browser knows what was typed while the connection was lost.
    private async Task TakeTypedAsync()
    {
        if (await Drafts.TypedAsync() is { } draft)
        {
            CompanyDraft.Restore(_sheet, draft);
            _reason = draft.Typed.GetValueOrDefault(CompanyDraft.Reason, _reason);
        }
    }

    // What only someone else has changed is taken over; where both did, a person has to choose.
    private void Meet()
    {
        var said = new List<string>();
        foreach (var row in _sheet.Changed.Where(row => row.Form.Before is not null).ToList())
        {
            var stored = Books.Value.Facts.Counterpart(row.Form.Before!);
            if (FactJson.Same(stored, row.Form.Before))
            {
                row.Collisions = [];
                continue;
            }

            var collisions = row.Form.Meet(stored);
            if (row.IsRemoved && stored is not null)
            {
                row.IsRemoved = false;
                said.Add($"{Author(row)} has changed {row.Kind.One} {FactWords.Name(row.Kind.Type, row.Key)} meanwhile, which would go with the next save: it stays.");
                row.Form.GoOnFrom(stored, row.Form.Kind.Write(stored));
                continue;
            }

            if (collisions.Any(one => one.NeedsChoice))
            {
                row.Collisions = collisions;
                continue;
            }

            said.Add(stored is null
                ? $"{Author(row)} has removed {row.Kind.One} {FactWords.Name(row.Kind.Type, row.Key)} meanwhile. Saving adds it again."
                : collisions.Count == 0 ? $"What was typed of {row.Kind.One} {FactWords.Name(row.Kind.Type, row.Key)} is stored: it was saved before the connection was lost, or by someone else."
                : $"{Author(row)} has changed {row.Kind.One} {FactWords.Name(row.Kind.Type, row.Key)} meanwhile: {string.Join(", ", collisions.Select(one => FieldNames.Of(one.Column.Name)))}. The page shows it.");
            row.Form.GoOnFrom(stored, collisions.ToDictionary(one => one.Column.Name, one => one.Theirs));
        }

        _sheet.Follow(Books.Value.Facts);
        _followed = said.Count > 0 ? said : _followed;
    }

    // What it was not known of whether it is stored, was, and nothing beside it is typed.
    private async Task<bool> FindUnsureAsync(IReadOnlyList<Change> changes)
    {
        if (_unsure?.HasAll(changes) != true || _unsure.Applied(Books.History) is not { } applied)
        {
            return false;
        }

        await DiscardAsync();
        _saved = (UnsureSave.Said, applied.Version);
        return true;
    }

    private string Author(CompanyFact row) => Books.History.Last(row.Kind.Type, row.Key)?.ChangeSet.Author ?? "Someone";

    private async Task DecideAsync(CompanyFact row, IReadOnlyDictionary<string, string> choices)
    {
        row.Form.GoOnFrom(Books.Value.Facts.Counterpart(row.Form.Before!), choices);
        row.Collisions = [];
        await KeepAsync();
    }

    // The name of what a problem is about, with the way to its cell.
    private (string Name, string Href)? Named(Problem problem)
    {
        var row = problem.Where is { } where ? _sheet.Rows.FirstOrDefault(one => one.Number == where.Row && one.Kind.FileName == where.File) : null;
        // Of a key it is the first of its cells that can be another one.
        var field = problem.Field == "key" && row is not null ? _sheet.Sections.Single(section => section.Kind == row.Kind).Columns.FirstOrDefault(column => column.IsKey)?.Name ?? problem.Field : problem.Field;
        return row is null ? null : (
            $"{char.ToUpperInvariant(row.Kind.One[0])}{row.Kind.One[1..]} {row.Label(_sheet.Ticker)}, {FieldNames.Of(problem.Field)}",
            $"/{_address}#{CompanyTable.CellId(row, field)}");
    }

    private void FollowBook() => _ = InvokeAsync(async () =>
    {
        try
        {
            if (_isReady && !_isSaving && _miner is not null)
            {
                Meet();
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
