using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MinerDebt.Core.Store;
using MinerDebt.Web.Admin.Filings;

namespace MinerDebt.Web.Tests.Admin.Filings;

/// <summary>Against a server that answers as those of publishers do.</summary>
public sealed class AddressProbeTests : IAsyncLifetime
{
    private readonly List<string> _asked = [];
    private readonly AddressProbe _probe = new(IPAddress.IsLoopback, TimeSpan.FromMinutes(1));
    private WebApplication _server = null!;

    private string Url => _server.Urls.First();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _probe.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("/document", AddressState.Answers, "200 OK")]
    [InlineData("/only-get", AddressState.Answers, "200 OK")]
    [InlineData("/moved", AddressState.Answers, "200 OK")]
    [InlineData("/404", AddressState.Gone, "404 Not Found")]
    [InlineData("/410", AddressState.Gone, "410 Gone")]
    [InlineData("/moved-to-nothing", AddressState.Gone, "404 Not Found")]
    [InlineData("/403", AddressState.Unclear, "403 Forbidden")]
    [InlineData("/500", AddressState.Unclear, "500 Internal Server Error")]
    [InlineData("/circle", AddressState.Unclear, "It leads from one address to another without an end")]
    [InlineData("/to-a-file", AddressState.Unclear, "It leads to an address that is not on the web")]
    public async Task Look_AtEachAnswer_SaysWhatItMeans(string path, AddressState state, string answer) =>
        Assert.Equal((state, answer), await _probe.LookAsync(Url + path, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Look_AtADocument_AsksForItsHeadsAlone()
    {
        await _probe.LookAsync(Url + "/document", TestContext.Current.CancellationToken);

        Assert.Equal(["HEAD /document"], _asked);
    }

    [Fact]
    public async Task Look_AtWhatNeverAnswers_GivesUp()
    {
        using var probe = new AddressProbe(IPAddress.IsLoopback, TimeSpan.FromSeconds(2));

        Assert.Equal((AddressState.Unclear, "No answer in time"), await probe.LookAsync(Url + "/never", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/document")]
    [InlineData("http://localhost:{0}/document")]
    [InlineData("http://[::1]:{0}/document")]
    [InlineData("http://2130706433:{0}/document")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/document")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    public async Task Look_AtThisMachineOrItsNetwork_AsksNothing(string url)
    {
        using var probe = new AddressProbe();

        var look = await probe.LookAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, url, new Uri(Url).Port), TestContext.Current.CancellationToken);

        Assert.Equal((AddressState.Unclear, "It leads to an address that is not on the public internet, and was not asked"), look);
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task Look_AtWhatLeadsToAnotherNetwork_StopsThere()
    {
        var look = await _probe.LookAsync(Url + "/to-the-network", TestContext.Current.CancellationToken);

        Assert.Equal((AddressState.Unclear, "It leads to an address that is not on the public internet, and was not asked"), look);
    }

    [Fact]
    public async Task Look_AtAHostThatIsNotKnown_IsGoneOrUnclear()
    {
        // Where no name server can be asked, nothing is known of the host either.
        var (state, answer) = await _probe.LookAsync("http://no-such-host.invalid/", TestContext.Current.CancellationToken);

        Assert.NotEqual(AddressState.Answers, state);
        Assert.NotEmpty(answer);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        lock (_asked)
        {
            _asked.Add($"{context.Request.Method} {path}");
        }

        switch (path)
        {
            case "/document": break;
            case "/only-get": context.Response.StatusCode = HttpMethods.IsGet(context.Request.Method) ? 200 : 405; break;
            case "/moved": context.Response.Redirect("/document", permanent: true); break;
            case "/moved-to-nothing": context.Response.Redirect("/404"); break;
            case "/circle": context.Response.Redirect("/circle"); break;
            case "/to-a-file": context.Response.Redirect("file:///etc/passwd"); break;
            case "/to-the-network": context.Response.Redirect("http://10.0.0.1/"); break;
            case "/never": await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); break;
            default: context.Response.StatusCode = int.Parse(path[1..], System.Globalization.CultureInfo.InvariantCulture); break;
        }
    }
}
