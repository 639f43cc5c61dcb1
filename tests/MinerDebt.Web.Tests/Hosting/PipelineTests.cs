using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class PipelineTests(WebApp app)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_Running_IsHealthy(string path) => Assert.Equal("Healthy", await app.TextAsync(path));

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

    /// <summary>Containers kill a program 10 seconds after they have asked it to end; what comes after the waiting takes a second, or a few.</summary>
    [Fact]
    public void End_WaitsForRequests_AndLeavesTimeForTheRest() =>
        Assert.InRange(app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(7));
}
