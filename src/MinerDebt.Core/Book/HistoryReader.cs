using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Book;

/// <summary>Reads the whole history up to a version.</summary>
internal static class HistoryReader
{
    /// <param name="facts">All facts of that version: the history shares their instances, and reads only what was superseded.</param>
    public static async Task<FactHistory> ReadAsync(MinerDebtDbContext db, long version, Facts facts, CancellationToken cancellationToken)
    {
        var changeSets = await FactReader.ReadChangeSetsAsync(db, 0, version, cancellationToken);
        var superseded = await SupersededAsync(db, version, cancellationToken);
        var (history, done, changes) = (FactHistory.Empty, 0, new List<Change>());
        await FactReader.ReadRevisedAsync(db.Database.GetDbConnection(), version, revised =>
        {
            TakeUntil(revised.Version);
            var kind = FactJson.KindOf(revised.FactKind);
            var after = superseded.TryGetValue((revised.Version, kind, revised.FactKey), out var json)
                ? json is null ? null : FactJson.Read(json, kind)
                : facts.Find(kind, revised.FactKey);
            changes.Add(new Change(history.Last(kind, revised.FactKey)?.After, after));
        }, cancellationToken);
        TakeUntil(version + 1);
        return history;

        void TakeUntil(long next)
        {
            for (; done < changeSets.Count && changeSets[done].Version < next; done++)
            {
                history = history.With(changeSets[done], changes);
                changes.Clear();
            }
        }
    }

    // What each revision left that is not how the fact is now.
    private static async Task<Dictionary<(long Version, Type Kind, string Key), string?>> SupersededAsync(MinerDebtDbContext db, long version, CancellationToken cancellationToken)
    {
        var superseded = new Dictionary<(long, Type, string), string?>();
        var revisions = await FactReader.ReadRevisedTwiceAsync(db.Database.GetDbConnection(), version, cancellationToken);
        foreach (var fact in revisions.GroupBy(revision => (revision.FactKind, revision.FactKey)))
        {
            var last = fact.Max(revision => revision.Version);
            foreach (var revision in fact.Where(revision => revision.Version < last || revision.After is null))
            {
                superseded.Add((revision.Version, FactJson.KindOf(revision.FactKind), revision.FactKey), revision.After);
            }
        }

        return superseded;
    }
}
