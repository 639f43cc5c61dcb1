using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Api;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

[Trait("Needs", "PostgreSQL")]
public sealed class SharedStoreTests : IDisposable
{
    private readonly HttpClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Change_ByAnotherProcess_IsSoonShownByAllCopies()
    {
        await using var store = await PostgresStore.CreateAsync();
        var starting = await Task.WhenAll(StartAsync(store), StartAsync(store));
        await using var one = starting[0];
        await using var two = starting[1];
        var before = await AskAsync(one);
        Assert.Equal(Tables.Totals(before), Tables.Totals(await AskAsync(two)));

        await using var services = new ServiceCollection().AddMinerDebtStore("Postgres", store.Connection)
            .AddSingleton(TimeProvider.System).AddSingleton<ChangeApplier>().AddSingleton<CurrentBook>().BuildServiceProvider();
        var book = services.GetRequiredService<CurrentBook>();
        await book.RefreshAsync(TestContext.Current.CancellationToken);
        var closing = book.Value.FindOffering("wulf-2025-10-ssn-2030")!.Events[0];
        await book.ApplyAsync(
            new ChangeSet("tests", ChangeOrigin.Api, "One dollar less", [new Change(closing, closing with { PrincipalChangeUsd = closing.PrincipalChangeUsd - 1 })]),
            TestContext.Current.CancellationToken);

        var expected = Tables.Totals(before).Select((total, index) => index < 6 ? total : total - 1).ToList();
        foreach (var copy in new[] { one, two })
        {
            await Poll.UntilAsync(TimeSpan.FromMinutes(1), async () => (await AskAsync(copy)).GetProperty("version").GetInt64() == 2);
            Assert.Equal(expected, Tables.Totals(await AskAsync(copy)));
        }

        await AssertSharesSessionsAsync(one, two);
    }

    // Cookies know no ports, so that one browser takes them to both.
    private static async Task AssertSharesSessionsAsync(AppProcess one, AppProcess two)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(one.Url) };
        var ann = new Visitor(browser);
        await ann.SignInAsync("ann@example.com");
        foreach (var copy in new[] { one, two })
        {
            using var answer = await ann.GetAsync($"{copy.Url}/admin/proposals");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Empty(Directory.GetFiles(copy.Folder, "key-*.xml", SearchOption.AllDirectories));
        }

        // A form of one, sent to the other.
        var page = await ann.OpenAsync($"{one.Url}/account/sign-in");
        using var taken = await ann.SendAsync($"{two.Url}/account/sign-in", page, "sign-in", ("Email", "ann@example.com"), ("Password", AccountApp.Password));
        Assert.Equal((HttpStatusCode.Found, null), (taken.StatusCode, taken.Headers.Location?.Query is { Length: > 0 } query ? query : null));
    }

    // Asked for so seldom that what is shown was told.
    private static Task<AppProcess> StartAsync(PostgresStore store) => AppProcess.ListenAsync(
        ("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", store.Connection), ("Database__RefreshSeconds", "3600"),
        ("Administrator__Email", "ann@example.com"), ("Administrator__Password", AccountApp.Password));

    private async Task<JsonElement> AskAsync(AppProcess app) => JsonElement.Parse(await _client.GetStringAsync($"{app.Url}/api/v1/debt?by=total"));
}
