using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Admin;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

/// <summary>Two copies on one PostgreSQL database behind nginx, which asks them in turn.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class TwoCopiesTests : IAsyncLifetime
{
    private const string Email = "ann@example.com";

    private PostgresStore _store = null!;
    private AppProcess[] _copies = null!;
    private Nginx _nginx = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await PostgresStore.CreateAsync();
        // Together, on an empty database.
        _copies = await Task.WhenAll(StartAsync(), StartAsync());
        _nginx = await Nginx.StartAsync(_copies);
    }

    public async ValueTask DisposeAsync()
    {
        await _nginx.DisposeAsync();
        foreach (var copy in _copies)
        {
            await copy.DisposeAsync();
        }

        await _store.DisposeAsync();
    }

    // One story, since the copies take longer to start than all of it.
    [Fact]
    public async Task Copies_BehindAProxy_AreOneProgram()
    {
        await AssertLoadedOnceAsync();
        var ann = await AssertSignedInOnBothAsync();
        await AssertShownOnBothAsync();
        await AssertNothingLostAsync(ann);
    }

    private async Task AssertLoadedOnceAsync()
    {
        foreach (var copy in _copies)
        {
            using var client = new HttpClient();
            Assert.Equal(1, JsonElement.Parse(await client.GetStringAsync($"{copy.Url}/api/v1/debt", TestContext.Current.CancellationToken)).GetProperty("version").GetInt64());
        }
    }

    // Each request, and each part of a form, comes to the other copy than the one before.
    private async Task<Visitor> AssertSignedInOnBothAsync()
    {
        var ann = Visit();
        await ann.SignInAsync(Email);
        for (var asked = 0; asked < 6; asked++)
        {
            using var page = await ann.GetAsync("/admin/proposals");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        var reader = Visit();
        for (var asked = 0; asked < 4; asked++)
        {
            using var page = await reader.GetAsync("/debt?view=table");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        return ann;
    }

    private async Task AssertShownOnBothAsync()
    {
        await using var services = new ServiceCollection().AddMinerDebtStore("Postgres", _store.Connection)
            .AddSingleton(TimeProvider.System).AddSingleton<ChangeApplier>().AddSingleton<CurrentBook>().BuildServiceProvider();
        var book = services.GetRequiredService<CurrentBook>();
        await book.RefreshAsync(TestContext.Current.CancellationToken);
        await book.ApplyAsync(new ChangeSet("tests", ChangeOrigin.Form, "New miner", [new Change(null, Samples.Miner)]), TestContext.Current.CancellationToken);

        // The copies ask by themselves once an hour, so that they were told.
        using var client = new HttpClient { BaseAddress = new Uri(_nginx.Url) };
        var shown = 0;
        await Poll.UntilAsync(TimeSpan.FromMinutes(1), async () =>
        {
            using var answer = await client.GetAsync("/api/v1/miners/ZED");
            shown = answer.IsSuccessStatusCode ? shown + 1 : 0;
            return shown == 4;
        });
    }

    /// <summary>Ends a copy without warning while readers ask: nginx asks the other one instead.</summary>
    private async Task AssertNothingLostAsync(Visitor ann)
    {
        using var ending = new CancellationTokenSource();
        var failures = new ConcurrentQueue<string>();
        var answers = 0;
        var readers = Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(_nginx.Url) };
            string[] paths = ["/api/v1/debt", "/", "/offerings?page=2", "/miners/WULF"];
            while (!ending.IsCancellationRequested)
            {
                try
                {
                    using var answer = await client.GetAsync(paths[number]);
                    await answer.Content.CopyToAsync(Stream.Null);
                    Interlocked.Increment(ref answers);
                    if (answer.StatusCode != HttpStatusCode.OK)
                    {
                        failures.Enqueue($"{paths[number]}: {answer.StatusCode}");
                    }
                }
                catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ResponseEnded)
                {
                    // Half of the answer was sent, which no proxy can take back.
                }
            }
        })).ToList();

        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(Volatile.Read(ref answers) > 40));
        await _copies[0].KillAsync();
        var before = Volatile.Read(ref answers);
        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(Volatile.Read(ref answers) > before + 200));
        await ending.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Empty(failures);
        using var page = await ann.GetAsync("/admin/proposals");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private Visitor Visit() => new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_nginx.Url) });

    private Task<AppProcess> StartAsync() => AppProcess.ListenAsync(
        ("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", _store.Connection), ("Database__RefreshSeconds", "3600"),
        ("Site__Proxies", "127.0.0.1"), ("Administrator__Email", Email), ("Administrator__Password", AccountApp.Password));
}
