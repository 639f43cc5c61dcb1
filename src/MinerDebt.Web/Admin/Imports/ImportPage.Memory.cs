using MinerDebt.Core.Exchange;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>How columns were matched is kept for the next file of the same sender.</summary>
public sealed partial class ImportPage
{
    private async Task RememberAsync(Running step)
    {
        _remembered = null;
        if (_work is not { Table: { } table, Upload: { } upload } || await User.EditorAsync(step.Stop) is not { } person
            || await Remembered.FindAsync(_work.Kind, table.Header, upload.Name, person, step.Stop) is not { } found)
        {
            return;
        }

        await _work.TakeAsync(found.Choices, step, step.Stop);
        _remembered = found.Mapping;
    }

    private Task MatchAnewAsync() => RunAsync("Matching the columns", async step =>
    {
        _remembered = null;
        await _work.MatchAnewAsync(step, step.Stop);
    });

    private Task ForgetMappingAsync() => RunAsync("Matching the columns", async step =>
    {
        if (_remembered is { } remembered && await User.EditorAsync(step.Stop) is { } person)
        {
            await Remembered.ForgetAsync(remembered.Id, person, step.Stop);
        }

        _remembered = null;
        await _work.MatchAnewAsync(step, step.Stop);
    });

    // After what it was chosen for is written: a mapping that did not lead to anything is not worth keeping.
    private async Task<string> KeepMappingAsync()
    {
        if (!_work.IsMatchedByHand || _keepsFor == "nobody" || _work is not { Table: { } table, Upload: { } upload })
        {
            return "";
        }

        try
        {
            if (await User.EditorAsync() is not { } person)
            {
                return "";
            }

            await Remembered.SaveAsync(_work.Kind, table.Header, upload.Name, MappingChoices.Of(table.Header, _work.Mapping, _work.Conventions), person, _keepsFor == "all", CancellationToken.None);
            return " The columns are remembered for the next file like this.";
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            // The import itself is stored, and cannot be stopped any more.
            return " The columns could not be remembered: the database did not answer.";
        }
    }
}
