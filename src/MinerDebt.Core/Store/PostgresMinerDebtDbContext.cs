using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store;

public sealed class PostgresMinerDebtDbContext(DbContextOptions<PostgresMinerDebtDbContext> options) : MinerDebtDbContext(options)
{
    // Readers are not kept out: the mode conflicts with itself and with writes only.
    public override Task LockWritesAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("""LOCK TABLE "ChangeSets" IN SHARE ROW EXCLUSIVE MODE""", cancellationToken);
}
