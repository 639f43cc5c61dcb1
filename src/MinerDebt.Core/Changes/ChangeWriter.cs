using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Changes;

/// <summary>
/// Writes facts and their revisions in portions, so that a change set of 200,000 changes needs no more memory for its
/// tracking than one of a thousand.
/// </summary>
internal static class ChangeWriter
{
    private const int Portion = 1_000;

    /// <summary>The caller holds a transaction and commits it.</summary>
    public static async Task WriteAsync(
        MinerDebtDbContext db, AppliedChangeSet applied, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        db.Add(applied);
        await SaveAsync(db, cancellationToken);
        // What refers to a fact comes after it, and goes before it.
        foreach (var kind in FactJson.Kinds)
        {
            await WriteAsync(db, changes.Where(change => change.After?.GetType() == kind), cancellationToken);
        }

        foreach (var kind in FactJson.Kinds.Reverse())
        {
            await WriteAsync(db, changes.Where(change => change.After is null && change.Before!.GetType() == kind), cancellationToken);
        }

        foreach (var portion in changes.Chunk(Portion))
        {
            db.AddRange(portion.Select(change => Revision(applied.Version, change)));
            await SaveAsync(db, cancellationToken);
        }
    }

    private static async Task WriteAsync(MinerDebtDbContext db, IEnumerable<Change> changes, CancellationToken cancellationToken)
    {
        // A miner may be consolidated into another of the same portion, which is then written first.
        foreach (var portion in changes.Chunk(Portion))
        {
            foreach (var change in portion)
            {
                db.Entry(change.Subject).State = change switch
                {
                    { Before: null } => EntityState.Added,
                    { After: null } => EntityState.Deleted,
                    _ => EntityState.Modified,
                };
            }

            await SaveAsync(db, cancellationToken);
        }
    }

    private static async Task SaveAsync(MinerDebtDbContext db, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static Revision Revision(long version, Change change) => new()
    {
        Version = version,
        FactKind = change.Subject.GetType().Name,
        FactKey = change.Subject.Key,
        Before = change.Before is { } before ? FactJson.Write(before) : null,
        After = change.After is { } after ? FactJson.Write(after) : null,
    };
}
