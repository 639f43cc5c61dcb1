using MinerDebt.Core.Exchange;

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
    private async Task<string> KeepMappingAsync(CancellationToken stop)
    {
        if (!_work.IsMatchedByHand || _keepsFor == "nobody" || _work is not { Table: { } table, Upload: { } upload } || await User.EditorAsync(stop) is not { } person)
        {
            return "";
        }

        await Remembered.SaveAsync(_work.Kind, table.Header, upload.Name, MappingChoices.Of(table.Header, _work.Mapping, _work.Conventions), person, _keepsFor == "all", stop);
        return " The columns are remembered for the next file like this.";
    }
}
