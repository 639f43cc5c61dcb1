using Microsoft.JSInterop;
using MinerDebt.Core.Exchange;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>What the browser asks for with keys and the clipboard.</summary>
public sealed partial class QuarterPage
{
    private SheetUndo _undo = null!;

    /// <summary>Called by the browser where a block is pasted.</summary>
    [JSInvokable]
    public Task PasteAsync(int row, int column, string block) =>
        DoAsync(() => _undo.Do(() => _sheet.Paste(row, column, block, _clears, new Companies(Books.Value.Facts).Ticker)).Said);

    /// <summary>Called by the browser for what is done to the cells that are chosen: <c>fill</c>, <c>clear</c> or <c>undo</c>.</summary>
    [JSInvokable]
    public Task ActAsync(string what, int top, int left, int bottom, int right) => DoAsync(() => what switch
    {
        "fill" => $"{Terms.Count(_undo.Do(() => new SheetRange(top, left, bottom, right).Fill(_sheet)), "cell")} filled down.",
        "clear" => $"{Terms.Count(_undo.Do(() => new SheetRange(top, left, bottom, right).Clear(_sheet)), "cell")} cleared.",
        _ => _undo.Undo() is > 0 and var count ? $"Taken back in {Terms.Count(count, "field")}." : "There is nothing to take back.",
    });

    private async Task DoAsync(Func<string> work)
    {
        if (!_isReady || _isSaving)
        {
            return;
        }

        _said = work();
        (_saved, _proposed) = (null, null);
        Look();
        await Drafts.PutAsync(SheetDraft.Seen(_sheet), SheetDraft.Typed(_sheet, _reason));
        StateHasChanged();
    }
}
