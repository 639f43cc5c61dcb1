using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MinerDebt.Testing;

/// <summary>
/// A server that answers as SEC does: files at their paths, compressed; nothing but a page with 403 for those who do not say
/// who they are, or while it is told to refuse.
/// </summary>
internal sealed class EdgarServer : IAsyncDisposable
{
    private const string RefusalPage = "<!DOCTYPE html><html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head><body><h1>Your Request Originates from an Undeclared Automated Tool</h1></body></html>";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public EdgarServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>What is at each path.</summary>
    public ConcurrentDictionary<string, string> Files { get; } = new();

    /// <summary>What it has been asked, with the headers.</summary>
    public ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Headers)> Asked { get; } = new();

    /// <summary>The status with which it refuses all; null for not refusing.</summary>
    public int? Refusing { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
        {
            return;
        }

        await _end.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            await AnswerAsync(client.GetStream());
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var path = (await reader.ReadLineAsync(_end.Token))?.Split(' ')[1] ?? "";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
        {
            var parts = line.Split(": ", 2);
            headers[parts[0]] = parts[1];
        }

        Asked.Enqueue((path, headers));
        var isKnown = headers.TryGetValue("User-Agent", out var agent) && agent.Contains('@', StringComparison.Ordinal);
        var (status, type, text) = Refusing is { } refusing ? (refusing, "text/html", RefusalPage)
            : !isKnown ? (403, "text/html", RefusalPage)
            : Files.TryGetValue(path, out var file) ? (200, path.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/html", file)
            : (404, "application/xml", "<Error><Code>NoSuchKey</Code></Error>");
        var isPacked = headers.TryGetValue("Accept-Encoding", out var accepted) && accepted.Contains("gzip", StringComparison.Ordinal);
        var body = isPacked ? Packed(text) : Encoding.UTF8.GetBytes(text);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Answer\r\nContent-Type: {type}\r\n{(isPacked ? "Content-Encoding: gzip\r\n" : "")}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), _end.Token);
        await stream.WriteAsync(body, _end.Token);
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
