using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Store;
using MinerDebt.Web.Account;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Hosting;

internal static partial class StartUp
{
    internal static readonly Setting<string> Dataset = Setting.Text("Dataset:Folder", "", "a folder with data files to load instead of those of the program");

    /// <summary>Migrates the database, loads what is new in the data set, makes the first book, and sees to an administrator.</summary>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    /// <exception cref="SettingException">The settings name an administrator that cannot be made.</exception>
    /// <exception cref="InvalidChangesException">Something is wrong with the data set; the database is as it was.</exception>
    public static async Task PrepareAsync(this IServiceProvider services)
    {
        var folder = Dataset.Read(services.GetRequiredService<IConfiguration>()) is { Length: > 0 } given ? given : null;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("MinerDebt");
        var data = services.GetRequiredService<DataFolder>();
        data.Open();
        // A sink that cannot write says nothing.
        if (Logging.PathOf(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>()) is { } logs
            && DataFolder.Complaint(logs, Logging.Folder.Name) is { } complaint)
        {
            throw new SettingException(complaint);
        }

        services.GetRequiredService<UploadFolder>().Sweep();
        var database = services.GetRequiredService<StoreDatabase>();
        KeepFromOthers(data, database);
        var fingerprint = DatasetFingerprint.Of(folder);
        var isLoaded = await StoreProperties.FindAsync(database, StoreProperty.Dataset) == fingerprint;
        // Read before the database is touched: if something is wrong with it, all is as it was.
        var rows = isLoaded ? null : DatasetReader.Read(folder);
        await StoreStart.RunAsync(database, async () =>
        {
            await services.GetRequiredService<StoreIdentity>().OpenAsync();
            var book = services.GetRequiredService<CurrentBook>();
            if (rows is null)
            {
                await book.RefreshAsync();
            }
            else
            {
                var (applied, refused) = await DatasetLoader.LoadAsync(services.GetRequiredService<ChangeApplier>(), rows);
                await book.ShowAsync(applied);
                if (refused.Count > 0)
                {
                    LogRefused(log, string.Join(Environment.NewLine, refused));
                }
                else
                {
                    await StoreProperties.SetAsync(database, StoreProperty.Dataset, fingerprint);
                }
            }

            Rehearsal.Begin(services, log);
            LogLoaded(log, book.Value.Facts.Count, book.Value.Version);
            await services.GetRequiredService<AccountSecrets>().ProtectAllAsync(database);
            await services.GetRequiredService<FirstAdministrator>().PrepareAsync();
            if (database.IsOnServer)
            {
                // Of copies that start together on a new database one makes the key, and the others find it.
                services.GetRequiredService<IDataProtectionProvider>().CreateProtector("MinerDebt").Protect("");
            }
        });
    }

    // What an earlier version has left open to other users of the machine.
    private static void KeepFromOthers(DataFolder data, StoreDatabase database)
    {
        using var connection = database.Connect();
        string[] files = connection is SqliteConnection ? [connection.DataSource, connection.DataSource + "-wal", connection.DataSource + "-shm"] : [];
        foreach (var file in files.Concat(Directory.EnumerateFiles(data.Keys)))
        {
            OwnerOnly.Apply(file);
        }
    }

    [LoggerMessage(LogLevel.Information, "The book holds {Count} facts, version {Version}")]
    private static partial void LogLoaded(ILogger logger, int count, long version);

    [LoggerMessage(LogLevel.Warning, "The data set does not fit what was changed here and was not loaded:\n{Problems}")]
    private static partial void LogRefused(ILogger logger, string problems);
}
