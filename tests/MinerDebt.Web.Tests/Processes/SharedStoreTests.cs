using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Testing;
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
            await Poll.UntilAsync(TimeSpan.FromSeconds(15), async () => (await AskAsync(copy)).GetProperty("version").GetInt64() == 2);
            Assert.Equal(expected, Tables.Totals(await AskAsync(copy)));
        }
    }

    private static Task<AppProcess> StartAsync(PostgresStore store) =>
        AppProcess.ListenAsync(("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", store.Connection));

    private async Task<JsonElement> AskAsync(AppProcess app) => JsonElement.Parse(await _client.GetStringAsync($"{app.Url}/api/v1/debt?by=total"));
}
