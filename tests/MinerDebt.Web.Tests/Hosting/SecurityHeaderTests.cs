using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed partial class SecurityHeaderTests(WebApp app)
{
    private static readonly string[] Everywhere = ["X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Resource-Policy"];

    [Fact]
    public async Task Answer_OfEachEndpoint_HasTheHeadersOnce()
    {
        var paths = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => Parameter().Replace($"/{endpoint.RoutePattern.RawText?.TrimStart('/', '~')}", Sample)).Distinct().Order(StringComparer.Ordinal).ToList();
        List<string> wrong = [];
        Assert.InRange(paths.Count, 150, 2000);
        foreach (var path in paths.Where(path => path != "/live"))
        {
            using var answer = await app.SendAsync(path);
            wrong.AddRange(Everywhere.Append("Content-Security-Policy").Append("X-Frame-Options").Append("Cross-Origin-Opener-Policy")
                .Where(name => Count(answer, name) != (IsFramed(path) && name is ("X-Frame-Options" or "Cross-Origin-Opener-Policy") ? 0 : 1))
                .Select(name => $"{path} {(int)answer.StatusCode} {name}: {Count(answer, name)}"));
            var policy = string.Join('|', answer.Headers.TryGetValues("Content-Security-Policy", out var policies) ? policies : []);
            if (policy.Contains("script-src", StringComparison.Ordinal) && !policy.Contains("script-src 'self';", StringComparison.Ordinal))
            {
                wrong.Add($"{path}: {policy}");
            }

            if (policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) == (IsFramed(path) && answer.IsSuccessStatusCode))
            {
                wrong.Add($"{path}: {policy}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("/nope", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/debt?by=x", HttpStatusCode.BadRequest)]
    [InlineData("/app.css", HttpStatusCode.OK)]
    public async Task Answer_ThatIsNoPageAsked_HasThemToo(string path, HttpStatusCode status)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal((status, "nosniff", "DENY"), (answer.StatusCode, One(answer, "X-Content-Type-Options"), One(answer, "X-Frame-Options")));
    }

    [Fact]
    public async Task Page_OfReaders_RunsNothingThatStandsInIt()
    {
        using var answer = await app.SendAsync("/debt");

        Assert.Matches(
            "^default-src 'none'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; style-src 'self' 'sha256-[^']+'$",
            One(answer, "Content-Security-Policy"));
    }

    [Fact]
    public async Task Page_KeptAndNotModified_HasThePolicyOfThePage()
    {
        using var first = await app.SendAsync("/credit/cost?miners=MARA");
        using var kept = await app.SendAsync("/credit/cost?miners=MARA");
        using var same = await app.SendAsync("/credit/cost?miners=MARA", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(One(first, "Content-Security-Policy"), One(kept, "Content-Security-Policy"));
        Assert.Equal((HttpStatusCode.NotModified, 0), (same.StatusCode, Count(same, "Content-Security-Policy")));
    }

    [Theory]
    [InlineData("/debt", "same-origin")]
    [InlineData("/debt.csv", "cross-origin")]
    [InlineData("/charts/debt.svg", "cross-origin")]
    [InlineData("/embed/debt", "cross-origin")]
    [InlineData("/api/v1/debt", "cross-origin")]
    [InlineData("/account/sign-in", "same-origin")]
    public async Task Answer_ForOtherSites_MayBeLoadedByThem(string path, string policy)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal((HttpStatusCode.OK, policy), (answer.StatusCode, One(answer, "Cross-Origin-Resource-Policy")));
    }

    [Theory]
    [InlineData("0", "https", null)]
    [InlineData("365", "https", "max-age=31536000")]
    [InlineData("365", "http", null)]
    public async Task Answer_StrictDays_SaysThemOverHttps(string days, string scheme, string? expected)
    {
        await using var strict = new AccountApp { Settings = new Dictionary<string, string> { ["Https:StrictDays"] = days } };

        var context = await strict.Server.SendAsync(request => (request.Request.Method, request.Request.Path, request.Request.Scheme, request.Request.Host) = ("GET", "/health/live", scheme, new HostString("localhost")), TestContext.Current.CancellationToken);

        Assert.Equal(expected ?? "", context.Response.Headers.StrictTransportSecurity.ToString());
    }

    [Fact]
    public async Task Answer_WhereAnyNameIsAnswered_IsForNamesAlone()
    {
        await using var any = new WebApp { Settings = new Dictionary<string, string> { ["Site:Hosts"] = "*" } };
        string[] names = ["minerdebt.example", "minerdebt.example:8443", "10.0.0.1", "[::1]:5210", "xn--mnchen-3ya.example", "my_service"];
        string[] others = [".", "a..b", "127.0.0.1:99999", "xn--", "xn--a.example", "a b", "evil.example/path", "user@evil.example", new('a', 300)];

        Assert.Equal(names.Select(host => (host, 200)), await Task.WhenAll(names.Select(AskAsync)));
        Assert.Equal(others.Select(host => (host, 400)), await Task.WhenAll(others.Select(AskAsync)));

        async Task<(string Host, int Status)> AskAsync(string host) => (host, (await any.Server.SendAsync(
            request => (request.Request.Method, request.Request.Path, request.Request.Headers.Host) = ("GET", "/docs", host), TestContext.Current.CancellationToken)).Response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", "localhost", 403)]
    [InlineData("null", "localhost", 403)]
    [InlineData("", "localhost", 403)]
    [InlineData("http://localhost.evil.example", "localhost", 403)]
    [InlineData("http://localhost:81", "localhost", 403)]
    [InlineData("http://localhost", "localhost", 401)]
    [InlineData("https://LOCALHOST", "localhost", 401)]
    [InlineData("https://localhost", "localhost:443", 401)]
    [InlineData("http://localhost:5210", "localhost:5210", 401)]
    public async Task Socket_OfAPage_IsForPagesOfThisSite(string origin, string host, int status)
    {
        var context = await app.Server.SendAsync(request =>
        {
            (request.Request.Method, request.Request.Path, request.Request.Host) = ("GET", "/_blazor", new HostString(host));
            request.Request.Headers.Upgrade = "websocket";
            request.Request.Headers.Origin = origin;
        }, TestContext.Current.CancellationToken);

        // Those that get further are asked who they are.
        Assert.Equal(status, context.Response.StatusCode);
    }

    private static bool IsFramed(string path) => path.StartsWith("/embed/", StringComparison.Ordinal);

    private static int Count(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Count() : 0;

    private static string One(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private static string Sample(Match parameter) => parameter.Groups["name"].Value switch
    {
        "ticker" => "MARA",
        "id" => "mara-2025-07-conv-2032",
        "page" => "methodology",
        "fact" => "miner",
        _ => "x",
    };

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
