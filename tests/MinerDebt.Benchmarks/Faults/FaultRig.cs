using System.Diagnostics;
using Microsoft.Data.Sqlite;
using MinerDebt.Benchmarks.Soak;
using MinerDebt.Testing;
using Npgsql;

namespace MinerDebt.Benchmarks.Faults;

/// <summary>Copies of the program, what they run on, and an editor who uses the same store.</summary>
internal sealed class FaultRig : IAsyncDisposable
{
    private const int DiskMegabytes = 64;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-faults-");
    private readonly FaultPlace _place;
    private PostgresServer? _server;
    private Wire? _wire;
    private Nginx? _nginx;
    private SoakEditor? _editor;

    private FaultRig(FaultPlace place) => _place = place;

    public PostgresServer Server => _server!;

    public Wire Wire => _wire!;

    public SoakEditor Editor => _editor!;

    public AppProcess[] Copies { get; private set; } = [];

    public string Folder => _folder.FullName;

    public string Database => Path.Combine(Folder, "minerdebt.db");

    /// <summary>Where readers ask.</summary>
    public string Url => _nginx?.Url ?? Copies[0].Url;

    public static async Task<FaultRig> BuildAsync(FaultPlace place)
    {
        var rig = new FaultRig(place);
        try
        {
            await rig.BuildAsync();
            return rig;
        }
        catch
        {
            await rig.DisposeAsync();
            throw;
        }
    }

    public async Task StartAgainAsync(int index)
    {
        var url = Copies[index].Url;
        await Copies[index].DisposeAsync();
        Copies[index] = await ListenAsync(("ASPNETCORE_URLS", url));
    }

    /// <summary>How many confirmed changes are missing, in the store or on a copy that had half a minute to show them.</summary>
    public async Task<long> LostAsync() => Math.Max(Editor.Confirmed - await Editor.CountAsync(), await SoakCopies.BehindAsync(Copies, Editor.Version));

    public async ValueTask DisposeAsync()
    {
        if (_editor is not null)
        {
            await _editor.DisposeAsync();
        }

        if (_nginx is not null)
        {
            await _nginx.DisposeAsync();
        }

        foreach (var copy in Copies)
        {
            await copy.DisposeAsync();
        }

        if (_wire is not null)
        {
            await _wire.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_place == FaultPlace.SmallDisk)
        {
            // The editor's connections hold files of it.
            SqliteConnection.ClearAllPools();
            await RunAsync("umount", Folder);
        }

        _folder.Delete(recursive: true);
    }

    private async Task BuildAsync()
    {
        if (_place == FaultPlace.Server)
        {
            _server = await PostgresServer.CreateAsync();
            _wire = Wire.To(new NpgsqlConnectionStringBuilder(_server.ConnectionString).Port);
            Copies = await Task.WhenAll(ListenAsync(), ListenAsync());
            _nginx = await Nginx.StartAsync(Copies);
            _editor = await SoakEditor.OpenAsync("Postgres", Connection);
            return;
        }

        if (_place == FaultPlace.SmallDisk && await RunAsync("mount", "-t", "tmpfs", "-o", $"size={DiskMegabytes}m", "tmpfs", Folder) != 0)
        {
            throw new InvalidOperationException("A small disk can be made by root alone.");
        }

        await AppProcess.WriteDatabaseAsync(Database);
        Copies = [await ListenAsync()];
        _editor = await SoakEditor.OpenAsync("Sqlite", $"Data Source={Database}");
    }

    private string Connection => new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Host = "127.0.0.1", Port = Wire.Port }.ConnectionString;

    private Task<AppProcess> ListenAsync(params (string, string)[] more) => AppProcess.ListenAsync(
    [
        .. _server is null
            ? new (string, string)[] { ("Data__Folder", Folder), ("ConnectionStrings__MinerDebt", ""), ("Logging__Folder", "logs") }
            : [("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", Connection), ("Site__Proxies", "127.0.0.1")],
        ("Administrator__Email", SoakCopies.Email), ("Administrator__Password", SoakCopies.Password), ("Administrator__Name", "Ann"), .. more,
    ]);

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
