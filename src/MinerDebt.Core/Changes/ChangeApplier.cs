using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Changes;

/// <summary>The one way into the store: a change set is validated as a whole and stored in one transaction, or not at all.</summary>
public sealed class ChangeApplier(StoreDatabase database, TimeProvider clock) : IDisposable
{
    private readonly LatestFacts _latest = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <exception cref="InvalidChangesException">Something is wrong with a change, or someone was faster; nothing was stored.</exception>
    public Task<Applied> ApplyAsync(ChangeSet changeSet, CancellationToken cancellationToken = default) =>
        ApplyAsync((_, _) => Task.FromResult(changeSet), cancellationToken);

    /// <summary>Like the other, with a change set that is made from what is stored, while nobody else can write.</summary>
    /// <exception cref="StoreSilentException">The server does not answer, or did not say whether it has stored.</exception>
    public Task<Applied> ApplyAsync(
        Func<MinerDebtDbContext, Facts, Task<ChangeSet>> propose, CancellationToken cancellationToken = default)
    {
        var step = new StoreStep();
        return database.WhileItAnswersAsync(step, silence => ApplyInTurnAsync(propose, step, cancellationToken, silence));
    }

    public void Dispose() => _turn.Dispose();

    private async Task<Applied> ApplyInTurnAsync(
        Func<MinerDebtDbContext, Facts, Task<ChangeSet>> propose, StoreStep step, CancellationToken cancellationToken, CancellationToken silence)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence);
        // SQLite lets those who wait for its lock try again from time to time; a queue serves them at once.
        await _turn.WaitAsync(either.Token);
        try
        {
            return await ApplyAsync(propose, step, either.Token, silence);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteFile.Malformed or SqliteFile.NoDatabase && !step.IsLast)
        {
            // A connection that has to read anew is the first to meet what was written over the file.
            await database.File!.CheckAsync(_latest.Newest, _latest.Newest, CancellationToken.None);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Applied> ApplyAsync(
        Func<MinerDebtDbContext, Facts, Task<ChangeSet>> propose, StoreStep step, CancellationToken cancellationToken, CancellationToken silence)
    {
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockWritesAsync(cancellationToken);
        var known = _latest.Newest;
        var (version, current) = await _latest.ReadAsync(db, cancellationToken);
        if (database.File is { } file)
        {
            await file.CheckAsync(known, _latest.Newest, cancellationToken);
        }

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

        var applied = Record(changeSet, version + 1);
        await ChangeWriter.WriteAsync(db.Database.GetDbConnection(), applied, changeSet.Changes, cancellationToken);
        // What the proposal has changed beside the facts.
        await db.SaveChangesAsync(cancellationToken);
        await db.AnnounceAsync(cancellationToken);
        // From here on it is stored: a stop that comes now must not be told as one that came in time.
        step.IsLast = true;
        await transaction.CommitAsync(silence);
        _latest.Keep(applied.Version, applied.AppliedAt, after);
        await SettleAsync(db);
        return new Applied(applied.Version, after, applied, changeSet.Changes);
    }

    // What is told to be stored is in a copy of the file, too.
    private async Task SettleAsync(MinerDebtDbContext db)
    {
        try
        {
            await (database.File is null ? Task.CompletedTask : SqliteFile.SettleAsync(db.Database.GetDbConnection()));
        }
        catch (DbException)
        {
            // It is in the journal, and safe. It is tried again from time to time.
        }
    }

    private AppliedChangeSet Record(ChangeSet changeSet, long version)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new AppliedChangeSet
        {
            Version = version,
            Author = changeSet.Author,
            Origin = changeSet.Origin,
            Reason = changeSet.Reason,
            // As exact as both databases keep it.
            AppliedAt = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
        };
    }
}
