using System.Globalization;
using CsvHelper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

/// <summary>A large change on SQLite that the system ends, or refuses, at a byte of the files that is named.</summary>
public sealed class KilledImportTests : IAsyncLifetime
{
    private const int KilledBySize = 128 + 25;
    private const string Mark = "Looked at again.";

    // With these it is killed at the beginning and far in its journal, and when that is moved into the file after the commit.
    private const double Begun = 0.05;
    private const double InTheMiddle = 0.6;
    private const double Committed = 1.5;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-killed-");

    private string Data => Path.Combine(_root.FullName, "data");

    private string Dataset => Path.Combine(_root.FullName, "dataset");

    private string Database => Path.Combine(Data, "minerdebt.db");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Dataset);
        await AppProcess.WriteDatabaseAsync(Database);
        foreach (var file in Directory.GetFiles(CsvDataset.Folder, "*.csv"))
        {
            await WriteAsync(Path.GetFileName(file));
        }
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Begun, "wal")]
    [InlineData(InTheMiddle, "wal")]
    [InlineData(Committed, "wal")]
    // As in a backup that was put back and not started yet.
    [InlineData(Committed, "delete")]
    public async Task Import_KilledAtAByteOfItsFiles_IsStoredAsAWholeOrNotAtAll(double share, string journal)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await KeepAsync(journal);

        var (code, output) = await ImportAsync(share, isRefused: false);

        Assert.True(code == KilledBySize, $"{code}: {output}");
        var version = await SoundAsync();
        // What was killed before its commit is not there.
        Assert.InRange(version, 1, share < 1 ? 1 : 2);
    }

    [Fact]
    public async Task Import_ThatFindsNoRoom_SaysSoAndStoresNothing()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await KeepAsync("wal");
        var (code, output) = await ImportAsync(InTheMiddle, isRefused: true);

        Assert.Equal((1, "The database cannot be used: its disk is full or damaged. Make room, and try again."), (code, output.Trim()));
        Assert.Equal(1, await SoundAsync());
        Assert.Equal(0, (await CommandProcess.RunAsync(Data, "import", Dataset)).Code);
        Assert.Equal(2, await SoundAsync());
    }

    private async Task KeepAsync(string journal)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new SqliteCommand($"PRAGMA journal_mode = '{journal}'", connection);
        Assert.Equal(journal, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private Task<(int Code, string Output)> ImportAsync(double share, bool isRefused) =>
        CommandProcess.RunAsync(Limits.OfFiles((long)(share * new FileInfo(Database).Length), isRefused), Data, "import", Dataset);

    /// <returns>The version, of a store that has all of the change with the second one and nothing of it before.</returns>
    private async Task<long> SoundAsync()
    {
        await using var services = new ServiceCollection().AddMinerDebtStore("Sqlite", $"Data Source={Database};Pooling=False").BuildServiceProvider();
        var database = services.GetRequiredService<StoreDatabase>();
        var report = await StoreCheck.RunAsync(database, TestContext.Current.CancellationToken);
        await using var db = database.CreateDbContext();
        var (version, facts) = await FactReader.ReadAsync(db, TestContext.Current.CancellationToken);

        Assert.Equal([], report.Problems);
        var marked = facts.Everything.Count(fact => fact.Notes?.EndsWith(Mark, StringComparison.Ordinal) == true);
        Assert.Equal(version == 1, marked == 0);
        return version;
    }

    // The data set with something to change in nearly each row.
    private async Task WriteAsync(string name)
    {
        var rows = CsvDataset.Rows(name);
        if (rows.Count == 0)
        {
            File.Copy(Path.Combine(CsvDataset.Folder, name), Path.Combine(Dataset, name));
            return;
        }

        await using var writer = new StreamWriter(Path.Combine(Dataset, name));
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var column in rows[0].Keys)
        {
            csv.WriteField(column);
        }

        await csv.NextRecordAsync();
        foreach (var row in rows)
        {
            foreach (var (column, value) in row)
            {
                csv.WriteField(column == "notes" ? $"{value} {Mark}".Trim() : value);
            }

            await csv.NextRecordAsync();
        }
    }
}
