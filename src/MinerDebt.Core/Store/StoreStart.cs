using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store.Rows;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>Makes the database ready: its folder, its file and its migrations.</summary>
public static class StoreStart
{
    /// <summary>Migrates if something is pending, then runs <paramref name="work"/>, while no other start on this database does.</summary>
    /// <exception cref="StoreException">The database cannot be opened, is locked, or is newer than this program.</exception>
    public static async Task RunAsync(StoreDatabase database, Func<Task> work, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = database.Connect();
            await using var starting = connection is SqliteConnection
                ? await SqliteStartLock.TakeAsync(Path.GetFullPath(connection.DataSource), cancellationToken)
                : await PostgresStartLock.TakeAsync(database, cancellationToken);
            if (connection is SqliteConnection)
            {
                MakeFile(connection);
                // Readers and one writer do not wait for each other. The file keeps the mode, a copy of it need not.
                await RowReader.ReadAsync(connection, "PRAGMA journal_mode = 'wal'", _ => { }, cancellationToken);
            }

            if (await LastMigrationAsync(connection, cancellationToken) != NewestMigration(connection))
            {
                await MigrateAsync(database, cancellationToken);
            }

            database.File?.Watch();
            await work();
            if (database.File is { } file)
            {
                await file.SettleAsync(cancellationToken);
            }
        }
        catch (Exception e) when (Explain(e) is { } explanation)
        {
            throw new StoreException($"The database cannot be used: {explanation}", e);
        }
    }

    /// <summary>Makes sure that the database is there and of this program, and makes nothing.</summary>
    /// <exception cref="StoreException">It is missing, empty, older, newer, or cannot be opened.</exception>
    public static async Task CheckAsync(StoreDatabase database, CancellationToken cancellationToken = default)
    {
        if (database.File is { } file && !File.Exists(file.Path))
        {
            throw new StoreException($"There is no database at {file.Path}. Start the program once, or name it with Data:Folder or ConnectionStrings:MinerDebt.");
        }

        try
        {
            await using var connection = database.Look();
            await ReadableAsync(connection, cancellationToken);
        }
        catch (DbException e)
        {
            throw new StoreException($"The database cannot be used: {Explain(e)}", e);
        }
    }

    /// <returns>The newest migration of a database that this program can read as it is.</returns>
    /// <exception cref="StoreException">It is empty, older, or newer than this program.</exception>
    internal static async Task<string> ReadableAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var (last, newest) = (await LastMigrationAsync(connection, cancellationToken), NewestMigration(connection));
        return last switch
        {
            null => throw new StoreException("The database is not one of MinerDebt, or nothing was ever stored in it."),
            _ when string.CompareOrdinal(last, newest) > 0 => throw new StoreException($"The database is newer than this program: it has the migration {last}, which this version does not know. Run the newer program."),
            _ when last != newest => throw new StoreException($"The database is older than this program. Start the program on it once, which brings it up to date from {last} to {newest}."),
            _ => last,
        };
    }

    private static string NewestMigration(DbConnection connection) =>
        connection is SqliteConnection ? SqliteMinerDebtDbContext.NewestMigration : PostgresMinerDebtDbContext.NewestMigration;

    // From here on a file that is missing is not made anew.
    private static void MakeFile(DbConnection connection)
    {
        if (!File.Exists(connection.DataSource) && new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly)
        {
            File.Open(connection.DataSource, FileMode.CreateNew).Dispose();
        }
    }

    // Null if there is none.
    private static async Task<string?> LastMigrationAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            string? last = null;
            await RowReader.ReadAsync(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" DESC LIMIT 1""", row => last = row.GetString(0), cancellationToken);
            return last;
        }
        catch (DbException e) when (e is SqliteException { SqliteErrorCode: 1 } or PostgresException { SqlState: PostgresErrorCodes.UndefinedTable })
        {
            return null;
        }
    }

    private static async Task MigrateAsync(StoreDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var known = db.Database.GetMigrations().ToHashSet();
        var newer = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Where(applied => !known.Contains(applied)).ToList();
        if (newer.Count > 0)
        {
            throw new StoreException($"The database is newer than this program: it has the migration {newer[^1]}, which this version does not know. Run the newer program, or use another database.");
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await ForgetKilledMigrationAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    // EF Core marks a running migration on SQLite with a row that outlives a killed process and would stop every later
    // start (efcore#38958). The start lock is held here, so a row that is there has no living owner.
    private static async Task ForgetKilledMigrationAsync(MinerDebtDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite()
            && await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken) > 0)
        {
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, cancellationToken);
        }
    }

    /// <summary>Why a database cannot be used, as a sentence; null if that is not the cause.</summary>
    public static string? Explain(Exception e) => e switch
    {
        StoreException => null,
        SqliteException { SqliteErrorCode: 5 or 6 } => "it is locked by another program. Close that program, or wait until it is done, and start again.",
        SqliteException { SqliteErrorCode: 8 } => "the file cannot be written. Give the user that the program runs as the right to write it and its folder (ConnectionStrings:MinerDebt, Data:Folder).",
        SqliteException { SqliteErrorCode: 10 or 13 } => "its disk is full or damaged. Make room, and try again.",
        SqliteException { SqliteErrorCode: 14 } => "the file cannot be opened. Check that it is a file, and that its folder is there and can be written (ConnectionStrings:MinerDebt).",
        SqliteException { SqliteErrorCode: 26 } => "the file is not an SQLite database (ConnectionStrings:MinerDebt).",
        PostgresException { SqlState: var state } postgres => $"PostgreSQL says {postgres.MessageText} ({state}).",
        DbException or UnauthorizedAccessException or IOException => e.Message,
        { InnerException: { } inner } => Explain(inner),
        _ => null,
    };
}
