using MinerDebt.Core.Changes;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What is typed can be kept until another editor has looked at it.</summary>
public sealed partial class FactPage
{
    private long? _proposed;

    private string Reason => _reason.Trim().Length > 0 ? _reason.Trim() : $"New {_form!.Kind.One}";

    private Task ProposeAsync() => WriteAsync(() => ProposeAsync([.. _form!.Read(Books.Value.Facts).Changes, .. ChosenEvents]));

    private async Task ProposeRemovalAsync()
    {
        _ = await TakeTypedAsync();
        _needsReason = _reason.Trim().Length == 0;
        if (!_needsReason)
        {
            await ProposeAsync([new Change(_form!.Before, null)]);
        }

        _answers++;
    }

    private async Task ProposeAsync(IReadOnlyList<Change> changes)
    {
        (_shown, var id) = await Editing.ProposeAsync(Reason, changes);
        if (_shown.Count == 0)
        {
            // The form is again as it was before anything was typed.
            await DiscardAsync();
            _proposed = id;
        }
    }
}
