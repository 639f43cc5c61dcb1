using System.Net;
using System.Net.WebSockets;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class CircuitLimitTests : IAsyncLifetime
{
    private readonly AccountApp _app = new() { Settings = new Dictionary<string, string> { ["Editors:OpenPages"] = "3", ["Editors:OpenPagesPerAddress"] = "2" } };
    private readonly List<WebSocket> _open = [];
    private string _cookie = "";

    public async ValueTask InitializeAsync()
    {
        var visitor = await _app.EnterAsync("ann@example.com");
        using var page = await visitor.GetAsync("/admin");
        _cookie = string.Join("; ", page.RequestMessage!.Headers.GetValues("Cookie"));
    }

    public async ValueTask DisposeAsync()
    {
        _open.ForEach(socket => socket.Dispose());
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Connect_MoreThanTheLimits_IsRefusedUntilOneIsClosed()
    {
        var first = await ConnectAsync("192.0.2.1");
        await ConnectAsync("192.0.2.1");

        Assert.Contains("503", await RefusalAsync("192.0.2.1"), StringComparison.Ordinal);
        await ConnectAsync("192.0.2.2");
        Assert.Contains("503", await RefusalAsync("192.0.2.3"), StringComparison.Ordinal);

        first.Abort();
        await Support.Poll.UntilAsync(TimeSpan.FromMinutes(1), async () =>
        {
            try
            {
                await ConnectAsync("192.0.2.3");
                return true;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task Connect_WithoutSignIn_IsRefused()
    {
        _cookie = "";

        Assert.Contains("401", await RefusalAsync("192.0.2.1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.1", true)]
    [InlineData("192.0.2.2", false)]
    public async Task Page_WhileFull_IsReadAndSaysSo(string address, bool says)
    {
        await ConnectAsync("192.0.2.1");
        await ConnectAsync("192.0.2.1");
        var visitor = _app.Visit(address);
        visitor.Client.DefaultRequestHeaders.Add("Cookie", _cookie);

        using var answer = await visitor.GetAsync("/admin");

        var page = await Visitor.ReadAsync(answer);
        Assert.Equal((HttpStatusCode.OK, "What needs attention"), (answer.StatusCode, page.QuerySelector("h1")?.TextContent));
        Assert.Equal(says, page.QuerySelector("[role=alert]")?.TextContent.StartsWith("Too many pages of editors are open", StringComparison.Ordinal) == true);
    }

    private async Task<WebSocket> ConnectAsync(string address)
    {
        var client = _app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Origin = "http://localhost";
            request.Headers.Cookie = _cookie;
            request.Headers["X-Forwarded-For"] = address;
        };
        var socket = await client.ConnectAsync(new Uri("ws://localhost/_blazor"), TestContext.Current.CancellationToken);
        _open.Add(socket);
        return socket;
    }

    private async Task<string> RefusalAsync(string address) => (await Assert.ThrowsAsync<InvalidOperationException>(() => ConnectAsync(address))).Message;
}
