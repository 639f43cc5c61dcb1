using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Testing;
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
        var editing = await _app.EditorAsync("ann@example.org");
        // The history is read within seconds of the start, or by who asks first.
        Assert.True((await nobody.GetAsync("/changes")).IsSuccessStatusCode);
        await WarmAsync(ann);

        await _server.StopAsync();
        Assert.Equal([], await nobody.NotReadAsync());
        Assert.Equal([], await ann.NotReadAsync());
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
        var editing = await _app.EditorAsync("ann@example.org");
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

    private static Task<IReadOnlyList<Problem>> SaveAsync(Editing editing) => editing.SaveAsync(ChangeOrigin.Form, "New miner", [new Change(null, Samples.Miner)]);
}
