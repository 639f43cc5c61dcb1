using System.Data.Common;
using Microsoft.Data.Sqlite;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting.Backups;

/// <summary>Makes backups of an SQLite database and its keys, while the program or another one uses it.</summary>
public sealed class Backup(StoreDatabase database, DataFolder data, TimeProvider clock)
{
    private const string Prefix = "minerdebt-";
    private const string Ending = ".zip";

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>False for a database that is no file: its server has tools for it.</summary>
    public bool IsPossible => database.File is not null;

    /// <summary>The backups in the folder of backups, the newest first.</summary>
    public IReadOnlyList<FileInfo> All => Directory.Exists(data.Backups)
        ? [.. new DirectoryInfo(data.Backups).EnumerateFiles($"{Prefix}*{Ending}").OrderByDescending(file => file.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>Makes one in the folder of backups, named after the moment.</summary>
    /// <exception cref="BackupException">It could not be made.</exception>
    public Task<(FileInfo File, BackupManifest Manifest)> MakeAsync(CancellationToken cancellationToken = default)
    {
        DataFolder.Make(data.Backups);
        return MakeAsync(Path.Combine(data.Backups, $"{Prefix}{clock.GetUtcNow():yyyyMMdd-HHmmss}{Ending}"), cancellationToken);
    }

    /// <summary>Makes one, and opens it to make sure that it can be used.</summary>
    /// <exception cref="BackupException">It could not be made; nothing is left behind.</exception>
    public async Task<(FileInfo File, BackupManifest Manifest)> MakeAsync(string path, CancellationToken cancellationToken = default)
    {
        if (database.File is not { } source)
        {
            throw new BackupException("The database is on PostgreSQL: back it up with pg_dump, as the page on running the program says.");
        }

        var target = Path.GetFullPath(path);
        if (!File.Exists(source.Path))
        {
            throw new BackupException($"There is no database at {source.Path}.");
        }

        await _turn.WaitAsync(cancellationToken);
        // Beside the target, so that a disk that is full is noticed before it is there.
        var work = target + ".partial";
        try
        {
            if (Path.Exists(target))
            {
                throw new BackupException($"{target} is already there. Give another name.");
            }

            DataFolder.Make(work);
            var (copy, file) = (Path.Combine(work, "copy.db"), Path.Combine(work, "backup.zip"));
            await source.CopyAsync(copy, cancellationToken);
            var copied = new StoreDatabase(() => throw new NotSupportedException(), () => throw new NotSupportedException(), new SqliteFile($"Data Source={copy}"));
            var report = await StoreCheck.RunAsync(copied, cancellationToken);
            await BackupArchive.WriteAsync(file, copy, data.Keys, report, clock.GetUtcNow(), cancellationToken);
            var manifest = await BackupArchive.OpenAsync(file, Path.Combine(work, "opened"), cancellationToken);
            File.Move(file, target);
            return (new FileInfo(target), manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException or StoreException)
        {
            var why = e is SqliteException { SqliteErrorCode: 13 } ? "The disk is full." : e.Message;
            throw new BackupException($"No backup was made at {target}: {why}", e);
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }

            _turn.Release();
        }
    }

    /// <summary>Deletes the oldest in the folder of backups.</summary>
    /// <param name="kept">How many stay.</param>
    public void Thin(int kept)
    {
        foreach (var file in All.Skip(kept))
        {
            file.Delete();
        }
    }
}
