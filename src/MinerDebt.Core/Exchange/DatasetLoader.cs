using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Exchange;

/// <summary>
/// Brings the store to what a data set says. What people have changed since stays theirs; a data set that is already
/// loaded changes nothing.
/// </summary>
public static class DatasetLoader
{
    /// <returns>
    /// What the store holds now. It is unchanged, and <c>Refused</c> says why, if the data set does not fit what people
    /// have changed: their work must not keep the program from starting, nor be undone by it.
    /// </returns>
    /// <exception cref="InvalidChangesException">Something is wrong with the data set itself; nothing was stored.</exception>
    public static async Task<(Applied Applied, IReadOnlyList<Problem> Refused)> LoadAsync(
        ChangeApplier applier, IReadOnlyList<(Fact Fact, Location Where)> rows, CancellationToken cancellationToken = default)
    {
        var changedByPeople = false;
        try
        {
            var applied = await applier.ApplyAsync(
                async (db, current) =>
                {
                    var theirs = await ChangedByPeopleAsync(db, cancellationToken);
                    changedByPeople = theirs.Count > 0;
                    return Propose(current, rows, theirs);
                },
                cancellationToken);
            return (applied, []);
        }
        catch (InvalidChangesException e) when (changedByPeople)
        {
            var applied = await applier.ApplyAsync(new ChangeSet("", ChangeOrigin.Dataset, "", []), cancellationToken);
            return (applied, e.Problems);
        }
    }

    private static ChangeSet Propose(
        Facts current, IReadOnlyList<(Fact Fact, Location Where)> rows, HashSet<(string Kind, string Key)> changedByPeople)
    {
        var wanted = rows.Select(row => Identity(row.Fact)).ToHashSet();
        var put = from row in rows
                  where !changedByPeople.Contains(Identity(row.Fact))
                  let stored = current.Counterpart(row.Fact)
                  where !FactJson.Same(stored, row.Fact)
                  select new Change(stored, row.Fact, row.Where);
        var removed = from stored in current.Everything
                      where !wanted.Contains(Identity(stored)) && !changedByPeople.Contains(Identity(stored))
                      select new Change(stored, null);
        return new ChangeSet("MinerDebt", ChangeOrigin.Dataset, "Data set of the program", [.. put, .. removed]);
    }

    private static (string Kind, string Key) Identity(Fact fact) => (fact.GetType().Name, fact.Key);

    private static async Task<HashSet<(string Kind, string Key)>> ChangedByPeopleAsync(MinerDebtDbContext db, CancellationToken cancellationToken)
    {
        var touched = await (from revision in db.Revisions
                             join changeSet in db.ChangeSets on revision.Version equals changeSet.Version
                             where changeSet.Origin != ChangeOrigin.Dataset
                             select new { revision.FactKind, revision.FactKey }).Distinct().ToListAsync(cancellationToken);
        return [.. touched.Select(fact => (fact.FactKind, fact.FactKey))];
    }
}
