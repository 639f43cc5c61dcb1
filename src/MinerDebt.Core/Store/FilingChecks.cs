using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store;

/// <summary>Keeps what came of looking at the addresses of filings: of each the last.</summary>
public sealed class FilingChecks(StoreDatabase database)
{
    /// <summary>By the key of the filing.</summary>
    public async Task<IReadOnlyDictionary<string, FilingCheck>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.FilingChecks.AsNoTracking().ToDictionaryAsync(check => check.FilingKey, cancellationToken);
    }

    /// <summary>Null if nobody has looked, or the filing had another address then.</summary>
    public async Task<FilingCheck?> FindAsync(string filingKey, string? url, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.FilingChecks.AsNoTracking().FirstOrDefaultAsync(check => check.FilingKey == filingKey && check.Url == url, cancellationToken);
    }

    /// <summary>Takes the place of an earlier one.</summary>
    public Task KeepAsync(FilingCheck check, CancellationToken cancellationToken = default) => database.WriteAsync(
        async (db, stop) =>
        {
            await db.LockWritesAsync(stop);
            var isThere = await db.FilingChecks.AnyAsync(one => one.FilingKey == check.FilingKey, stop);
            db.Entry(check).State = isThere ? EntityState.Modified : EntityState.Added;
        },
        cancellationToken);
}
