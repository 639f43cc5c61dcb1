using MinerDebt.Core.Store.Rows;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>What holds the facts.</summary>
/// <param name="Engine">Its name and version, such as "PostgreSQL 15.14".</param>
/// <param name="Bytes">What the database takes, with its journal where it is a file.</param>
public sealed record StoreSize(string Engine, long Bytes)
{
    public static Task<StoreSize> ReadAsync(StoreDatabase database, CancellationToken cancellationToken = default) => database.ReadAsync(
        async connection =>
        {
            StoreSize? size = null;
            if (connection is NpgsqlConnection server)
            {
                await RowReader.ReadAsync(server, "SELECT pg_database_size(current_database())", row => size = new StoreSize($"PostgreSQL {server.PostgreSqlVersion}", row.GetInt64(0)), cancellationToken);
            }
            else
            {
                await RowReader.ReadAsync(connection, "SELECT sqlite_version()", row => size = new StoreSize($"SQLite {row.GetString(0)}", Length(database.File!.Path) + Length(database.File.Path + "-wal")), cancellationToken);
            }

            return size!;
        },
        cancellationToken);

    private static long Length(string path) => new FileInfo(path) is { Exists: true, Length: var length } ? length : 0;
}
