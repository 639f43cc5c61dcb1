using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store;

public sealed class SqliteMinerDebtDbContext(DbContextOptions<SqliteMinerDebtDbContext> options) : MinerDebtDbContext(options)
{
    // A transaction on SQLite starts with BEGIN IMMEDIATE, which is the lock.
    public override Task LockWritesAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
