using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Changes;

/// <summary>Reads applied changes back from the store.</summary>
public static class ChangeReader
{
    /// <summary>The change sets newer than one version, up to another, the oldest first, each with its changes.</summary>
    /// <param name="facts">The facts of the earlier version, which the changes begin with.</param>
    public static async Task<IReadOnlyList<(AppliedChangeSet ChangeSet, IReadOnlyList<Change> Changes)>> ReadAsync(
        MinerDebtDbContext db, Facts facts, long since, long version, CancellationToken cancellationToken = default)
    {
        var changeSets = await FactReader.ReadChangeSetsAsync(db, since, version, cancellationToken);
        var revisions = (await FactReader.ReadRevisionsAsync(db, since, version, cancellationToken)).ToLookup(revision => revision.Version);
        var newest = new Dictionary<(Type, string), Fact?>();
        return [.. changeSets.Select(changeSet => (changeSet, (IReadOnlyList<Change>)[.. revisions[changeSet.Version].Select(Read)]))];

        Change Read(Revision revision)
        {
            var kind = FactJson.KindOf(revision.FactKind);
            var before = newest.TryGetValue((kind, revision.FactKey), out var changed) ? changed : facts.Find(kind, revision.FactKey);
            var after = revision.After is null ? null : FactJson.Read(revision.After, kind);
            newest[(kind, revision.FactKey)] = after;
            return new Change(before, after);
        }
    }
}
