using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using MinerDebt.Core.Store.Rows;
using SQLitePCL;

namespace MinerDebt.Core.Store;

/// <summary>
/// The file of a store on SQLite. A connection keeps to the file that it has opened, also when that one was deleted or
/// another has its name by now: what is written through it then is lost. So a connection stays open from the start on, and
/// is asked before each other one is used.
/// </summary>
public sealed partial class SqliteFile(string connectionString) : IDisposable
{
    /// <summary>SQLite's code of a file that contradicts itself.</summary>
    internal const int Malformed = 11;

    /// <summary>SQLite's code of a file that is none of its own.</summary>
    internal const int NoDatabase = 26;

    private const string Replaced = "The database file was deleted, or another has taken its place, while the program was running. Put the file back, or end the program and start it on the one that is there now.";
    private const string Overwritten = "The database file was written over while the program was running. End the program and start it on what is there now; `restore` puts a backup in place while nothing runs on it.";
    private const string ReadOnly = "The database file may not be written any more. Give the user that the program runs as the right to write it.";

    // SQLITE_FCNTL_HAS_MOVED: whether the name leads to another file (inode) than the one that is open. Always no on Windows,
    // where a file that is open cannot be moved.
    private const int HasMoved = 20;

    private volatile SqliteConnection? _first;
    private volatile string? _lost;

    public string Path { get; } = new SqliteConnectionStringBuilder(connectionString).DataSource;

    /// <summary>A new connection of the store, not open yet.</summary>
    public SqliteConnection Connect() => new Checked(connectionString, this);

    /// <summary>A new connection that reads what is in the file now, not what another remembers of it; it makes no file.</summary>
    public SqliteConnection Look() =>
        new Looking(new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);

    /// <summary>From here on the file that is there now is the one that has to stay.</summary>
    internal void Watch()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        // From the first reading on it keeps others from taking the file for unused.
        Read(connection);
        Interlocked.Exchange(ref _first, connection)?.Dispose();
        _lost = null;
    }

    /// <exception cref="StoreGoneException">Nothing may be written to it.</exception>
    public void Check()
    {
        if (_first is not { Handle: { } handle })
        {
            return;
        }

        var moved = 0;
        if (FileControl(handle, "main", HasMoved, ref moved) != 0)
        {
            moved = 0;
        }

        var complaint = _lost ?? (moved != 0 ? Replaced : (File.GetAttributes(Path) & FileAttributes.ReadOnly) != 0 ? ReadOnly : null);
        if (complaint is not null)
        {
            // What is kept open is of the old file.
            SqliteConnection.ClearPool(new SqliteConnection(connectionString));
            throw new StoreGoneException(complaint);
        }
    }

    /// <summary>Compares what is in the file with what the program knew of it, and with what a connection of the store has read.</summary>
    /// <exception cref="StoreGoneException">It was written over. From now on nothing is written any more.</exception>
    internal async Task CheckAsync((long Version, DateTime AppliedAt) known, (long Version, DateTime AppliedAt) read, CancellationToken cancellationToken)
    {
        Check();
        if (_first is not { } first)
        {
            return;
        }

        try
        {
            if (await LookAsync(first, cancellationToken) == read && (read == known || read.Version > known.Version))
            {
                return;
            }
        }
        catch (SqliteException)
        {
            // Not even a database.
        }

        _lost = Overwritten;
        Check();
    }

    /// <summary>Moves what was committed from the journal into the file, so that a copy of the file alone holds it.</summary>
    internal static Task SettleAsync(DbConnection connection, CancellationToken cancellationToken = default) =>
        // It waits for nobody: while someone reads, the rest is left to the next time.
        RowReader.ReadAsync(connection, "PRAGMA wal_checkpoint(PASSIVE)", _ => { }, cancellationToken);

    /// <summary>Does so if there is something in the journal, and empties it.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken = default)
    {
        if (new FileInfo(Path + "-wal") is { Exists: true, Length: > 0 })
        {
            await using var connection = Connect();
            await RowReader.ReadAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", _ => { }, cancellationToken);
        }
    }

    /// <summary>Writes what is committed into another file, while others read and write.</summary>
    /// <param name="target">No file is there yet.</param>
    public async Task CopyAsync(string target, CancellationToken cancellationToken = default)
    {
        await using var connection = Connect();
        await RowReader.ReadAsync(connection, "VACUUM INTO $1", _ => { }, cancellationToken, target);
    }

    /// <summary>Puts all that is in the journal into the file, so that it can be moved. The next start makes a journal again.</summary>
    /// <returns>False if a program has the file open.</returns>
    public async Task<bool> CloseAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        try
        {
            await RowReader.ReadAsync(connection, "PRAGMA journal_mode = 'delete'", _ => { }, cancellationToken);
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            return false;
        }
    }

    // What a connection has read it keeps, and asks only the journal whether that still holds.
    private static async Task<(long Version, DateTime AppliedAt)> LookAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await RowReader.ReadAsync(connection, "PRAGMA shrink_memory", _ => { }, cancellationToken);
        return await FactReader.ReadNewestAsync(connection, cancellationToken);
    }

    public void Dispose() => Interlocked.Exchange(ref _first, null)?.Dispose();

    private static void Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master";
        command.ExecuteScalar();
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FileControl(sqlite3 database, string name, int operation, ref int answer);

    private sealed class Checked(string connectionString, SqliteFile file) : SqliteConnection(connectionString)
    {
        public override void Open()
        {
            // SQLite would make a file that is not there.
            file.Check();
            base.Open();
        }
    }

    private sealed class Looking(string connectionString) : SqliteConnection(connectionString)
    {
        // SQLITE_READONLY_RECOVERY, SQLITE_READONLY_ROLLBACK, SQLITE_READONLY_CANTINIT
        private static readonly int[] NeedWriting = [264, 776, 1288];

        public override void Open()
        {
            base.Open();
            try
            {
                Read(this);
            }
            catch (SqliteException e) when (NeedWriting.Contains(e.SqliteExtendedErrorCode))
            {
                // A program that was killed has left a journal, which only someone who may write can take up.
                using var other = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
                other.Open();
                Read(other);
                Read(this);
            }
        }
    }
}
