using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MinerDebt.Benchmarks.Load;

/// <summary>
/// One connection of HTTP/1.1 that stays open, with one request at a time on it. On a bare socket, since server and
/// driver share the processors: what the driver takes, the server lacks.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    // One thread waits for all sockets and goes on with what waited, as wrk does; read when the first socket is used.
    static Connection()
    {
        foreach (var setting in DriverSettings)
        {
            Environment.SetEnvironmentVariable(setting, "1");
        }
    }

    private Connection()
    {
    }

    /// <summary>Environment variables of the driver alone, not of the programs that it starts.</summary>
    public static IReadOnlyList<string> DriverSettings { get; } = ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"];

    /// <summary>What came last, up to the next question.</summary>
    public ReadOnlySpan<byte> Received => _buffer.AsSpan(0, _filled);

    public static async Task<Connection> OpenAsync(IPEndPoint server)
    {
        var connection = new Connection();
        try
        {
            await connection._socket.ConnectAsync(server);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A request as it goes over the wire.</summary>
    /// <param name="encoding">The content coding that is accepted; null for none.</param>
    public static byte[] Get(string address, string? encoding = null) => Encoding.ASCII.GetBytes(
        $"GET {address} HTTP/1.1\r\nHost: localhost\r\n{(encoding is null ? "" : $"Accept-Encoding: {encoding}\r\n")}\r\n");

    /// <summary>Asks, and waits for all of the answer.</summary>
    public async ValueTask<Answer> AskAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        _filled = 0;
        Answer answer;
        do
        {
            await ReceiveAsync();
        }
        while (!Answer.TryRead(Received, out answer));
        return answer;
    }

    /// <summary>Asks for an answer that does not end, and waits for its first part.</summary>
    public async Task<Answer> FollowAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        _filled = 0;
        Answer answer;
        do
        {
            await ReceiveAsync();
        }
        while (!Answer.TryRead(Received, out answer) && answer.Status == 0);
        return answer;
    }

    public void Dispose() => _socket.Dispose();

    private async ValueTask ReceiveAsync()
    {
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _filled);
        }

        var count = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
        _filled += count > 0 ? count : throw new IOException("The server closed the connection.");
    }
}
