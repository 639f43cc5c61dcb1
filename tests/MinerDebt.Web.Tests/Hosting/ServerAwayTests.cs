using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Testing;
using MinerDebt.Web.Account;
using MinerDebt.Web.Admin;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Admin;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

/// <summary>A PostgreSQL server that is stopped, started again, and whose connections are cut.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class ServerAwayTests : IAsyncLifetime
{
    private const string Cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'minerdebt'";

    private static readonly string[] Reading =
    [
        "/", "/debt?view=table", "/offerings", "/miners/WULF", "/changes", "/docs/running", "/search?q=wulf", "/api/v1/debt", "/api/v1/changes",
        "/feeds/corrections.atom", "/charts/debt.svg", "/download/minerdebt.zip", "/app.css", "/health/live",
    ];

    private PostgresServer _server = null!;
    private AccountApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await PostgresServer.CreateAsync();
        _app = new AccountApp { Database = ("Postgres", _server.ConnectionString) };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Server_StoppedAndStarted_TakesNothingFromReadersAndLosesNothingOfEditors()
    {
        var ann = await _app.EnterAsync("ann@example.org");
        var nobody = _app.Visit();
        var editing = await EditingAsync("ann@example.org");
        // The history is read within seconds of the start, or by who asks first.
        Assert.True((await nobody.GetAsync("/changes")).IsSuccessStatusCode);
        await WarmAsync(ann);

        await _server.StopAsync();
        Assert.Equal([], await NotReadAsync(nobody));
        Assert.Equal([], await NotReadAsync(ann));
        Assert.Equal("ann", await ann.NameAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await nobody.GetAsync("/health/ready")).StatusCode);
        Assert.Equal([Web.Admin.Editing.Busy], await SaveAsync(editing));
        using (var refused = await nobody.SubmitAsync("/account/sign-in", "sign-in", ("Email", "ann@example.org"), ("Password", AccountApp.Password)))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal("The database does not answer", (await Visitor.ReadAsync(refused)).QuerySelector("h1")?.TextContent);
        }

        await _server.StartAsync();
        await AssertAllWorksAsync(ann, editing);
    }

    [Fact]
    public async Task Connections_Cut_AreMadeAnewWithoutAFailure()
    {
        var ann = await _app.EnterAsync("ann@example.org");
        var editing = await EditingAsync("ann@example.org");
        await WarmAsync(ann);

        await _server.ExecuteAsync(Cut);

        await AssertAllWorksAsync(ann, editing);
    }

    /// <summary>At the first try each: nobody may be the one who finds out that the connections of before are gone.</summary>
    private async Task AssertAllWorksAsync(Visitor ann, Editing editing)
    {
        var other = _app.Visit();
        await other.SignInAsync("ann@example.org");
        await _server.ExecuteAsync(Cut);
        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync("/admin/proposals")).StatusCode);
        await _server.ExecuteAsync(Cut);
        Assert.Equal("Healthy", await (await ann.GetAsync("/health/ready")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await _server.ExecuteAsync(Cut);
        Assert.Equal("ann", await ann.NameAsync());
        await _server.ExecuteAsync(Cut);
        Assert.Empty(await SaveAsync(editing));
        Assert.NotNull(_app.Services.GetRequiredService<CurrentBook>().Value.FindMiner("ZED"));
    }

    // Several connections in the pool, all of which are lost.
    private static Task WarmAsync(Visitor ann) => Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ann.GetAsync("/admin/proposals")));

    private static async Task<IReadOnlyList<string>> NotReadAsync(Visitor visitor)
    {
        var failed = new List<string>();
        foreach (var path in Reading)
        {
            using var answer = await visitor.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                failed.Add($"{path}: {answer.StatusCode}");
            }
        }

        return failed;
    }

    private static Task<IReadOnlyList<Problem>> SaveAsync(Editing editing) => editing.SaveAsync(ChangeOrigin.Form, "New miner", [new Change(null, Samples.Miner)]);

    private async Task<Editing> EditingAsync(string email)
    {
        var services = _app.Services;
        var account = await _app.ReadAsync(db => Task.FromResult(db.Accounts.Single(one => one.Email == email)));
        await using var scope = services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<UserAccount>>().CreateAsync(account);
        return new Editing(new CurrentUser(new Known(user), services.GetRequiredService<AccountCheck>(), services.GetRequiredService<SecondFactorRequirement>()), services.GetRequiredService<CurrentBook>(), NullLogger<Editing>.Instance);
    }

    private sealed class Known(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
