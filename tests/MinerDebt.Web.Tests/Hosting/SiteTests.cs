using System.Net;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

/// <summary>Which names are answered, and who is believed about them.</summary>
public sealed class SiteTests(WebApp app)
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:5210")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1:5210")]
    [InlineData("[::1]:5210")]
    [InlineData("")]
    public async Task Host_OfItsOwn_IsAnswered(string host) => Assert.Equal(200, (await AskAsync(app, "/", host)).Status);

    [Fact]
    public async Task Host_TheMachine_IsAnswered() => Assert.Equal(200, (await AskAsync(app, "/", Environment.MachineName)).Status);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("localhost@evil.example")]
    [InlineData(".")]
    [InlineData("a..b")]
    [InlineData("127.0.0.1:99999")]
    [InlineData("xn--")]
    [InlineData("localhost:abc")]
    [InlineData("a b")]
    public async Task Host_OfAnother_IsRefusedAndNotRepeated(string host)
    {
        foreach (var path in new[] { "/", "/admin", "/openapi/v1.json", "/live", "/app.css" })
        {
            var (status, text) = await AskAsync(app, path, host);
            Assert.Equal((path, 400), (path, status));
            Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
        }

        Assert.Equal(200, (await AskAsync(app, "/health/live", host)).Status);
    }

    [Fact]
    public async Task Forwarded_ByNobodyKnown_IsNotBelieved()
    {
        var (_, text) = await AskAsync(app, "/robots.txt", "localhost", ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"));

        Assert.Contains("http://localhost/sitemap.xml", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3", "https://debt.example/sitemap.xml")]
    [InlineData("::ffff:10.1.2.3", "https://debt.example/sitemap.xml")]
    [InlineData("fd00::1", "https://debt.example/sitemap.xml")]
    [InlineData("192.0.2.1", "http://localhost/sitemap.xml")]
    public async Task Forwarded_ByAProxy_IsBelievedIfItIsKnown(string proxy, string expected)
    {
        await using var behind = new WebApp { Settings = new Dictionary<string, string> { ["Site:Proxies"] = "10.0.0.0/8, fd00::1", ["Site:Hosts"] = "localhost debt.example" } };

        var (_, text) = await AskAsync(behind, "/robots.txt", "localhost", proxy, ("X-Forwarded-Host", "debt.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.9"));

        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site__Address", "debt.example", "Site:Address \"debt.example\" is not the address of a site. Give one such as https://minerdebt.example or https://example.org/minerdebt/.")]
    [InlineData("Site__Address", "ftp://debt.example/", "Site:Address \"ftp://debt.example/\" is not the address of a site.")]
    [InlineData("Site__PathBase", "minerdebt", "Site:PathBase \"minerdebt\" is not a path. Give one such as /minerdebt, of letters, digits, hyphens and slashes.")]
    [InlineData("Site__Hosts", "https://debt.example", "Site:Hosts \"https://debt.example\" is not a list of host names.")]
    [InlineData("Site__Proxies", "nginx", "Site:Proxies \"nginx\" is not a list of addresses. Give addresses or networks of your proxies, such as 127.0.0.1, 10.0.0.0/8.")]
    public async Task Start_SettingThatCannotBeUsed_SaysWhatIsAccepted(string name, string value, string message)
    {
        await using var process = AppProcess.Start((name, value));

        Assert.Equal(1, await process.WaitForExitAsync());
        Assert.Contains(message, process.Output, StringComparison.Ordinal);
    }

    private static Task<(int Status, string Text)> AskAsync(WebApp app, string path, string host, params (string, string)[] headers) => AskAsync(app, path, host, "127.0.0.1", headers);

    private static async Task<(int Status, string Text)> AskAsync(WebApp app, string path, string host, string from, params (string Name, string Value)[] headers)
    {
        using var ending = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var context = await app.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Scheme, context.Request.Path) = ("GET", "http", path);
            // As it comes, which the type for hosts would not take.
            context.Request.Headers.Host = host;
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            foreach (var (name, value) in headers)
            {
                context.Request.Headers[name] = value;
            }
        }, ending.Token);
        using var reader = new StreamReader(context.Response.Body);
        return (context.Response.StatusCode, await reader.ReadToEndAsync(ending.Token));
    }
}
