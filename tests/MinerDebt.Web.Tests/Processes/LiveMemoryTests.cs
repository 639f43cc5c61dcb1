using System.Globalization;
using System.Net.Sockets;
using System.Text;
using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Processes;

public sealed class LiveMemoryTests
{
    private const int Streams = 1_000;
    private const int Rounds = 6;
    private const long MostBytes = 30_000_000;
    private const long MostGrowth = MostBytes / 2;

    [Fact]
    public async Task Streams_AThousandOpenPages_TakeLittle()
    {
        await using var app = await AppProcess.ListenAsync();
        // What the program compiles on the way is not theirs.
        await FollowAsync(app, Streams / 10);

        var before = app.Memory;
        var taken = await FollowUntilAsync(app, before + MostBytes);

        Assert.True(taken.Min() - before <= MostBytes, $"{Streams} streams took from {before:N0} to {Text(taken)} bytes.");
    }

    [Fact]
    public async Task Streams_AThousandPagesThatComeAndGo_LeaveNothing()
    {
        // On a machine with room, what streams leave behind waits for the collector for many rounds and looks like what is kept.
        await using var app = await AppProcess.ListenAsync(("DOTNET_gcServer", "0"), ("DOTNET_GCHeapHardLimit", "0x3000000"));

        // The server keeps the connections that it has made for the next ones.
        var first = await RepeatAsync(app);
        var second = await RepeatAsync(app);
        var last = await FollowUntilAsync(app, first.Max() + MostGrowth);

        Assert.True(last.Min() - first.Max() <= MostGrowth, $"Rounds of {Streams} streams: {Text([.. first, .. second, .. last])} bytes.");
    }

    private static string Text(IEnumerable<long> bytes) =>
        string.Join(", ", bytes.Select(each => each.ToString("N0", CultureInfo.InvariantCulture)));

    private static async Task<long[]> RepeatAsync(AppProcess app)
    {
        var taken = new long[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            taken[round] = await FollowAsync(app, Streams);
        }

        return taken;
    }

    /// <summary>
    /// The memory with all streams open, looked at again while it is more than it may be: what is kept is there each time,
    /// what a busy machine has not collected yet is not.
    /// </summary>
    private static async Task<List<long>> FollowUntilAsync(AppProcess app, long most)
    {
        List<long> taken = [];
        do
        {
            taken.Add(await FollowAsync(app, Streams));
        }
        while (taken.Count <= Rounds && taken[^1] > most);

        return taken;
    }

    /// <summary>Opens the streams, lets each be greeted, leaves them, and waits until the program has ended them.</summary>
    /// <returns>The memory of the program while all were open, in bytes.</returns>
    private static async Task<long> FollowAsync(AppProcess app, int count)
    {
        var address = new Uri(app.Url);
        var request = Encoding.ASCII.GetBytes($"GET /live HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: text/event-stream\r\n\r\n");
        List<TcpClient> clients = [];
        try
        {
            for (var index = 0; index < count; index++)
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

            var taken = app.Memory;
            clients.ForEach(client => client.Client.Shutdown(SocketShutdown.Send));
            foreach (var client in clients)
            {
                await ReadToEndAsync(client.Client);
            }

            return taken;
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    private static async Task ReadToEndAsync(Socket socket)
    {
        var buffer = new byte[1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Reset is ended too.
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
