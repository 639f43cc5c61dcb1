using System.Net;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Cache;

public sealed class HeadTests(WebApp app)
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/debt?view=table", HttpStatusCode.OK)]
    [InlineData("/docs/data", HttpStatusCode.OK)]
    [InlineData("/nope", HttpStatusCode.NotFound)]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/admin", HttpStatusCode.Found)]
    [InlineData("/api/v1/debt", HttpStatusCode.OK)]
    [InlineData("/api/v1/offerings.csv", HttpStatusCode.OK)]
    [InlineData("/api/v1/debt?by=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/nope", HttpStatusCode.NotFound)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("/app.css", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Head_AnyAddress_HasTheHeadersOfGetAndNoBody(string path, HttpStatusCode status)
    {
        for (var times = 0; times < 2; times++)
        {
            using var head = await app.SendAsync(HttpMethod.Head, path);
            using var get = await app.SendAsync(path);

            Assert.Equal((status, status), (head.StatusCode, get.StatusCode));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(Without(get), Without(head));
        }

        // The first page with forms brings a cookie, and with it a header; the client keeps it.
        static string Without(HttpResponseMessage answer) => string.Join('\n', Answers.Headers(answer).Split('\n')
            .Where(line => !line.StartsWith("Set-Cookie", StringComparison.Ordinal) && !line.StartsWith("X-Frame-Options", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Head_First_LeavesTheWholeAnswerForGet()
    {
        const string path = "/api/v1/debt?types=CreditFacility&by=type";
        using var head = await app.SendAsync(HttpMethod.Head, path);

        using var get = await app.SendAsync(path);

        Assert.True(Answers.IsKept(get));
        Assert.EndsWith("]}", await Answers.BodyAsync(get), StringComparison.Ordinal);
    }
}
