using System.Net;
using System.Net.Sockets;

namespace MinerDebt.Testing;

/// <summary>
/// The way from the program to a server, over which a test has power: it can be slow, silent, or cut, also at a step that is
/// named beforehand. A step is what the program sends at once.
/// </summary>
public sealed class Wire : IAsyncDisposable
{
    private const int LargestPiece = 64 * 1024;

    private readonly int _server;
    private readonly Lock _gate = new();
    private readonly HashSet<TcpClient> _ends = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _accepting;
    private TaskCompletionSource _flowing = Done();
    private (int Step, bool IsPassedOn)? _cut;
    private (int? Step, bool IsPassedOn)? _silence;
    private bool _isCut;
    private int _steps;

    private Wire(int server)
    {
        _server = server;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>Where the program finds the server.</summary>
    public int Port { get; }

    /// <summary>What each piece waits for, on its way there and on its way back.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many there were since <see cref="Mend"/>.</summary>
    public int Steps => Volatile.Read(ref _steps);

    /// <summary>Whether the way was cut since <see cref="Mend"/>.</summary>
    public bool IsCut
    {
        get
        {
            lock (_gate)
            {
                return _isCut;
            }
        }
    }

    /// <param name="server">Its port on this machine.</param>
    public static Wire To(int server) => new(server);

    /// <summary>Nothing comes through any more, and nobody is told: what is sent waits.</summary>
    public void Hold()
    {
        lock (_gate)
        {
            _flowing = _flowing.Task.IsCompleted ? new(TaskCreationOptions.RunContinuationsAsynchronously) : _flowing;
        }
    }

    /// <summary>Ends all connections and accepts no other, as when the program or the server is killed.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            _isCut = true;
            foreach (var end in _ends)
            {
                // Reset, which also drops what is on its way.
                end.Client.LingerState = new LingerOption(true, 0);
                end.Dispose();
            }

            _ends.Clear();
        }
    }

    /// <summary>Does so when a step is taken.</summary>
    /// <param name="step">The first one from now on is 0.</param>
    /// <param name="isPassedOn">Whether the server still gets it; its answer is lost.</param>
    public void CutAt(int step, bool isPassedOn)
    {
        Mend();
        _cut = (step, isPassedOn);
    }

    /// <summary>Is silent from a step on.</summary>
    /// <param name="step">The first one from now on is 0.</param>
    /// <param name="isPassedOn">Whether the server still gets it.</param>
    public void HoldAt(int step, bool isPassedOn)
    {
        Mend();
        _silence = (step, isPassedOn);
    }

    /// <summary>Is silent from the next commit on, whatever goes before it.</summary>
    /// <param name="isPassedOn">Whether the server still gets it.</param>
    public void HoldAtCommit(bool isPassedOn)
    {
        Mend();
        _silence = (null, isPassedOn);
    }

    /// <summary>All goes through again.</summary>
    public void Mend()
    {
        lock (_gate)
        {
            (_cut, _silence, _steps, _isCut, Delay) = (null, null, 0, false, TimeSpan.Zero);
            _flowing.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        _flowing.TrySetResult();
        await _accepting;
        _listener.Dispose();
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = ConnectAsync(await _listener.AcceptTcpClientAsync());
            }
            // Stopped, while it waited for the next or before.
            catch (Exception e) when (e is SocketException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task ConnectAsync(TcpClient program)
    {
        var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            lock (_gate)
            {
                if (!_isCut)
                {
                    _ends.UnionWith([program, server]);
                }
            }

            (program.NoDelay, server.NoDelay) = (true, true);
            if (!IsCut)
            {
                await Task.WhenAny(PassAsync(program, server, isStep: true), PassAsync(server, program, isStep: false));
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One of them has ended.
        }
        finally
        {
            lock (_gate)
            {
                _ends.ExceptWith([program, server]);
            }

            program.Dispose();
            server.Dispose();
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, bool isStep)
    {
        var buffer = new byte[LargestPiece];
        var (source, target) = (from.GetStream(), to.GetStream());
        try
        {
            while (await source.ReadAsync(buffer) is > 0 and var count)
            {
                await Task.Delay(Delay);
                await _flowing.Task;
                var step = isStep ? Interlocked.Increment(ref _steps) - 1 : -1;
                var (isCutHere, isPassedOn) = (isStep && step == _cut?.Step, _cut?.IsPassedOn);
                // A transaction begins with "read committed".
                if (isStep && _silence is { } silence && (silence.Step is { } at ? step == at : buffer.AsSpan(0, count).IndexOf("COMMIT\0"u8) >= 0))
                {
                    Hold();
                    await (silence.IsPassedOn ? Task.CompletedTask : _flowing.Task);
                }

                if (isCutHere)
                {
                    CutBefore(to);
                }

                if (!isCutHere || isPassedOn == true)
                {
                    await target.WriteAsync(buffer.AsMemory(0, count));
                }

                if (isCutHere)
                {
                    // The server reads what it got, and then finds that nobody is there.
                    to.Client.Shutdown(SocketShutdown.Send);
                }
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
            // One of them has ended.
        }
    }

    // All but the way to the server, and before it gets anything: no answer comes through.
    private void CutBefore(TcpClient server)
    {
        lock (_gate)
        {
            _ends.Remove(server);
            Cut();
        }
    }
}
