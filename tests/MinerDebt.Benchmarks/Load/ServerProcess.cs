using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace MinerDebt.Benchmarks.Load;

/// <summary>A published program as a process of its own on loopback.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    private readonly Process _process;
    private readonly OutputTail _output = new();

    private ServerProcess(string program, IEnumerable<(string Name, string Value)> settings)
    {
        Address = new IPEndPoint(IPAddress.Loopback, FreePort());
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in Connection.DriverSettings)
        {
            start.Environment.Remove(setting);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = $"http://{Address}";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        _process = Process.Start(start)!;
        _ = _output.FollowAsync(_process.StandardOutput.BaseStream);
        _ = _output.FollowAsync(_process.StandardError.BaseStream);
        Clock = clock;
    }

    public IPEndPoint Address { get; }

    /// <summary>From the start of the process to its first answer of 200, all of it.</summary>
    public TimeSpan UntilFirstAnswer { get; private set; }

    /// <summary>Memory that the process holds at this moment, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What the process has taken of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    private Stopwatch Clock { get; }

    /// <param name="program">Path of its main assembly.</param>
    /// <param name="settings">As environment variables.</param>
    public static async Task<ServerProcess> StartAsync(string program, params IEnumerable<(string Name, string Value)> settings)
    {
        var server = new ServerProcess(program, settings);
        try
        {
            await server.WaitAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it has done what it does after its start, such as compiling what is called often: until it takes a tenth of a processor or less.</summary>
    /// <exception cref="InvalidOperationException">It does not come to rest.</exception>
    public async Task RestAsync()
    {
        for (var left = Patience; ; left -= Pause)
        {
            var before = ProcessorTime;
            await Task.Delay(Pause);
            if (ProcessorTime - before <= Pause / 10)
            {
                return;
            }

            if (left <= TimeSpan.Zero)
            {
                throw new InvalidOperationException($"{_process.StartInfo.ArgumentList[0]} does not come to rest:\n{_output}");
            }
        }
    }

    /// <summary>Ends it as an operator does, so that it closes its database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            if (OperatingSystem.IsWindows() || Signal(_process.Id, Terminate) != 0)
            {
                _process.Kill(entireProcessTree: true);
            }

            await _process.WaitForExitAsync().WaitAsync(Patience);
        }

        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        var request = Connection.Get("/");
        while (!await IsAnswering(request))
        {
            if (_process.HasExited || Clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"{_process.StartInfo.ArgumentList[0]} does not answer:\n{_output}");
            }

            await Task.Delay(1);
        }

        UntilFirstAnswer = Clock.Elapsed;
    }

    private async Task<bool> IsAnswering(byte[] request)
    {
        try
        {
            using var connection = await Connection.OpenAsync(Address);
            return (await connection.AskAsync(request)).Status switch
            {
                200 => true,
                503 => false,
                var status => throw new InvalidOperationException($"{_process.StartInfo.ArgumentList[0]} answers / with {status}:\n{_output}"),
            };
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private const int Terminate = 15;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    /// <summary>Takes what a program writes, so that it never waits for a reader, and keeps the end of it.</summary>
    private sealed class OutputTail
    {
        private const int Kept = 8 * 1024;

        private readonly StringBuilder _text = new();

        public async Task FollowAsync(Stream stream)
        {
            var buffer = new byte[Kept];
            while (await stream.ReadAsync(buffer) is > 0 and var count)
            {
                lock (_text)
                {
                    _text.Append(Encoding.UTF8.GetString(buffer, 0, count));
                    _text.Remove(0, Math.Max(0, _text.Length - Kept));
                }
            }
        }

        public override string ToString()
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }
}
