using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

/// <summary>What a program that is asked to end (SIGTERM) does with what is going on.</summary>
public sealed partial class EndTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly StoreFile _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Terminate_RequestOnItsWay_IsAnsweredFirst()
    {
        await using var app = await StartAsync();
        var address = new Uri(app.Url);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        await BeginAsync(client, reader, address);
        app.Terminate();
        await Poll.UntilAsync(Patience, () => Task.FromResult(app.Output.Contains("is shutting down", StringComparison.Ordinal)));

        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("=dark"), TestContext.Current.CancellationToken);

        Assert.Matches("^HTTP/1.1 [234]", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await app.WaitForExitAsync().WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_UnderSystemd_SaysWhenItAnswersAndWhenItIsToEnd()
    {
        var place = Path.Combine(Path.GetTempPath(), $"minerdebt-{Guid.NewGuid():N}");
        try
        {
            using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            systemd.Bind(new UnixDomainSocketEndPoint(place));
            await using var app = await AppProcess.ListenAsync(("NOTIFY_SOCKET", place));

            Assert.Equal("READY=1", await HearAsync(systemd));
            app.Terminate();
            Assert.Equal("STOPPING=1", await HearAsync(systemd));
        }
        finally
        {
            File.Delete(place);
        }
    }

    [Fact]
    public async Task Terminate_RequestThatNeverEnds_IsNotWaitedForTooLong()
    {
        await using var app = await StartAsync();
        var address = new Uri(app.Url);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        await BeginAsync(client, reader, address);

        app.Terminate();

        Assert.Equal(0, await app.WaitForExitAsync().WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Terminate_WriteThatWaitsForTheDatabase_IsDoneWhollyOrNotAtAll()
    {
        await using var app = await StartAsync();
        await Poll.UntilAsync(Patience, () => Task.FromResult(Link().IsMatch(app.Output)));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Url) };
        var visitor = new Visitor(client);
        var path = Link().Match(app.Output).Groups[1].Value;
        var page = await visitor.OpenAsync(path);
        using var other = _store.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var saving = visitor.SendAsync(path, page, "accept", ("Name", "Ann"), ("Email", "ann@example.com"), ("Password", AccountApp.Password), ("Repeated", AccountApp.Password));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(saving.IsCompleted);

        app.Terminate();

        await app.WaitForExitAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<Exception>(() => saving);
        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, _store.Ask("SELECT COUNT(*) FROM Accounts"));
        await using var again = await StartAsync();
    }

    // A form of which the half is there, and the program waits for the rest.
    private static async Task BeginAsync(TcpClient client, StreamReader reader, Uri address)
    {
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /theme HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\ntheme"), TestContext.Current.CancellationToken);
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    private async Task<AppProcess> StartAsync()
    {
        if (!File.Exists(_store.Path))
        {
            await AppProcess.WriteDatabaseAsync(_store.Path);
        }

        // Longer than the program takes to end: what waits for the database gets no answer before.
        return await AppProcess.ListenAsync(("ConnectionStrings__MinerDebt", $"Data Source={_store.Path};Default Timeout=60"));
    }

    private static async Task<string> HearAsync(Socket socket)
    {
        var buffer = new byte[64];
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience));
    }

    [GeneratedRegex(@"Set one up at http://[^/]+(/account/set-up\?code=[\w-]{43})")]
    private static partial Regex Link();
}
