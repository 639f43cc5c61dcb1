using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting.Backups;

/// <summary>The file of a backup: a zip with the database, the keys, and what it says of itself.</summary>
internal static class BackupArchive
{
    public const string Database = "minerdebt.db";
    public const string Keys = "keys/";

    private const string Manifest = "backup.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <param name="file">Where to write it; no file is there yet.</param>
    /// <param name="database">A copy of the database.</param>
    /// <param name="keys">The folder of the keys; it need not be there.</param>
    /// <param name="report">Of the copy.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task WriteAsync(string file, string database, string keys, StoreCheck.Report report, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, string>();
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Create, cancellationToken);
        await AddAsync(Database, database);
        foreach (var key in Directory.Exists(keys) ? Directory.GetFiles(keys, "*.xml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            await AddAsync(Keys + Path.GetFileName(key), key);
        }

        var manifest = new BackupManifest(BackupManifest.ThisProgram, report.Migration, report.Version, report.Facts, now, files);
        await using var stream = await zip.CreateEntry(Manifest).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(stream, manifest, Json, cancellationToken);

        async Task AddAsync(string name, string path)
        {
            files[name] = await SumAsync(path, cancellationToken);
            await zip.CreateEntryFromFileAsync(path, name, CompressionLevel.Optimal, cancellationToken);
        }
    }

    /// <summary>Unpacks it into an empty folder, and makes sure that it is whole and can be read.</summary>
    /// <exception cref="BackupException">It is no backup, is damaged, or is of a newer program.</exception>
    public static async Task<BackupManifest> OpenAsync(string file, string folder, CancellationToken cancellationToken)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellationToken);
            var manifest = await ReadAsync(file, zip, cancellationToken);
            Directory.CreateDirectory(Path.Combine(folder, Keys));
            foreach (var (name, sum) in manifest.Files)
            {
                var target = Path.GetFullPath(Path.Combine(folder, name));
                var entry = name == Database || (name.StartsWith(Keys, StringComparison.Ordinal) && name.IndexOfAny(['/', '\\'], Keys.Length) < 0) ? zip.GetEntry(name) : null;
                if (entry is null)
                {
                    throw new BackupException($"{file} is damaged: {name} is missing in it. It was not used.");
                }

                await entry.ExtractToFileAsync(target, cancellationToken);
                if (await SumAsync(target, cancellationToken) != sum)
                {
                    throw new BackupException($"{file} is damaged: {name} in it is not what was written. It was not used.");
                }
            }

            await CheckAsync(file, Path.Combine(folder, Database), manifest.Migration, cancellationToken);
            return manifest;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new BackupException($"{file} is not a backup, or is damaged: {e.Message} It was not used.", e);
        }
    }

    private static async Task<BackupManifest> ReadAsync(string file, ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(Manifest) is not { } entry)
        {
            throw new BackupException($"{file} is not a backup: it has no {Manifest}. (The zip of a data set is for import.)");
        }

        await using var stream = await entry.OpenAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync<BackupManifest>(stream, Json, cancellationToken) is { Files: not null, Migration: not null } manifest && manifest.Files.ContainsKey(Database)
            ? manifest
            : throw new BackupException($"{file} is damaged: its {Manifest} names no database. It was not used.");
    }

    // An older one is brought up to date by the next start.
    private static async Task CheckAsync(string file, string database, string migration, CancellationToken cancellationToken)
    {
        if (string.CompareOrdinal(migration, SqliteMinerDebtDbContext.NewestMigration) > 0)
        {
            throw new BackupException($"{file} is of a newer program: its database has the migration {migration}, which this version does not know. Restore it with the newer program.");
        }

        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check";
            if (await command.ExecuteScalarAsync(cancellationToken) is not "ok")
            {
                throw new BackupException($"{file} is damaged: SQLite finds faults in its database. It was not used.");
            }
        }
        catch (DbException e)
        {
            throw new BackupException($"{file} is damaged: {e.Message} It was not used.", e);
        }
    }

    private static async Task<string> SumAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }
}
