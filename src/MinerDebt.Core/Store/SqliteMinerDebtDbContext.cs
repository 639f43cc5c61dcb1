using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store;

public sealed class SqliteMinerDebtDbContext(DbContextOptions<SqliteMinerDebtDbContext> options) : MinerDebtDbContext(options)
{
    /// <summary>A start compares it with the database's own and leaves EF Core alone if it is the same.</summary>
    public const string NewestMigration = "20261127095604_Drafts";

    // A transaction on SQLite starts with BEGIN IMMEDIATE, which is the lock.
    public override Task LockWritesAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Those who share a file look again from time to time.
    public override Task AnnounceAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
