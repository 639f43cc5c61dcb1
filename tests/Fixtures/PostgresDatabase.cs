using Npgsql;

namespace MinerDebt.Testing;

/// <summary>A PostgreSQL database of its own, dropped at the end.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private const string Variable = "MINERDEBT_TEST_POSTGRES";

    private readonly string _server;
    private readonly string _name;

    private PostgresDatabase(string server, string name)
    {
        _server = server;
        _name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <summary>A copy of the template, which nobody may be connected to; else an empty one.</summary>
    /// <exception cref="InvalidOperationException">No server was given to the tests.</exception>
    public static async Task<PostgresDatabase> CreateAsync(string? template = null)
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(server))
        {
            throw new InvalidOperationException($"{Variable} is not set: run tests/run.sh, which starts a PostgreSQL server for the tests and sets it.");
        }

        var database = new PostgresDatabase(server, $"minerdebt_test_{Guid.NewGuid():N}");
        await OnServerAsync(server, $"CREATE DATABASE {database._name} TEMPLATE {template ?? "template1"}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await OnServerAsync(_server, $"DROP DATABASE {_name} WITH (FORCE)");
    }

    /// <summary>Makes or drops a database, for which the server waits five seconds until nobody else is connected: too short on a busy machine.</summary>
    public static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        for (var left = 10; ; left--)
        {
            try
            {
                await command.ExecuteNonQueryAsync();
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse && left > 0)
            {
                // They may be gone by now.
            }
        }
    }
}
