using System.Data.Common;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting.Backups;

/// <summary>Puts a backup in the place of the database and its keys, and keeps what was there.</summary>
internal sealed class Restore(StoreDatabase database, DataFolder data, TimeProvider clock)
{
    private static readonly string[] Journals = ["-wal", "-shm", "-journal"];

    /// <returns>What was restored, and the folder in which the replaced database is now; null if there was none.</returns>
    /// <exception cref="BackupException">It cannot be used, or a program runs on the database; all is as it was.</exception>
    public async Task<(BackupManifest Manifest, string? Replaced)> RunAsync(string path, CancellationToken cancellationToken = default)
    {
        if (database.File is not { } current)
        {
            throw new BackupException("The database is on PostgreSQL: restore it with pg_restore, as the page on running the program says.");
        }

        var file = Path.GetFullPath(path);
        if (!File.Exists(file))
        {
            throw new BackupException($"There is no file {file}.");
        }

        var work = data.In($".restore-{Guid.NewGuid():N}");
        try
        {
            DataFolder.Make(work);
            var manifest = await BackupArchive.OpenAsync(file, work, cancellationToken);
            if (!await IsUnusedAsync(current, cancellationToken))
            {
                throw new BackupException("A program runs on the database. End it, and restore then.");
            }

            return (manifest, Exchange(current.Path, work));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{file} was not restored: {e.Message}", e);
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private static async Task<bool> IsUnusedAsync(SqliteFile current, CancellationToken cancellationToken)
    {
        try
        {
            return !File.Exists(current.Path) || await current.CloseAsync(cancellationToken);
        }
        catch (DbException)
        {
            // What cannot be opened is no reason against putting a good one in its place.
            return true;
        }
    }

    private string? Exchange(string current, string work)
    {
        var aside = Path.Combine(data.Backups, $"replaced-{clock.GetUtcNow():yyyyMMdd-HHmmss}");
        var moved = new List<(string From, string To)>();
        try
        {
            DataFolder.Make(data.Backups);
            DataFolder.Make(aside);
            foreach (var file in Journals.Prepend("").Select(ending => current + ending).Where(File.Exists))
            {
                Move(file, Path.Combine(aside, Path.GetFileName(file)));
            }

            if (Directory.Exists(data.Keys))
            {
                Move(data.Keys, Path.Combine(aside, "keys"));
            }

            DataFolder.Make(Path.GetDirectoryName(current)!);
            Move(Path.Combine(work, BackupArchive.Database), current);
            Move(Path.Combine(work, "keys"), data.Keys);
            return Directory.EnumerateFiles(aside).Any() ? aside : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var (from, to) in moved.AsEnumerable().Reverse())
            {
                Directory.Move(to, from);
            }

            throw;
        }

        void Move(string from, string to)
        {
            if (File.Exists(from))
            {
                File.Move(from, to);
            }
            else
            {
                Directory.Move(from, to);
            }

            moved.Add((from, to));
        }
    }
}
