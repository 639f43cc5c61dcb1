using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>What a page was about to store, as its tab keeps it until the page has said what became of it.</summary>
/// <param name="What">For the person who waits: <c>The import of q3.csv, 12 changes</c>.</param>
/// <param name="Author">As whom it is stored.</param>
/// <param name="Reason">With which it is stored.</param>
/// <param name="Version">Of the store when it began.</param>
/// <param name="LastProposal">The newest proposal when it began; null if it is no proposal.</param>
/// <param name="BeganAt">UTC.</param>
public sealed record StoringNote(string What, string Author, string Reason, long Version, long? LastProposal, DateTime BeganAt)
{
    /// <summary>The change set that it became; null if it was not stored so far, or is a proposal.</summary>
    public AppliedChangeSet? Applied(FactHistory history) => LastProposal is not null ? null
        : history.ChangeSets.FirstOrDefault(one => one.Version > Version && one.Author == Author && one.Reason == Reason);

    /// <summary>The proposal that it became; null if it was not kept so far, or is none.</summary>
    public Proposal? Kept(IEnumerable<Proposal> proposals) => LastProposal is not { } last ? null
        : proposals.Where(one => one.Id > last && one.Author == Author && one.Reason == Reason).MinBy(one => one.Id);
}
