using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store;

public sealed class PostgresMinerDebtDbContext(DbContextOptions<PostgresMinerDebtDbContext> options) : MinerDebtDbContext(options)
{
    /// <summary>A start compares it with the database's own and leaves EF Core alone if it is the same.</summary>
    public const string NewestMigration = "20261127095645_Drafts";

    // Readers are not kept out: the mode conflicts with itself and with writes only.
    public override Task LockWritesAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("""LOCK TABLE "ChangeSets" IN SHARE ROW EXCLUSIVE MODE""", cancellationToken);

    public override Task AnnounceAsync(CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync(PostgresSignal.Send, cancellationToken);
}
