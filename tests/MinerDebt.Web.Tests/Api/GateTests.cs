using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

/// <summary>What holds for every address of the API.</summary>
public sealed class GateTests(WebApp app)
{
    [Theory]
    [InlineData("/api/v1/debt?miners=MARA", HttpStatusCode.OK)]
    [InlineData("/api/v1/debt.csv?miners=MARA", HttpStatusCode.OK)]
    [InlineData("/api/v1/debt?by=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/nope", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nope.csv", HttpStatusCode.NotFound)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    public async Task Get_FromAnotherSite_MayBeReadByItsScripts(string path, HttpStatusCode status)
    {
        // The second answer is one that was kept.
        foreach (var _ in new[] { 1, 2 })
        {
            using var answer = await app.SendAsync(path, ("Origin", "https://example.org"));

            Assert.Equal((status, "*"), (answer.StatusCode, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin"))));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        }
    }

    [Fact]
    public async Task Get_NothingNew_MayBeReadToo()
    {
        using var first = await app.SendAsync("/api/v1/debt?miners=RIOT");
        using var answer = await app.SendAsync("/api/v1/debt?miners=RIOT", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.NotModified, "*"), (answer.StatusCode, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin"))));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/debt")]
    [InlineData("/account/sign-in")]
    public async Task Get_OfAPage_IsNotForScriptsOfOtherSites(string path)
    {
        using var answer = await app.SendAsync(path, ("Origin", "https://example.org"));

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Options_Any_SaysWhatIsAllowed()
    {
        using var answer = await app.SendAsync(
            HttpMethod.Options, "/api/v1/debt", ("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("GET, HEAD, OPTIONS", string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal(("*", "GET, HEAD, OPTIONS", "*"), (Header("Origin"), Header("Methods"), Header("Headers")));

        string Header(string name) => string.Join(", ", answer.Headers.GetValues($"Access-Control-Allow-{name}"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("BREW")]
    public async Task OtherMethod_Any_IsAProblem(string method)
    {
        using var answer = await app.SendAsync(new HttpMethod(method), "/api/v1/debt");

        Assert.Equal(["GET", "HEAD", "OPTIONS"], answer.Content.Headers.Allow);
        Assert.Contains(method, (await DetailAsync(answer, HttpStatusCode.MethodNotAllowed))!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/debt?miners=MARA", "application/xml", "application/json")]
    [InlineData("/api/v1/debt?miners=MARA", "text/csv", "application/json")]
    [InlineData("/api/v1/debt?miners=MARA", "application/json;q=0", "application/json")]
    [InlineData("/api/v1/debt?miners=MARA", "nonsense", "application/json")]
    [InlineData("/api/v1/debt.csv?miners=MARA", "application/json", "text/csv")]
    [InlineData("/openapi/v1.json", "text/html", "application/json")]
    [InlineData("/charts/debt.png?miners=MARA", "image/svg+xml", "image/png")]
    [InlineData("/charts/debt.svg?miners=MARA", "image/png, text/html", "image/svg+xml")]
    [InlineData("/debt.csv?miners=MARA", "application/json", "text/csv")]
    [InlineData("/debt.json?miners=MARA", "text/csv", "application/json")]
    [InlineData("/debt.xlsx?miners=MARA", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/feeds/offerings.atom?miners=MARA", "application/json", "application/atom+xml")]
    [InlineData("/feeds/due.ics?miners=MARA", "text/csv", "text/calendar")]
    [InlineData("/download/minerdebt.zip", "text/csv", "application/zip")]
    public async Task Get_InAFormThatThereIsNot_IsAProblemThatNamesTheOneThereIs(string path, string accept, string offered)
    {
        using var kept = await app.SendAsync(path);
        using var answer = await app.SendAsync(path, ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Contains(offered, (await DetailAsync(answer, HttpStatusCode.NotAcceptable))!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/debt?miners=MARA", "application/json")]
    [InlineData("/api/v1/debt?miners=MARA", "application/json; charset=utf-8, text/xml")]
    [InlineData("/api/v1/debt?miners=MARA", "application/*;q=0.1")]
    [InlineData("/api/v1/debt?miners=MARA", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")]
    [InlineData("/api/v1/debt.csv?miners=MARA", "text/*")]
    [InlineData("/charts/debt.png?miners=MARA", "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8")]
    [InlineData("/feeds/offerings.atom?miners=MARA", "application/rss+xml, text/xml")]
    [InlineData("/feeds/offerings.json?miners=MARA", "application/feed+json")]
    public async Task Get_InAFormThatThereIs_IsAnswered(string path, string accept)
    {
        using var answer = await app.SendAsync(path, ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/debt")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/debt")]
    [InlineData("/embed/debt")]
    [InlineData("/app.css")]
    public async Task Get_WithAnOverlongQuery_IsAShortProblem(string path)
    {
        using var answer = await app.SendAsync($"{path}?miners={string.Concat(Enumerable.Repeat("MARA,", 410))}");

        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 999);
        Assert.Contains("2058", (await DetailAsync(answer, HttpStatusCode.RequestUriTooLong))!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ManyWrongValues_NamesSomeAndCountsTheRest()
    {
        var problem = await app.ProblemAsync($"/api/v1/debt?miners={string.Join(',', Enumerable.Range(0, 200).Select(number => $"X{number}"))}", HttpStatusCode.BadRequest);

        Assert.Equal([.. Enumerable.Range(0, 10).Select(number => $"X{number}"), "190 more"], problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task Get_ManyUnknownKeys_NamesSome()
    {
        var problem = await app.ProblemAsync($"/api/v1/debt?{string.Join('&', Enumerable.Range(0, 200).Select(number => $"x{number}=1"))}", HttpStatusCode.BadRequest);

        Assert.Equal(20, problem.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Get_TooOften_IsAProblemThatSaysWhenToComeBack()
    {
        await using var limited = new WebApp { Settings = new Dictionary<string, string> { ["Api:RequestsPerMinute"] = "3" } };
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal(StatusCodes.Status200OK, (await AskAsync("/api/v1/published", "192.0.2.1")).Response.StatusCode);
        }

        var refused = (await AskAsync("/api/v1/published", "192.0.2.1")).Response;

        Assert.Equal((StatusCodes.Status429TooManyRequests, "application/problem+json", "*"), (refused.StatusCode, refused.ContentType, refused.Headers.AccessControlAllowOrigin.ToString()));
        Assert.InRange(int.Parse(refused.Headers.RetryAfter.ToString(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(StatusCodes.Status200OK, (await AskAsync("/api/v1/published", "192.0.2.2")).Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, (await AskAsync("/", "192.0.2.1")).Response.StatusCode);

        Task<HttpContext> AskAsync(string path, string client) => limited.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path, context.Request.Host) = ("GET", path, new HostString("localhost"));
            context.Connection.RemoteIpAddress = IPAddress.Parse(client);
        });
    }

    private static async Task<string?> DetailAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("detail").GetString();
    }
}
