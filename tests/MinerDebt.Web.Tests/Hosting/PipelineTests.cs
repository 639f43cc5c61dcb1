using System.Net;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class PipelineTests(WebApp app)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_Running_IsHealthy(string path) => Assert.Equal("Healthy", await app.TextAsync(path));

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/offerings", HttpStatusCode.OK)]
    [InlineData("/nope", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/debt", HttpStatusCode.OK)]
    [InlineData("/api/v1/debt?by=x", HttpStatusCode.BadRequest)]
    [InlineData("/app.css", HttpStatusCode.OK)]
    public async Task Answer_Any_HasTheSecurityHeaders(string path, HttpStatusCode status)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
            answer.Headers.GetValues("Content-Security-Policy").First());
        Assert.Equal("nosniff", string.Join('|', answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", string.Join('|', answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("/nope")]
    [InlineData("/debt/nope")]
    [InlineData("/nope?miners=MARA")]
    public async Task Page_Unknown_IsAPageThatSaysSo(string path)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<h1>There is no page at this address</h1>", body, StringComparison.Ordinal);
        Assert.Contains("""<a href="/debt">Debt</a>""", body, StringComparison.Ordinal);
    }
}
