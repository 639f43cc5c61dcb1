using MinerDebt.Testing;
using Npgsql;

namespace MinerDebt.Web.Tests.Support;

/// <summary>A PostgreSQL database that is there as long as this is.</summary>
public sealed class PostgresStore : IAsyncDisposable
{
    private readonly string _name = $"minerdebt_web_{Guid.NewGuid():N}";

    private PostgresStore() => Connection = Server(builder => builder.Database = _name);

    public string Connection { get; }

    /// <exception cref="InvalidOperationException">The test does not say that it needs PostgreSQL: a quick run would not leave it out.</exception>
    public static async Task<PostgresStore> CreateAsync()
    {
        var traits = TestContext.Current.Test?.Traits ?? TestContext.Current.TestClass?.Traits;
        if (traits?.TryGetValue("Needs", out var needs) != true || !needs!.Contains("PostgreSQL"))
        {
            throw new InvalidOperationException("A test that needs PostgreSQL says so: [Trait(\"Needs\", \"PostgreSQL\")].");
        }

        var store = new PostgresStore();
        await PostgresDatabase.OnServerAsync(Server(_ => { }), $"CREATE DATABASE {store._name}");
        return store;
    }

    /// <summary>The connection string of the tests' server with something changed.</summary>
    public static string Server(Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(
            Environment.GetEnvironmentVariable("MINERDEBT_TEST_POSTGRES") ?? throw new InvalidOperationException("MINERDEBT_TEST_POSTGRES is not set: run tests/run.sh."))
        {
            Pooling = false,
        };
        change(builder);
        return builder.ConnectionString;
    }

    public async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await PostgresDatabase.OnServerAsync(Server(_ => { }), $"DROP DATABASE {_name} WITH (FORCE)");
}
