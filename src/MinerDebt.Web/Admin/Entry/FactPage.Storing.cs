using Microsoft.JSInterop;
using MinerDebt.Core.Analysis.Upkeep;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What the form does with what is stored, also where that is found out later.</summary>
public sealed partial class FactPage
{
    // The fact is null where it was removed.
    private (UnsureSave Save, Fact? Stored)? _unsure;

    private async Task StoreAsync(IReadOnlyList<Change> changes, Fact stored)
    {
        if (await StoreAsync(Reason, changes, stored))
        {
            await GoOnWithAsync(stored, Books.History.Last(stored.GetType(), stored.Key)!.ChangeSet.Version, wasUnsure: false);
        }
    }

    private async Task RemoveAsync()
    {
        _ = await TakeTypedAsync();
        _needsReason = _reason.Trim().Length == 0;
        if (!_needsReason && !await FindUnsureAsync() && await Script.InvokeAsync<bool>("confirm", $"Remove {FactWords.Of(_form!.Before!)}? The history keeps it, and it can be undone.")
            && await StoreAsync(_reason.Trim(), [new Change(_form.Before, null)], null))
        {
            await LeaveRemovedAsync(Books.Value.Version);
        }
    }

    private async Task<bool> StoreAsync(string reason, IReadOnlyList<Change> changes, Fact? stored)
    {
        var version = Books.Value.Version;
        _shown = await Editing.SaveAsync(ChangeOrigin.Form, reason, changes);
        _unsure = UnsureSave.After(_shown, _unsure?.Save, version, reason, changes) is { } unsure ? (unsure, unsure == _unsure?.Save ? _unsure?.Stored : stored) : null;
        if (_shown.Count > 0)
        {
            await CollideAsync();
            return false;
        }

        return true;
    }

    // What it was not known of whether it is stored, was.
    private async Task<bool> FindUnsureAsync()
    {
        if (_unsure is not { } unsure || unsure.Save.Applied(Books.History) is not { } applied)
        {
            return false;
        }

        _unsure = null;
        if (unsure.Stored is null)
        {
            await LeaveRemovedAsync(applied.Version);
            return true;
        }

        // Others may have changed it since.
        if (Books.Value.Facts.Counterpart(unsure.Stored) is not { } stored)
        {
            return false;
        }

        _shown = [];
        await GoOnWithAsync(stored, applied.Version, wasUnsure: true);
        return true;
    }

    // The form goes on with what is stored.
    private async Task GoOnWithAsync(Fact stored, long version, bool wasUnsure)
    {
        _saved = (stored.Key, version, wasUnsure);
        _form = FactForm.Edit(stored);
        await Drafts.ForgetAsync(_form.Start);
        _after = RegisterEnd.Said(Books.Value, stored);
        (_restored, _followed, _reason) = (false, "", "");
        Check();
        GoTo(_filing is { } filing ? AdminUrls.Filing(filing.Key, version) : AdminUrls.Edit(stored), replace: true);
    }

    private async Task LeaveRemovedAsync(long version)
    {
        await Drafts.ForgetAsync();
        var kind = _form!.Kind;
        _form = null;
        Navigation.Go(AdminUrls.Removed(kind, version));
    }
}
