using System.Diagnostics;
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
using Npgsql;

namespace MinerDebt.Web.Tests.Hosting;

/// <summary>A PostgreSQL server to which the way is slow, silent, or cut.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class SlowServerTests : IAsyncLifetime
{
    private const string Ann = "ann@example.org";

    // Anonymous readers ask for all; each answer to someone who is signed in waits for the check of the session.
    private static readonly string[] SomePages = ["/", "/debt?view=table", "/api/v1/debt", "/app.css"];

    private PostgresStore _store = null!;
    private Wire _wire = null!;
    private AccountApp _app = null!;
    private Visitor _ann = null!;
    private Editing _editing = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await PostgresStore.CreateAsync();
        var server = new NpgsqlConnectionStringBuilder(_store.Connection);
        _wire = Wire.To(server.Port);
        // Pooled, so that connections of before meet what happens now.
        (server.Host, server.Port, server.Pooling) = ("127.0.0.1", _wire.Port, true);
        _app = new AccountApp { Database = ("Postgres", server.ConnectionString) };
        _ann = await _app.EnterAsync(Ann);
        _editing = await _app.EditorAsync(Ann);
        // The history is read within seconds of the start, or by who asks first.
        Assert.Equal([], await _app.Visit().NotReadAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _wire.Mend();
        await _app.DisposeAsync();
        await _wire.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Server_Slow_IsWaitedForByThoseWhoWriteAlone()
    {
        _wire.Delay = TimeSpan.FromMilliseconds(40);

        Assert.Equal([], await _app.Visit().NotReadAsync());
        Assert.Equal([], await _ann.NotReadAsync(SomePages));
        await AssertStoredAsync();
    }

    [Fact]
    public async Task Server_Silent_TakesNothingFromReadersAndIsToldToEditors()
    {
        _wire.Hold();

        Assert.Equal([], await _app.Visit().NotReadAsync());
        Assert.Equal([], await _ann.NotReadAsync(SomePages));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _app.Visit().GetAsync("/health/ready")).StatusCode);
        await _editing.RefreshAsync();
        Assert.Equal([Web.Admin.Editing.Silent], await SaveAsync());
        using (var refused = await _app.Visit().SubmitAsync("/account/sign-in", "sign-in", ("Email", Ann), ("Password", AccountApp.Password)))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _ann.GetAsync("/account")).StatusCode);
        Assert.Null(_app.Services.GetRequiredService<CurrentBook>().Value.FindMiner("ZED"));

        _wire.Mend();
        Assert.Equal(HttpStatusCode.OK, (await _ann.GetAsync("/admin/proposals")).StatusCode);
        await AssertStoredAsync();
    }

    /// <summary>Each answer to someone who is signed in asks whether the session holds; that the server is silent is found out once.</summary>
    [Fact]
    public async Task Server_Silent_IsWaitedForByTheFirstAnswersAlone()
    {
        const int answers = 12;
        _wire.Hold();

        List<TimeSpan> took = [];
        for (var count = 0; count < answers; count++)
        {
            var begun = Stopwatch.GetTimestamp();
            Assert.Equal("ann", await _ann.NameAsync());
            took.Add(Stopwatch.GetElapsedTime(begun));
        }

        // A machine that stands still for a moment delays any of them.
        Assert.InRange(took.Count(one => one > took[0] / 2), 1, answers / 3);
        Assert.True(took.Max() < took[0] * 5, string.Join(", ", took));
    }

    [Fact]
    public async Task Server_CutOff_TakesNothingFromReadersAndIsToldToEditors()
    {
        _wire.Cut();

        Assert.Equal([], await _app.Visit().NotReadAsync());
        Assert.Equal([], await _ann.NotReadAsync());
        await _editing.RefreshAsync();
        Assert.Equal([Web.Admin.Editing.Busy], await SaveAsync());

        _wire.Mend();
        Assert.Equal(HttpStatusCode.OK, (await _ann.GetAsync("/admin/proposals")).StatusCode);
        await AssertStoredAsync();
    }

    private async Task AssertStoredAsync()
    {
        Assert.Empty(await SaveAsync());
        Assert.NotNull(_app.Services.GetRequiredService<CurrentBook>().Value.FindMiner("ZED"));
    }

    private Task<IReadOnlyList<Problem>> SaveAsync() => _editing.SaveAsync(ChangeOrigin.Form, "New miner", [new Change(null, Samples.Miner)]);
}
