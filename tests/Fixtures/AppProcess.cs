using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace MinerDebt.Testing;

/// <summary>The program as a process of its own: a free port, and its database, keys and log in a folder that goes with it.</summary>
public sealed partial class AppProcess : IAsyncDisposable
{
    private const string Database = "ConnectionStrings__MinerDebt";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // The first start loads the data set, which takes longer than all else: it is done once.
    private static readonly Lazy<Task<byte[]>> Loaded = new(LoadAsync);

    private static readonly string? Published = Environment.GetEnvironmentVariable("MINERDEBT_PROGRAM");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-app-");
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly Thread[] _ears;

    private AppProcess(IReadOnlyDictionary<string, string> settings, byte[]? database, Launch? launch = null)
    {
        if (database is not null)
        {
            File.WriteAllBytes(Path.Combine(_folder.FullName, "minerdebt.db"), database);
        }

        File.Copy(Path.Combine(Location("WebFolder"), "appsettings.json"), Path.Combine(_folder.FullName, "appsettings.json"));
        string[] words = [.. launch?.Before ?? [], "dotnet", launch?.Program ?? Program];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = launch?.Program is { } program ? Path.GetDirectoryName(program)! : Location("WebFolder"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_CONTENTROOT"] = _folder.FullName;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment[Database] = "Data Source=minerdebt.db";
        start.Environment["Logging__Folder"] = "";
        // Without the certificate for https that a developer's machine may have.
        start.Environment["HOME"] = _folder.FullName;
        // Where processes end soon, which tests/run.sh says by this: nothing is compiled a second time, better, for what is
        // yet to come. A third of a program's time goes into that.
        if (Environment.GetEnvironmentVariable("DOTNET_TieredPGO") == "0")
        {
            start.Environment["DOTNET_TC_CallCounting"] = "0";
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        if (launch?.Program is null && Published is { Length: > 0 } published)
        {
            // What pages load lies beside the program, not in the content root.
            start.Environment["ASPNETCORE_WEBROOT"] = Path.Combine(Path.GetDirectoryName(published)!, "wwwroot");
        }

        _process = Process.Start(start)!;
        // Threads of their own: a blocked read would hold one of the few of the pool.
        _ears = [Listen(_process.StandardOutput), Listen(_process.StandardError)];
    }

    /// <summary>
    /// The main assembly: the one that was published, where MINERDEBT_PROGRAM names it, which is compiled ahead; else
    /// the one that was built.
    /// </summary>
    public static string Program => Published is { Length: > 0 } ? Published : Location("WebProgram");

    /// <summary>Where it listens; known after <see cref="ListenAsync"/>.</summary>
    public string Url => _url.Task.Result;

    /// <summary>Its content root.</summary>
    public string Folder => _folder.FullName;

    public int ExitCode => _process.ExitCode;

    public int Id => _process.Id;

    /// <summary>
    /// The memory that it holds now, in bytes: its own, also where that is swapped out. What it has mapped of files is left out:
    /// the system takes and gives that as it likes.
    /// </summary>
    /// <exception cref="InvalidOperationException">The system does not tell, as of a program that has ended.</exception>
    public long Memory
    {
        get
        {
            var bytes = File.ReadLines($"/proc/{Id}/status").Select(line => OwnMemory().Match(line)).Where(match => match.Success)
                .Sum(match => long.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) * 1024);
            return bytes > 0 ? bytes : throw new InvalidOperationException($"The system does not tell the memory of process {Id}.");
        }
    }

    /// <summary>All that it has written so far, to either stream.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static AppProcess Start(params (string Name, string Value)[] settings) =>
        new(settings.ToDictionary(setting => setting.Name, setting => setting.Value), null);

    /// <summary>
    /// Starts it and waits until it answers. Where no database is named, it has one of its own that holds the data set.
    /// </summary>
    public static Task<AppProcess> ListenAsync(params (string Name, string Value)[] settings) => ListenAsync(null, settings);

    /// <summary>Like the other, started in another way.</summary>
    public static async Task<AppProcess> ListenAsync(Launch? launch, params (string Name, string Value)[] settings)
    {
        var database = settings.Any(setting => setting.Name == Database) ? null : await Loaded.Value;
        return await ListeningAsync(new(settings.ToDictionary(setting => setting.Name, setting => setting.Value), database, launch));
    }

    private static async Task<AppProcess> ListeningAsync(AppProcess app)
    {
        try
        {
            await Task.WhenAny(app._url.Task, app._process.WaitForExitAsync()).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            await app.KillAsync();
        }

        if (!app._url.Task.IsCompleted)
        {
            var (code, output) = (await app.WaitForExitAsync(), app.Output);
            await app.DisposeAsync();
            throw new InvalidOperationException($"The program ended with {code} instead of listening:\n{output}");
        }

        return app;
    }

    /// <summary>Writes a database that holds the data set and nothing else.</summary>
    public static async Task WriteDatabaseAsync(string path) => await File.WriteAllBytesAsync(path, await Loaded.Value);

    private static async Task<byte[]> LoadAsync()
    {
        await using var app = await ListeningAsync(Start());
        var copy = Path.Combine(app.Folder, "copy.db");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "minerdebt.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", copy);
            await command.ExecuteNonQueryAsync();
        }

        return await File.ReadAllBytesAsync(copy);
    }

    /// <summary>The path of a thing that the project file names.</summary>
    public static string Location(string name) => typeof(AppProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;

    /// <returns>The exit code, when all output is there.</returns>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        foreach (var ear in _ears)
        {
            ear.Join(Patience);
        }

        return ExitCode;
    }

    /// <summary>Ends it without any warning (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await WaitForExitAsync();
    }

    /// <summary>Asks it to end (SIGTERM).</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private Thread Listen(StreamReader stream)
    {
        var ear = new Thread(() =>
        {
            while (stream.ReadLine() is { } line)
            {
                Hear(line);
            }
        })
        { IsBackground = true };
        ear.Start();
        return ear;
    }

    private void Hear(string line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            _url.TrySetResult(match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"^(?:RssAnon|VmSwap):\s+(\d+) kB")]
    private static partial Regex OwnMemory();

    [GeneratedRegex(@"Now listening on: \\?""?(http://[^\s""\\]+)")]
    private static partial Regex Listening();

    /// <summary>How the program is started.</summary>
    /// <param name="Before">Words before its own, such as those that make it another user's.</param>
    /// <param name="Program">Its main assembly, where it is not the one that was built.</param>
    public sealed record Launch(IReadOnlyList<string> Before, string? Program = null);
}
