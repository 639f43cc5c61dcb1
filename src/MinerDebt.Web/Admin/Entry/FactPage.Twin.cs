using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What the form does where something is stored under the key that is typed, or looks like it.</summary>
public sealed partial class FactPage
{
    private (Fact Stored, Fact Typed)? _twin;
    private IReadOnlyList<string> _sumWarnings = [];

    private void LookForTwin(Fact typed)
    {
        var facts = Books.Value.Facts;
        var stored = _form!.Before is { } before ? (before.Key == typed.Key ? null : facts.Counterpart(typed)) : facts.Counterpart(typed) ?? Warnings.LookAlikes([typed], facts).GetValueOrDefault(typed);
        _twin = stored is null ? null : (stored, typed);
        _sumWarnings = _twin is (DebtEvent one, DebtEvent other) && _form.Before is not null
            ? [.. Warnings.ByChange(AddedTo(one, EventSum.Of(one, other)), facts, Clock.Today()).SelectMany(found => found).Select(found => found.Accepted).Distinct()] : [];
    }

    // The form becomes the correction of what is stored.
    private async Task TakeStoredAsync(IReadOnlyDictionary<string, string> texts)
    {
        _form!.Become(_twin!.Value.Stored, texts);
        _shown = [];
        Check();
        _followed = $"This now corrects the stored {FactWords.Of(_form.Before!)}. Look at it, say why, and save.";
        await Drafts.PutAsync(null, new Dictionary<string, string>(_form.Typed) { ["reason"] = _reason });
    }

    // A new event becomes a correction that one can still look at; one that is stored goes with the change that adds it.
    private async Task AddToStoredAsync(DebtEvent sum)
    {
        if (_form!.Before is null)
        {
            var texts = _form.Kind.Write(sum);
            await TakeStoredAsync(_form.Kind.Columns.Where(column => column.IsKey || column.Name is "principal_change_usd" or "cash_usd" or "shares_issued").ToDictionary(column => column.Name, column => texts[column.Name]));
            return;
        }

        if (_isSaving)
        {
            return;
        }

        (_isSaving, _saved, _needsReason) = (true, null, _reason.Trim().Length == 0);
        try
        {
            await Editing.RefreshAsync();
            Check();
            if (!_needsReason && !await FindUnsureAsync() && _twin is (DebtEvent stored, DebtEvent typed))
            {
                var whole = EventSum.Of(stored, typed);
                await StoreAsync(AddedTo(stored, whole), whole);
            }
        }
        finally
        {
            _isSaving = false;
            _answers++;
        }
    }

    private IReadOnlyList<Change> AddedTo(DebtEvent stored, DebtEvent sum) => [new(_form!.Before, null), new(stored, sum)];
}
