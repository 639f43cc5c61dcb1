using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>While it is being stored the tab knows of it, so that the page can say what became of it if its connection is lost.</summary>
public sealed partial class ImportPage
{
    private const string Place = "import";

    [Inject]
    private StoringNotes Notes { get; set; } = null!;

    private async Task<IReadOnlyList<Problem>> StoringAsync(Func<string, string, ChangeSet> make, bool isProposal, Func<ChangeSet, Task> write)
    {
        var problems = await Editing.AsEditorAsync(async author =>
        {
            var changes = make(author, _reason.Trim());
            await Notes.BeginAsync(Place, new StoringNote(
                $"The import of {_work.Upload?.Name}, {Terms.Count(changes.Changes.Count, "change")}", author, changes.Reason, Books.Value.Version,
                isProposal ? (await Proposals.ListAsync()).FirstOrDefault()?.Id ?? 0 : null, Clock.GetUtcNow().UtcDateTime));
            await write(changes);
        });
        await Notes.EndAsync(Place);
        return problems;
    }
}
