using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Docs;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class FailureTests(WebApp app)
{
    private const string Header = "X-Request-ID";

    [Fact]
    public async Task Page_ThatFails_Is500WithTheIdOfTheHeader()
    {
        await using var failing = new WebApp();
        using var client = failing.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<DocLibrary>(_ => throw new InvalidOperationException("boom")))).CreateClient();

        using var answer = await client.GetAsync("/docs/api", TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains($"in the log under <code>{Id(answer)}</code>", body, StringComparison.Ordinal);
        Assert.DoesNotContain("boom", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_OfTheApiThatFails_IsAProblemWithTheIdOfTheHeader()
    {
        await using var failing = new WebApp();
        failing.StartServer();
        failing.DeleteDatabase();

        // The history is read when it is first asked for, or seconds after the start.
        using var answer = await failing.SendAsync("/api/v1/changes");
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(("The database does not answer.", Id(answer)), (problem.GetProperty("title").GetString(), problem.GetProperty("traceId").GetString()));
    }

    [Fact]
    public async Task Page_OfEditorsThatFails_Is500WithTheIdOfTheHeader()
    {
        await using var accounts = new AccountApp();
        await accounts.AddAsync("ann@example.org", AccountRole.Administrator);
        await using var failing = accounts.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<PasswordLinks>(_ => throw new InvalidOperationException("boom"))));
        var visitor = new Visitor(failing.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await visitor.SignInAsync("ann@example.org");

        using var answer = await visitor.Client.GetAsync(Urls.Users, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("<h1>Something went wrong</h1>", body, StringComparison.Ordinal);
        Assert.Contains($"in the log under <code>{Id(answer)}</code>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorPage_AskedForByItsAddress_IsNotThere()
    {
        using var answer = await app.SendAsync("/error");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/debt?by=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/nope", HttpStatusCode.NotFound)]
    public async Task Problem_Any_HasTheIdOfTheHeader(string path, HttpStatusCode status)
    {
        using var answer = await app.SendAsync(path);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((status, Id(answer)), (answer.StatusCode, problem.GetProperty("traceId").GetString()));
    }

    [Fact]
    public async Task Problem_OfTheGate_HasTheIdOfTheHeader()
    {
        using var answer = await app.SendAsync(HttpMethod.Delete, "/api/v1/debt");
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, Id(answer)), (answer.StatusCode, problem.GetProperty("traceId").GetString()));
    }

    [Fact]
    public async Task Answer_ForEverybody_HasNoId()
    {
        for (var i = 0; i < 2; i++)
        {
            using var answer = await app.SendAsync("/debt?miners=CLSK");
            Assert.False(answer.Headers.Contains(Header));
        }
    }

    [Fact]
    public async Task Answer_ToARequestWithATrace_HasItsId()
    {
        using var answer = await app.SendAsync("/nope", ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        Assert.Equal("4bf92f3577b34da6a3ce929d0e0e4736", Id(answer));
    }

    private static string Id(HttpResponseMessage answer)
    {
        var id = Assert.Single(answer.Headers.GetValues(Header));
        Assert.Matches("^[0-9a-f]{32}$", id);
        return id;
    }
}
