using MinerDebt.Core.Store;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(MigratedStores))]

namespace MinerDebt.Core.Tests.Store;

/// <summary>A migrated store without facts on each engine. Others are copies of it: to migrate each would take longer than most tests.</summary>
public sealed class MigratedStores : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> File = new(WriteFileAsync);
    private static readonly Lazy<Task<TestStore>> Template = new(MigrateTemplateAsync);

    /// <summary>The content of an SQLite file.</summary>
    internal static Task<byte[]> FileAsync() => File.Value;

    /// <summary>The name of a PostgreSQL database that nobody is connected to.</summary>
    internal static async Task<string> TemplateAsync() =>
        new NpgsqlConnectionStringBuilder((await Template.Value).ConnectionString).Database!;

    public async ValueTask DisposeAsync()
    {
        if (Template.IsValueCreated)
        {
            await (await Template.Value).DisposeAsync();
        }
    }

    private static async Task<byte[]> WriteFileAsync()
    {
        await using var store = await MigrateAsync(Engine.Sqlite);
        using var copy = new TempFolder();
        var path = copy.File("copy.db");
        await store.ExecuteAsync($"VACUUM INTO '{path}'");
        return await System.IO.File.ReadAllBytesAsync(path);
    }

    private static async Task<TestStore> MigrateTemplateAsync()
    {
        var store = await MigrateAsync(Engine.Postgres);
        // PostgreSQL copies no database that has a connection.
        await using var connection = store.Contexts.Connect();
        NpgsqlConnection.ClearPool((NpgsqlConnection)connection);
        return store;
    }

    private static async Task<TestStore> MigrateAsync(Engine engine)
    {
        var store = await TestStore.CreateEmptyAsync(engine);
        await StoreStart.RunAsync(store.Contexts, () => Task.CompletedTask);
        return store;
    }
}
