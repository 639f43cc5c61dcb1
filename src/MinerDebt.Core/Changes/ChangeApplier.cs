using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Changes;

/// <summary>The one way into the store: a change set is validated as a whole and stored in one transaction, or not at all.</summary>
public sealed class ChangeApplier(IDbContextFactory<MinerDebtDbContext> contexts, TimeProvider clock)
{
    /// <exception cref="InvalidChangesException">Something is wrong with a change, or somebody was faster; nothing was stored.</exception>
    public Task<Applied> ApplyAsync(ChangeSet changeSet, CancellationToken cancellationToken = default) =>
        ApplyAsync((_, _) => Task.FromResult(changeSet), cancellationToken);

    /// <summary>Like the other, with a change set that is made from what is stored, while nobody else can write.</summary>
    public async Task<Applied> ApplyAsync(
        Func<MinerDebtDbContext, Facts, Task<ChangeSet>> propose, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockWritesAsync(cancellationToken);
        var (version, current) = await FactReader.ReadAsync(db, cancellationToken);
        var proposed = await propose(db, current);
        // What says the same before and after is no change, and nothing for the history.
        var changeSet = proposed with { Changes = [.. proposed.Changes.Where(change => !FactJson.Same(change.Before, change.After))] };
        if (changeSet.Changes.Count == 0)
        {
            return new Applied(version, current, null, []);
        }

        var (after, problems) = Validation.Check(current, changeSet);
        if (problems.Count > 0)
        {
            throw new InvalidChangesException(problems);
        }

        await StoreAsync(db, changeSet, version + 1, cancellationToken);
        // Read back, since a database keeps an instant less exactly than the clock gives it.
        var applied = await db.ChangeSets.AsNoTracking().SingleAsync(stored => stored.Version == version + 1, cancellationToken);
        // From here on it is stored: a stop that comes now must not be told as one that came in time.
        await transaction.CommitAsync(CancellationToken.None);
        return new Applied(version + 1, after, applied, changeSet.Changes);
    }

    private async Task StoreAsync(MinerDebtDbContext db, ChangeSet changeSet, long version, CancellationToken cancellationToken)
    {
        var applied = new AppliedChangeSet
        {
            Version = version,
            Author = changeSet.Author,
            Origin = changeSet.Origin,
            Reason = changeSet.Reason,
            AppliedAt = clock.GetUtcNow().UtcDateTime,
        };
        await ChangeWriter.WriteAsync(db, applied, changeSet.Changes, cancellationToken);
    }
}
