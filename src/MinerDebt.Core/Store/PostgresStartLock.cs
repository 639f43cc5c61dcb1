using System.Data.Common;
using MinerDebt.Core.Store.Rows;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>
/// Lets one process at a time prepare a PostgreSQL database: EF Core guards each migration, but not the steps between
/// several. The server drops the lock with the connection, also of a killed process.
/// </summary>
internal sealed class PostgresStartLock : IAsyncDisposable
{
    private const long Key = 0x4d_69_6e_65_72; // "Miner"

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DbConnection _connection;

    private PostgresStartLock(DbConnection connection) => _connection = connection;

    public static async Task<IAsyncDisposable> TakeAsync(StoreDatabase database, CancellationToken cancellationToken)
    {
        var connection = database.Connect();
        try
        {
            await connection.OpenAsync(cancellationToken);
            await ExecuteAsync(connection, "SELECT pg_advisory_lock($1)", cancellationToken);
            return new PostgresStartLock(connection);
        }
        catch (NpgsqlException e) when (e.InnerException is TimeoutException)
        {
            await connection.DisposeAsync();
            throw new StoreException($"Another process has been preparing the database for {Patience.TotalSeconds:0} seconds. End it, and start again.", e);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ExecuteAsync(_connection, "SELECT pg_advisory_unlock($1)", CancellationToken.None);
        await _connection.DisposeAsync();
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = RowReader.Command(connection, sql, Key);
        command.CommandTimeout = (int)Patience.TotalSeconds;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
