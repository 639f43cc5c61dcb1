using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Store;

/// <summary>A store on a database of its own, registered as the program registers it.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly IAsyncDisposable _database;
    private readonly ServiceProvider _services;

    private TestStore(Engine engine, string connectionString, IAsyncDisposable database)
    {
        _database = database;
        ConnectionString = connectionString;
        _services = new ServiceCollection().AddMinerDebtStore(engine.ToString(), connectionString).BuildServiceProvider();
        Contexts = _services.GetRequiredService<StoreDatabase>();
        Applier = new ChangeApplier(Contexts, TimeProvider.System);
    }

    public string ConnectionString { get; }

    public StoreDatabase Contexts { get; }

    public ChangeApplier Applier { get; }

    /// <summary>An empty database, not migrated.</summary>
    public static Task<TestStore> CreateEmptyAsync(Engine engine) => engine == Engine.Sqlite ? OfFileAsync([]) : OfServerAsync(null);

    /// <summary>A migrated database without facts.</summary>
    public static async Task<TestStore> CreateAsync(Engine engine)
    {
        var store = engine == Engine.Sqlite ? await OfFileAsync(await MigratedStores.FileAsync()) : await OfServerAsync(await MigratedStores.TemplateAsync());
        await StoreStart.RunAsync(store.Contexts, () => Task.CompletedTask);
        return store;
    }

    /// <summary>A migrated database with one miner that owes 100 on one offering.</summary>
    public static async Task<TestStore> CreateSeededAsync(Engine engine)
    {
        var store = await CreateAsync(engine);
        await store.AddAsync([.. Make.Register(), Make.Miner(), Make.Offering(), Make.Event(100)]);
        return store;
    }

    public Task AddAsync(params Fact[] facts) => ApplyAsync([.. facts.Select(fact => new Change(null, fact))]);

    public async Task<(long Version, Facts Facts)> ApplyAsync(params Change[] changes)
    {
        var applied = await Applier.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "Tests", changes));
        return (applied.Version, applied.Facts);
    }

    public async Task<(long Version, Facts Facts, IReadOnlyList<Problem> Refused)> LoadAsync(IEnumerable<Fact> facts)
    {
        var (applied, refused) = await DatasetLoader.LoadAsync(Applier, [.. facts.Select((fact, index) => (fact, new Location("some.csv", index + 2)))]);
        return (applied.Version, applied.Facts, refused);
    }

    public async Task<T> ReadAsync<T>(Func<MinerDebtDbContext, Task<T>> read)
    {
        await using var db = Contexts.CreateDbContext();
        return await read(db);
    }

    public Task<(long Version, Facts Facts)> ReadAsync() => ReadAsync(db => FactReader.ReadAsync(db));

    public Task<int> ExecuteAsync(string sql) => ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<TestStore> OfFileAsync(byte[] content)
    {
        var file = new SqliteFile();
        // As a start makes it.
        await File.WriteAllBytesAsync(file.Path, content);
        return new TestStore(Engine.Sqlite, file.ConnectionString, file);
    }

    private static async Task<TestStore> OfServerAsync(string? template)
    {
        var database = await PostgresDatabase.CreateAsync(template);
        return new TestStore(Engine.Postgres, database.ConnectionString, database);
    }

    private sealed class SqliteFile : IAsyncDisposable
    {
        private readonly TempFolder _folder = new();

        public string Path => _folder.File("minerdebt.db");

        public string ConnectionString => $"Data Source={Path}";

        public ValueTask DisposeAsync()
        {
            // Of this file alone: other tests set something for the connections that they are about to take from theirs.
            SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
