using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Store;

public sealed class StoreStartTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Run_AnEmptyDatabase_AppliesAllMigrations(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);

        await StoreStart.RunAsync(store.Contexts, () => Task.CompletedTask);

        Assert.Empty(await store.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Run_WithWork_DoesItOnAMigratedDatabase(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);
        long? version = null;

        await StoreStart.RunAsync(store.Contexts, async () => version = (await store.ReadAsync()).Version);

        Assert.Equal(0, version);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Run_TwiceAtOnce_BothSucceed(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => StoreStart.RunAsync(store.Contexts, () => Task.CompletedTask)))).WaitAsync(Patience);

        Assert.Empty(await store.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Run_ANewerDatabase_SaysSo(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29991231000000_Future', '99.0.0')""");

        var refused = await RefusedAsync(store);

        Assert.Equal("The database is newer than this program: it has the migration 29991231000000_Future, which this version does not know. Run the newer program, or use another database.", refused.Message);
    }

    [Fact]
    public async Task Run_OnANewFile_KeepsReadersAndTheWriterApart()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite);

        Assert.Equal("wal", await store.ReadAsync(db => db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
    }

    [Fact]
    public async Task Run_OnACopyThatHasAnotherJournal_KeepsReadersAndTheWriterApart()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite);
        // A program that runs keeps the journal that it has.
        store.Contexts.Dispose();
        await store.ExecuteAsync("PRAGMA journal_mode = 'delete'");

        await StoreStart.RunAsync(store.Contexts, () => Task.CompletedTask).WaitAsync(Patience);

        Assert.Equal("wal", await store.ReadAsync(db => db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
    }

    [Fact]
    public async Task Run_LeftoverOfAKilledMigration_DoesNotHang()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await store.ExecuteAsync("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01 00:00:00');
            """);

        await StoreStart.RunAsync(store.Contexts, () => Task.CompletedTask).WaitAsync(Patience);

        Assert.Empty(await store.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task Run_NotADatabaseFile_SaysSo()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("notes.db"), string.Concat(Enumerable.Repeat("These are notes, not a database. ", 100)));

        Assert.Equal(
            "The database cannot be used: the file is not an SQLite database (ConnectionStrings:MinerDebt).",
            await MessageAsync("Sqlite", $"Data Source={folder.File("notes.db")};Pooling=False"));
    }

    [Fact]
    public async Task Run_AFolderThatCanNotBe_SaysWhich()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("file"), "");

        Assert.Matches($"^The database cannot be used: .*{folder.File("file")}", await MessageAsync("Sqlite", $"Data Source={folder.File("file/below/minerdebt.db")}"));
    }

    [Fact]
    public async Task Run_AFileThatCanNotBeMade_SaysThatItCanNotBeOpened()
    {
        using var folder = new TempFolder();

        Assert.Equal(
            "The database cannot be used: the file cannot be opened. Check that it is a file, and that its folder is there and can be written (ConnectionStrings:MinerDebt).",
            await MessageAsync("Sqlite", $"Data Source={folder.File("minerdebt.db")};Mode=ReadOnly;Pooling=False"));
    }

    [Fact]
    public async Task Run_AFileThatIsLocked_SaysSo()
    {
        using var folder = new TempFolder();
        var file = $"Data Source={folder.File("minerdebt.db")};Pooling=False";
        await using var other = new SqliteConnection(file);
        await other.OpenAsync();
        await using var command = new SqliteCommand("BEGIN EXCLUSIVE", other);
        await command.ExecuteNonQueryAsync();

        Assert.Equal(
            "The database cannot be used: it is locked by another program. Close that program, or wait until it is done, and start again.",
            await MessageAsync("Sqlite", $"{file};Default Timeout=1"));
    }

    [Fact]
    public async Task Run_NoServer_SaysThatItCanNotBeReached() =>
        Assert.Matches("^The database cannot be used: Failed to connect to 127.0.0.1:1", await MessageAsync("Postgres", "Host=127.0.0.1;Port=1;Username=nobody;Database=none"));

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Run_AWrongPassword_SaysWhatTheServerSays()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        var unknown = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "minerdebt_nobody", Password = "wrong" };

        Assert.Matches("^The database cannot be used: PostgreSQL says .*minerdebt_nobody.* \\(28...\\)", await MessageAsync("Postgres", unknown.ConnectionString));
    }

    private static async Task<string> MessageAsync(string provider, string connectionString)
    {
        await using var services = StoreSetupTests.Services(provider, connectionString);
        var contexts = StoreSetupTests.Contexts(services);
        return (await Assert.ThrowsAsync<StoreException>(() => StoreStart.RunAsync(contexts, () => Task.CompletedTask).WaitAsync(Patience))).Message;
    }

    private static Task<StoreException> RefusedAsync(TestStore store) =>
        Assert.ThrowsAsync<StoreException>(() => StoreStart.RunAsync(store.Contexts, () => Task.CompletedTask));
}
