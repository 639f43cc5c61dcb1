using System.Net.Sockets;
using System.Text;
using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Processes;

public sealed class LiveMemoryTests
{
    private const int Streams = 1_000;
    private const long MostBytes = 30_000_000;

    [Fact]
    public async Task Streams_AThousandOpenPages_TakeLittleAndLeaveNothing()
    {
        await using var app = await AppProcess.ListenAsync();
        // What the program compiles and pools on the way is not theirs.
        await FollowAsync(app, () => 0);

        var before = app.WorkingSet;
        var open = await FollowAsync(app, () => app.WorkingSet);
        var again = await FollowAsync(app, () => app.WorkingSet);

        Assert.True(open - before <= MostBytes, $"{Streams} streams took {open - before:N0} bytes.");
        Assert.True(again - open <= MostBytes, $"Opened once more they took {again - open:N0} bytes more.");
    }

    /// <summary>Opens the streams, lets each be greeted, and leaves them.</summary>
    private static async Task<long> FollowAsync(AppProcess app, Func<long> measure)
    {
        var address = new Uri(app.Url);
        var request = Encoding.ASCII.GetBytes($"GET /live HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: text/event-stream\r\n\r\n");
        List<TcpClient> clients = [];
        try
        {
            for (var index = 0; index < Streams; index++)
            {
                var client = new TcpClient();
                clients.Add(client);
                await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
                await client.GetStream().WriteAsync(request, TestContext.Current.CancellationToken);
            }

            foreach (var client in clients)
            {
                await ReadUntilAsync(client.GetStream(), "event: book");
            }

            return measure();
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    private static async Task ReadUntilAsync(NetworkStream stream, string text)
    {
        var (read, buffer) = (new StringBuilder(), new byte[1024]);
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
            Assert.NotEqual(0, count);
            read.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
    }
}
