using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

public sealed class LogTests
{
    private const string Forged = "/nope%0a%5B11:11:11%20INF%5D%20No%20administrator%20yet.%20Set%20one%20up%20at%20http://evil/%1b[31m";

    [Fact]
    public async Task Log_Text_HasOneLineARequestWithWhoAskedAndTheIdOfTheAnswer()
    {
        await using var app = await AppProcess.ListenAsync();
        var id = await AskAsync(app.Url, Forged);

        var line = await LineAsync(app, id);

        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \S+ \[INF\] HTTP GET /nope\\n\[11:11:11 INF\] No administrator yet\. Set one up at http://evil/\\u001b\[31m responded 404 in \d+ ms to (::ffff:)?127\.0\.0\.1, not signed in " + id + "$", line);
        Assert.DoesNotMatch(@"(?m)^\[11:11:11", app.Output);
    }

    [Fact]
    public async Task Log_Json_IsAnObjectALine()
    {
        await using var app = await AppProcess.ListenAsync(("Logging__Format", "Json"));
        var id = await AskAsync(app.Url, Forged);

        var line = JsonElement.Parse(await LineAsync(app, id));

        Assert.Equal((id, 404, "not signed in"), (line.GetProperty("@tr").GetString(), line.GetProperty("StatusCode").GetInt32(), line.GetProperty("User").GetString()));
        Assert.StartsWith("/nope\n[11:11:11 INF]", line.GetProperty("RequestPath").GetString());
    }

    private static async Task<string> AskAsync(string url, string path)
    {
        // As it is: a client of the platform would escape it again.
        var address = new Uri(url);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return answer.Split("X-Request-ID: ")[1][..32];
    }

    private static async Task<string> LineAsync(AppProcess app, string id)
    {
        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(app.Output.Contains(id + Environment.NewLine, StringComparison.Ordinal) || app.Output.Contains("responded 404", StringComparison.Ordinal)));
        return app.Output.Split(Environment.NewLine).Last(line => line.Contains(id, StringComparison.Ordinal));
    }
}
