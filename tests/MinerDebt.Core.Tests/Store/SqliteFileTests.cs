using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Store;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Faults => ["deleted", "replaced", "replaced by an older copy", "written over", "written over by an older copy", "read-only"];

    private static Change Another => new(null, Make.Event(1) with { OccurredOn = new DateOnly(2025, 2, 1) });

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copy_AfterAChange_HoldsIt()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);

        await store.ApplyAsync(Another);

        Assert.Equal(2, Ask(Copy(store), "SELECT MAX(Version) FROM ChangeSets"));
    }

    [Fact]
    public async Task Copy_AfterAnAccountChangedAndAWhile_HoldsIt()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        await store.ExecuteAsync("""INSERT INTO "StoreProperties" ("Name", "Value") VALUES ('tests', 'x')""");

        await store.Contexts.File!.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, Ask(Copy(store), "SELECT COUNT(*) FROM StoreProperties WHERE Name = 'tests'"));
    }

    [Fact]
    public async Task Copy_WhileSomeoneReads_WaitsForNobodyAndLosesNothing()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        await using (var reader = (SqliteConnection)store.Contexts.Connect())
        {
            await reader.OpenAsync(TestContext.Current.CancellationToken);
            await using var reading = reader.BeginTransaction(deferred: true);
            Assert.Equal(1, await FactReader.ReadVersionAsync(reader, TestContext.Current.CancellationToken));

            await store.ApplyAsync(Another).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        }

        await store.Contexts.File!.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, Ask(Copy(store), "SELECT MAX(Version) FROM ChangeSets"));
    }

    [Fact]
    public async Task Connections_OfTheStore_WaitUntilTheDiskHasIt()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite);

        // 2 is FULL.
        Assert.Equal(2, await store.ReadAsync(db => db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync()));
        await using var connection = (SqliteConnection)store.Contexts.Connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        Assert.Equal(2L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Change_AfterTheFileWas_IsRefusedAndStoresNothing(string fault)
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var older = Copy(store);
        await store.ApplyAsync(Another);
        var path = store.Contexts.File!.Path;
        Strike(fault, path, older);

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => store.ApplyAsync(new Change(null, Make.Event(2) with { OccurredOn = new DateOnly(2025, 3, 1) })));

        Assert.IsType<StoreGoneException>(refused);
        Assert.NotNull(StoreFault.Explain(refused));
        Assert.Equal(fault != "deleted", File.Exists(path));
        await Assert.ThrowsAsync<StoreGoneException>(() => store.ExecuteAsync("DELETE FROM \"StoreProperties\""));
    }

    [Fact]
    public async Task Change_AfterTheFileWasPutBack_IsStoredInIt()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var path = store.Contexts.File!.Path;
        File.Move(path, path + ".aside");
        await Assert.ThrowsAsync<StoreGoneException>(() => store.ApplyAsync(Another));
        File.Move(path + ".aside", path);

        await store.ApplyAsync(Another);

        Assert.Equal(2, Ask(Copy(store), "SELECT MAX(Version) FROM ChangeSets"));
    }

    [Fact]
    public async Task Change_ThatFindsTheDiskFull_StoresNothingAndIsStoredWhenThereIsRoom()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        // The connection goes back to the pool, from which the next one takes it.
        await store.ExecuteAsync("PRAGMA max_page_count = 1");
        Change[] large = [.. Enumerable.Range(0, 500).Select(day => new Change(null, Make.Event(1) with { OccurredOn = new DateOnly(2025, 2, 1).AddDays(day) }))];

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => store.ApplyAsync(large));

        Assert.StartsWith("the disk of the server is full;", StoreFault.Explain(refused), StringComparison.Ordinal);
        Assert.Equal(1, (await store.ReadAsync()).Version);
        await store.ExecuteAsync("PRAGMA max_page_count = 1073741823");
        Assert.Equal(2, (await store.ApplyAsync(large)).Version);
    }

    private static void Strike(string fault, string path, string older)
    {
        switch (fault)
        {
            case "deleted":
                File.Delete(path);
                break;
            case "replaced":
                File.Delete(path);
                using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
                {
                    other.Open();
                    using var command = other.CreateCommand();
                    command.CommandText = "CREATE TABLE Other (A)";
                    command.ExecuteNonQuery();
                }

                break;
            case "replaced by an older copy":
                File.Move(older, path, overwrite: true);
                break;
            case "written over":
                Overwrite(path, [.. Enumerable.Repeat((byte)'x', 50_000)]);
                break;
            case "written over by an older copy":
                Overwrite(path, File.ReadAllBytes(older));
                break;
            default:
                File.SetAttributes(path, File.GetAttributes(path) | FileAttributes.ReadOnly);
                break;
        }
    }

    // As cp does it: the same file with other content.
    private static void Overwrite(string path, byte[] content)
    {
        using var stream = new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite);
        stream.Write(content);
    }

    private string Copy(TestStore store)
    {
        var copy = _folder.File($"{Guid.NewGuid():N}.db");
        File.Copy(store.Contexts.File!.Path, copy);
        return copy;
    }

    private static long Ask(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
