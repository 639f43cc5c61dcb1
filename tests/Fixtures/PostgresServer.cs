using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MinerDebt.Testing;

/// <summary>A PostgreSQL server of its own, for tests that stop it and start it again.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-postgres-");
    private readonly string _programs = Environment.GetEnvironmentVariable("MINERDEBT_PG_BIN") ?? throw new InvalidOperationException("MINERDEBT_PG_BIN is not set: run tests/run.sh.");
    private readonly int _port = FreePort();

    private PostgresServer() => ConnectionString = new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "minerdebt",
        Database = "minerdebt",
        Timeout = 5,
    }.ConnectionString;

    /// <summary>Of an empty database.</summary>
    public string ConnectionString { get; }

    private string Data => Path.Combine(_folder.FullName, "data");

    public static async Task<PostgresServer> CreateAsync()
    {
        var server = new PostgresServer();
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root.
            await RunAsync("chown", "postgres", server._folder.FullName);
        }

        await server.RunProgramAsync("initdb", "-D", server.Data, "-U", "minerdebt", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        await server.StartAsync();
        await server.ExecuteAsync("CREATE DATABASE minerdebt");
        return server;
    }

    public Task StartAsync() => RunProgramAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_folder.FullName, "log"), "-w", "-t", "60",
        "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder.FullName} -c fsync=off -c shared_buffers=8MB", "start");

    /// <summary>Ends it as an operator does: all who are connected are cut off.</summary>
    public Task StopAsync() => RunProgramAsync("pg_ctl", "-D", Data, "-m", "fast", "-w", "-t", "60", "stop");

    /// <summary>With its other database, so that all connections to the one of the tests can be cut.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await RunProgramAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "-t", "60", "stop");
        }

        _folder.Delete(recursive: true);
    }

    private Task RunProgramAsync(string program, params string[] arguments) => Environment.UserName == "root"
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_programs, program), .. arguments])
        : RunAsync(Path.Combine(_programs, program), arguments);

    // The server keeps what it is given to write to, so that a pipe would never end.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        var output = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "\"$@\" >\"$0\" 2>&1 </dev/null", output, program, .. arguments]) { WorkingDirectory = "/" })!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await File.ReadAllTextAsync(output)}");
            }
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
