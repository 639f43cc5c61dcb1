using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Admin.History;

/// <summary>Which change sets a list shows, as in its address.</summary>
/// <param name="Author">Who made it or reviewed it; null for anyone.</param>
/// <param name="Kind">Something of this kind was changed; null for any.</param>
/// <param name="Ticker">Something of this company was changed; null for any.</param>
public sealed record ChangeFilter(string? Author, FactKind? Kind, string? Ticker)
{
    /// <summary>The newest first, each with what of it fits.</summary>
    public IEnumerable<(AppliedChangeSet ChangeSet, IReadOnlyList<FactRevision> Revisions)> Select(FactHistory history) =>
        from changeSet in history.ChangeSets.Reverse()
        where Author is null || Authors(changeSet).Contains(Author)
        let revisions = Kind is null && Ticker is null ? history.In(changeSet.Version) : [.. history.In(changeSet.Version).Where(revision => Fits(history, revision.Subject))]
        where revisions.Count > 0
        select (changeSet, revisions);

    /// <summary>The person who made a change, and the one who reviewed it.</summary>
    public static IReadOnlyList<string> Authors(AppliedChangeSet changeSet) => changeSet.Author.Split(", reviewed by ");

    public string Href => QueryHelpers.AddQueryString(
        AdminUrls.Changes, new Dictionary<string, string?> { ["by"] = Author, ["kind"] = Kind?.Name, ["miner"] = Ticker }.Where(pair => pair.Value is not null));

    private bool Fits(FactHistory history, Fact fact) =>
        (Kind is null || fact.GetType() == Kind.Type) && (Ticker is null || Corrections.Ticker(history, fact) == Ticker);
}
