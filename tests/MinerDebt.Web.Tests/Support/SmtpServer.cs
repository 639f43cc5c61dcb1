using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace MinerDebt.Web.Tests.Support;

/// <summary>A mail server (RFC 5321) on loopback that keeps what it is given.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    public SmtpServer()
    {
        _listener.Start();
        _work = Task.Run(AcceptAsync);
    }

    public string Url => $"smtp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>How often someone has connected.</summary>
    public int Connections { get; private set; }

    /// <summary>What it greets with.</summary>
    public string Greeting { get; set; } = "220 localhost ESMTP";

    /// <summary>Whose mail it does not take.</summary>
    public string? Unknown { get; set; }

    /// <summary>As given to sign in, in clear.</summary>
    public ConcurrentQueue<string> Credentials { get; } = [];

    public ConcurrentQueue<(string To, MimeMessage Message)> Mail { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work; // it may be about to accept, which it cannot once the listener is stopped
        _listener.Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Connections++;
                await TalkAsync(client.GetStream());
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The other side has gone, or the test is over.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync(Greeting);
        var to = "";
        while (Greeting.StartsWith('2') && await reader.ReadLineAsync(_end.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-localhost\r\n250-8BITMIME\r\n250 AUTH PLAIN");
                    break;
                case "AUTH":
                    Credentials.Enqueue(Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])));
                    await writer.WriteLineAsync("235 Welcome");
                    break;
                case "RCPT" when Unknown is { } unknown && line.Contains(unknown, StringComparison.Ordinal):
                    await writer.WriteLineAsync("550 No such mailbox here");
                    break;
                case "RCPT":
                    to = line.Split('<', '>')[1];
                    await writer.WriteLineAsync("250 Fine");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 Go on");
                    Mail.Enqueue((to, MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(await ReadDataAsync(reader))))));
                    await writer.WriteLineAsync("250 Kept");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 Goodbye");
                    return;
                default:
                    await writer.WriteLineAsync("250 Fine");
                    break;
            }
        }
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return text.ToString();
    }
}
