using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store;

/// <summary>Keeps what came of looking at the addresses of filings: of each the last.</summary>
public sealed class FilingChecks(StoreDatabase database)
{
    /// <summary>By the key of the filing.</summary>
    public async Task<IReadOnlyDictionary<string, FilingCheck>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.CreateDbContext();
        return await db.FilingChecks.AsNoTracking().ToDictionaryAsync(check => check.FilingKey, cancellationToken);
    }

    /// <summary>Null if nobody has looked, or the filing had another address then.</summary>
    public async Task<FilingCheck?> FindAsync(string filingKey, string? url, CancellationToken cancellationToken = default)
    {
        await using var db = database.CreateDbContext();
        return await db.FilingChecks.AsNoTracking().FirstOrDefaultAsync(check => check.FilingKey == filingKey && check.Url == url, cancellationToken);
    }

    /// <summary>Takes the place of an earlier one.</summary>
    public async Task KeepAsync(FilingCheck check, CancellationToken cancellationToken = default)
    {
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockWritesAsync(cancellationToken);
        var isThere = await db.FilingChecks.AnyAsync(one => one.FilingKey == check.FilingKey, cancellationToken);
        db.Entry(check).State = isThere ? EntityState.Modified : EntityState.Added;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
