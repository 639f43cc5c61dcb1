using System.Net;
using System.Net.Sockets;
using System.Text;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

public sealed class SlowReadersTests
{
    private const int Readers = 1_000;
    private const long MostBytesEach = 150_000;
    private const string Large = "/openapi/v1.json";

    [Fact]
    public async Task Readers_AThousandThatTakeNothing_LeaveTheOthersTheirAnswers()
    {
        // A collector that comes often, so that what waits to be collected does not look like what is kept.
        await using var app = await AppProcess.ListenAsync(("DOTNET_GCgen0size", "0x400000"));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Url) };
        var visitor = new Visitor(client);
        Assert.Equal([], await visitor.NotReadAsync());
        var (before, slow) = (app.Memory, new List<Socket>());
        try
        {
            await OpenAsync(new Uri(app.Url), Readers, slow);

            var taken = long.MaxValue;
            for (var round = 0; round < 3 || (round < 6 && taken > Readers * MostBytesEach); round++)
            {
                Assert.Equal([], await visitor.NotReadAsync());
                taken = app.Memory - before;
            }

            Assert.InRange(taken, long.MinValue, Readers * MostBytesEach);
        }
        finally
        {
            slow.ForEach(one => one.Dispose());
        }
    }

    [Fact]
    public async Task Reader_WhoAsksFirstAndTakesNothing_LeavesTheOthersTheSameAnswer()
    {
        await using var app = await AppProcess.ListenAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Url) };
        var slow = new List<Socket>();
        try
        {
            await OpenAsync(new Uri(app.Url), 1, slow);
            // It has come so far that it is answered.
            await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(slow[0].Available > 0));

            using var answer = await client.GetAsync(Large, TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.Age is not null));
        }
        finally
        {
            slow.ForEach(one => one.Dispose());
        }
    }

    // Each asks for more than the ways to it hold, and reads none of it.
    private static async Task OpenAsync(Uri address, int readers, List<Socket> slow)
    {
        var request = Encoding.ASCII.GetBytes($"GET {Large} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        for (var index = 0; index < readers; index++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1024 };
            slow.Add(socket);
            await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
            await socket.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
