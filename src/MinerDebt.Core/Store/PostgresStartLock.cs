using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>
/// Lets one process at a time prepare a PostgreSQL database: EF Core guards each migration, but not the steps between
/// several. The server drops the lock with the connection, also of a killed process.
/// </summary>
internal sealed class PostgresStartLock : IAsyncDisposable
{
    private const long Key = 0x4d_69_6e_65_72; // "Miner"

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MinerDebtDbContext _db;

    private PostgresStartLock(MinerDebtDbContext db) => _db = db;

    public static async Task<IAsyncDisposable> TakeAsync(IDbContextFactory<MinerDebtDbContext> contexts, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            db.Database.SetCommandTimeout(Patience);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Key})", cancellationToken);
            return new PostgresStartLock(db);
        }
        catch (NpgsqlException e) when (e.InnerException is TimeoutException)
        {
            await db.DisposeAsync();
            throw new StoreException($"Another process has been preparing the database for {Patience.TotalSeconds:0} seconds. End it, and start again.", e);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Key})");
        await _db.DisposeAsync();
    }
}
