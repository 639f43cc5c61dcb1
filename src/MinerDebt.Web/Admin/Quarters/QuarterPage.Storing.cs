using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>What becomes of the typed cells: they are stored, or kept as a proposal.</summary>
public sealed partial class QuarterPage
{
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
            // The browser knows what was typed while the connection was lost.
            Take(await Drafts.TypedAsync());
            await Editing.RefreshAsync();
            _sheet.Follow(Books.Value.Facts);
            Look();
            var (changes, problems) = _sheet.Read(Books.Value.Facts);
            _shown = [.. problems, .. ReasonProblems()];
            _withSources |= problems.Count > 0;
            if (_shown.Count == 0 && _unsure?.HasAll(changes) == true && _unsure.Applied(Books.History) is { } applied)
            {
                await StartAgainAsync();
                (_said, _saved) = (UnsureSave.Said, applied.Version);
            }
            else if (_shown.Count == 0 && changes.Count > 0)
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

    private IEnumerable<Problem> ReasonProblems() => _reason.Trim() switch
    {
        "" => [new Problem(null, "reason", "", "it is missing: write a few words for those who read the corrections")],
        var same when Unusual > 0 && same == Usual => [new Problem(null, "reason", same, "it is the usual one, and something is unusual: say in your own words why it is right")],
        _ => [],
    };

    private async Task StoreAsync(IReadOnlyList<Change> changes)
    {
        var version = Books.Value.Version;
        _shown = await Editing.SaveAsync(ChangeOrigin.Form, _reason.Trim(), changes);
        _unsure = UnsureSave.After(_shown, _unsure, version, _reason.Trim(), changes);
        if (_shown.Count == 0)
        {
            await StartAgainAsync();
            (_said, _saved) = ($"{Terms.Count(changes.Count, "balance")} saved.", Books.Value.Version);
        }
    }

    private async Task ProposeAsync(IReadOnlyList<Change> changes)
    {
        (_shown, var id) = await Editing.ProposeAsync(_reason.Trim(), changes);
        if (_shown.Count == 0)
        {
            await StartAgainAsync();
            _proposed = id;
        }
    }

    private async Task StartAgainAsync()
    {
        Open(_sheet.Quarter);
        await Drafts.ForgetAsync(SheetDraft.Seen(_sheet));
    }
}
